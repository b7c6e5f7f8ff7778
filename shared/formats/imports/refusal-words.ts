import type {
  DamageReason,
  FileLook,
  SizeMeasure,
  UnsupportedFormat,
  WorkbookRefusal,
} from '../workbook/refusal';
import type { CellRule, CellWarningRule } from './define-import';
import type { ImportRefusal, MissingColumn, RowRefusal, RowWarning } from './import-reading';

type RuleWords = { readonly rule: string; readonly remedy: string };

const SAVE_AS_XLSX = '请用 Excel 或 WPS 打开后另存为 .xlsx 再导入';
const GET_AGAIN = '请重新下载或向发送方重新索取';
const NOTHING_CHANGED = '现有数据没有改动';

const RULE_WORDS = {
  empty: { rule: '不能为空', remedy: '请补填' },
  'formula-error': {
    rule: '是公式错误或公式没有保存结果',
    remedy: '请在 Excel 中重新计算并粘贴为数值',
  },
  'not-a-code': {
    rule: '不是医保耗材编码（C 加 19 位数字，或再加 7 位规格型号码）',
    remedy: '请核对编码是否缺位、多位或含空格',
  },
  'lower-case-code': { rule: '含小写字母，编码应为大写', remedy: '请核对后改为大写' },
  'leading-zeros-lost': {
    rule: '被存成数字，前面的 0 已丢失',
    remedy: '请把该列设为文本后重新填写',
  },
  'not-a-number': { rule: '不是数字', remedy: '请只填数字' },
  scientific: { rule: '是科学计数法，位数可能已丢失', remedy: '请填写完整数字' },
  'too-many-decimals': { rule: '小数超过 4 位', remedy: '请核对价格' },
  negative: { rule: '不能为负数', remedy: '请核对' },
  'zero-price': { rule: '价格不能为 0', remedy: '请核对价格' },
  'not-whole': { rule: '必须是整数', remedy: '请按最小单位填写' },
  'less-than-one': { rule: '不能小于 1', remedy: '请核对换算系数' },
  'too-large': { rule: '数值过大', remedy: '请核对' },
  'not-a-day': { rule: '不是日期', remedy: '请按 2024-03-25 的样式填写' },
  'no-such-day': { rule: '没有这一天', remedy: '请核对日期' },
  'unknown-selection': {
    rule: '不是认识的供应身份（主供、备供、中选、其他中选、非中选）',
    remedy: '请改为其中之一',
  },
  'too-long': { rule: '超过 32767 字', remedy: '请缩短' },
  duplicate: { rule: '与前面的行重复', remedy: '请删去其中一行' },
} as const satisfies Record<CellRule, RuleWords>;

const WARNING_WORDS = {
  'unreadable-registration': '不是常见的注册证号或备案号写法，已按原文保留',
  'odd-registration': '写法少见，请核对',
  'see-annex': '只写了“见附件”，没有写明内容',
} as const satisfies Record<CellWarningRule, string>;

const LOOKS = {
  pdf: 'PDF 文件',
  image: '图片',
  'word-document': 'Word 文档',
  presentation: '演示文稿',
  archive: '压缩包',
  'web-page': '没有表格的网页，可能是登录页或出错页',
  xml: '不是表格的 XML 文件',
  binary: '无法识别的文件',
} as const satisfies Record<FileLook, string>;

const FORMATS = {
  opendocument: 'OpenDocument 表格（.ods）',
  xlsb: 'Excel 二进制工作簿（.xlsb）',
  mhtml: '网页存档（.mht）',
  numbers: 'Numbers 表格',
} as const satisfies Record<UnsupportedFormat, string>;

const DAMAGES = {
  truncated: '文件不完整，可能没有下载完',
  checksum: '内容与校验码不符',
  'bad-compression': '压缩数据损坏',
  'bad-xml': '内部格式有错误',
  doctype: '含有不允许的外部声明（DOCTYPE）',
  'missing-part': '缺少必要的部分',
  'bad-reference': '内部引用有错误',
  unreadable: '无法读取',
} as const satisfies Record<DamageReason, string>;

/** The rule that a cell breaks and what to do, in words. */
export function ruleWords(rule: CellRule): RuleWords {
  return RULE_WORDS[rule];
}

