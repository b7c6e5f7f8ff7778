import { daysBetween } from '../../../domain/calendar/local-date';
import type {
  BackupSwitch,
  OrderReminder,
  SwitchedLine,
} from '../../../domain/order/backup-switch';
import { formatDayInWords, formatQuantity } from '../figures';
import type { LetterDocument } from '../letter/letter-document';
import type { PrintedColumn } from '../page/table-cells';

export type BackupNoticeInput = {
  readonly record: BackupSwitch;
  readonly hospitalName: string;
  readonly mainName: string;
  readonly backupName: string;
  /** Calls noted before the switch, the earliest first. */
  readonly reminders: readonly OrderReminder[];
  /** The platform's number of the main order; empty while it has none. */
  readonly platformNumber: string;
};

const COLUMNS: readonly PrintedColumn[] = [
  { title: '序号', width: 70, align: 'centre' },
  { title: '产品名称、规格型号', width: 330, align: 'left' },
  { title: '医保编码', width: 200, align: 'left' },
  { title: '单位', width: 70, align: 'centre' },
  { title: '订购', width: 90, align: 'right' },
  { title: '已验收', width: 110, align: 'right' },
  { title: '转备选', width: 130, align: 'right' },
];

const WAYS = {
  phone: '电话',
  message: '短信或微信',
  letter: '函件',
  platform: '平台留言',
  visit: '当面',
} as const satisfies Record<OrderReminder['way'], string>;

const ENDINGS = {
  'not-there': '该采购单尚未报送平台，本院已撤回。',
  'void-there': '该采购单上述明细已在平台终止。',
  'asked-back': '本院已在平台申请撤销该采购单，请予确认。',
  told: '该采购单上述余量已在平台终止。',
} as const satisfies Record<BackupSwitch['ending'], string>;

/**
 * 启用备选配送企业通知书: tells the main distributor what will come from the backup, and why.
 *
 * @source 新医保发〔2024〕13号 五(二): 超过7天
 */
export function backupNotice(input: BackupNoticeInput): LetterDocument {
  const { record, hospitalName, mainName, platformNumber } = input;
  const late = daysBetween(record.promisedOn, record.on);
  const { notice, clause } = record.citation;
  const limit = daysBetween(record.promisedOn, record.allowedFrom) - 1;
  const onPlatform = platformNumber === '' ? '' : `（平台订单号 ${platformNumber}）`;
  return {
    title: '启用备选配送企业通知书',
    number: record.number,
    hospitalName,
    addressee: mainName,
    paragraphs: [
      `本院于${formatDayInWords(record.orderedOn)}向贵公司下达采购单 ${record.mainOrderNumber}${onPlatform}，` +
        `所依协议 ${record.mainAgreementNumber}，约定到货日为${formatDayInWords(record.promisedOn)}。` +
        `截至${formatDayInWords(record.on)}，下列明细仍未按时足量到货，已逾期${late}天。`,
      ...reminderParagraphs(input.reminders),
      `根据${notice}${clause}，主配企业未按时供应超过${limit}天的，医疗机构可自主启用备选企业供货。` +
        `本院自即日起就下列未到数量改由备选配送企业${input.backupName}供货` +
        `（采购单 ${record.backupOrderNumber}），价格不变。`,
    ],
    columns: COLUMNS,
    rows: record.lines.map(noticeRow),
    totals: ['合计', '', '', '', ...sumsOf(record.lines)],
    closing: [
      `${ENDINGS[record.ending]}请贵公司不再就上述未到数量发货；已发出的，请于收到本通知当日告知本院。`,
      '本通知不影响贵公司在协议项下的其他供货义务，本院保留按协议处理的权利。',
    ],
    contact: `经办人：${record.operator}`,
    dayInWords: formatDayInWords(record.on),
  };
}

function reminderParagraphs(reminders: readonly OrderReminder[]): readonly string[] {
  if (reminders.length === 0) return [];
  const calls = reminders.map(({ on, way, contact, answer }) => {
    const whom = contact === '' ? '' : `（${contact}）`;
    return `${formatDayInWords(on)}${WAYS[way]}${whom}，答复：${answer}`;
  });
  return [`其间本院催告${reminders.length}次：${calls.join('；')}。`];
}

function sumsOf(lines: readonly SwitchedLine[]): readonly string[] {
  const total = (key: 'ordered' | 'accepted' | 'switched') =>
    formatQuantity(lines.reduce((sum, line) => sum + line[key], 0));
  return [total('ordered'), total('accepted'), total('switched')];
}

function noticeRow({ facts, ordered, accepted, switched }: SwitchedLine, index: number) {
  return [
    String(index + 1),
    [facts.name, facts.specification, facts.model].filter((part) => part !== '').join(' '),
    facts.nationalCode ?? '待编码',
    facts.baseUnit,
    formatQuantity(ordered),
    formatQuantity(accepted),
    formatQuantity(switched),
  ];
}