/** One sentence: where, what stands there, which rule it breaks, what to do. */
export function describeRowRefusal(refusal: RowRefusal): string {
  const { rule, remedy } = RULE_WORDS[refusal.rule];
  const first =
    refusal.first === null
      ? ''
      : `（首次见于工作表「${refusal.first.sheet}」第 ${refusal.first.row} 行）`;
  return `${cellWords(refusal)}${valueWords(refusal.value)}${rule}${first}，${remedy}。`;
}

export function describeRowWarning(warning: RowWarning): string {
  return `${cellWords(warning)}${valueWords(warning.value)}${WARNING_WORDS[warning.rule]}。`;
}

/** Says why nothing was imported: what and where, and what to do. */
export function describeRefusal(refusal: ImportRefusal): string {
  switch (refusal.kind) {
    case 'no-header':
      return `没有找到表头：工作表${refusal.sheets.map(quoted).join('')}的前 15 行里没有${refusal.expected.map(quoted).join('')}等列。请确认选对了文件和导入类型。${NOTHING_CHANGED}。`;
    case 'missing-columns':
      return `工作表「${refusal.sheet}」第 ${refusal.headerRow} 行的表头缺少${refusal.missing.map(missingWords).join('、')}。找到的列有：${refusal.found.join('、')}。请补上该列，或在列对应中指定。${NOTHING_CHANGED}。`;
    case 'codes-as-numbers':
      return `${cellWords(refusal)}的值“${refusal.value}”被存成了数字（显示为 E+ 的科学计数法），编码的位数已经丢失，整列不能导入。请把该列设为文本格式后从原始来源重新填写。${NOTHING_CHANGED}。`;
    default:
      return describeWorkbookRefusal(refusal);
  }
}

function describeWorkbookRefusal(refusal: WorkbookRefusal): string {
  switch (refusal.kind) {
    case 'not-a-workbook':
      return `这不是表格文件，而是${LOOKS[refusal.looksLike]}。请选择 .xlsx、.xls、.et 或 .csv 文件。${NOTHING_CHANGED}。`;
    case 'password-protected':
      return `文件设有打开密码，无法读取。请用 Excel 或 WPS 输入密码打开，取消密码后保存，再导入。${NOTHING_CHANGED}。`;
    case 'empty':
      return `文件是空的，没有任何有内容的单元格。请确认选对了文件。${NOTHING_CHANGED}。`;
    case 'too-large':
      return `${refusal.place}太大：${sizeWords(refusal.measure, refusal.limit)}。${SAVE_AS_XLSX}，或分成几个文件。${NOTHING_CHANGED}。`;
    case 'inflates-too-much':
      return `「${refusal.place}」解压后超过 ${Math.round(refusal.limitBytes / 1_000_000)} MB，远大于正常表格，为安全起见没有继续读取。${GET_AGAIN}。${NOTHING_CHANGED}。`;
    case 'damaged':
      return `文件已损坏：「${refusal.place}」${DAMAGES[refusal.reason]}。${GET_AGAIN}，或${SAVE_AS_XLSX}。${NOTHING_CHANGED}。`;
    case 'unsupported':
      return `不支持${FORMATS[refusal.format]}。${SAVE_AS_XLSX}。${NOTHING_CHANGED}。`;
    case 'cancelled':
      return `导入已取消，${NOTHING_CHANGED}。`;
  }
}

function cellWords(place: {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly columnTitle: string;
}): string {
  const column = place.column === '' ? '' : `${place.column} 列`;
  return `工作表「${place.sheet}」第 ${place.row} 行${column}「${place.columnTitle}」`;
}

function valueWords(value: string): string {
  return value === '' ? '' : `的值“${value}”`;
}

function missingWords({ title, synonyms }: MissingColumn): string {
  const others = synonyms.slice(0, 5).join('、');
  return others === '' ? quoted(title) : `${quoted(title)}（也可写作${others}）`;
}

function quoted(text: string): string {
  return `「${text}」`;
}

function sizeWords(measure: SizeMeasure, limit: number): string {
  const words = {
    'file-bytes': `旧格式文件不能超过 ${limit / 1_000_000} MB`,
    'inflated-bytes': `解压后不能超过 ${limit / 1_000_000} MB`,
    columns: `不能超过 ${limit} 列`,
    rows: `不能超过 ${limit} 行`,
    strings: `不同的文本不能超过 ${limit} 个`,
  } as const satisfies Record<SizeMeasure, string>;
  return words[measure];
}
