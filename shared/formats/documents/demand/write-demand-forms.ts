import type { DemandLine } from '../../../domain/demand/demand-report';
import { createExcelWorkbook, workbookBytes } from '../workbook/excel-workbook';
import { sheetName } from '../workbook/cell-text';
import { addTableSheet, type TableColumn } from '../workbook/table-sheet';

/** Who is asked: a department of ours, or a member hospital of the community. */
export type DemandFormSubject = { readonly kind: 'department' | 'member'; readonly name: string };

export type DemandFormsInput = {
  readonly hospitalName: string;
  readonly programName: string;
  readonly reportNumber: string;
  readonly yearWords: string;
  readonly lines: readonly DemandLine[];
  readonly subjects: readonly DemandFormSubject[];
};

/** Words by which a form is known again when it comes back. */
export const SUBJECT_WORDS = { department: '科室', member: '成员单位' } as const;
export const ZERO_ROW = '零报告';
export const SIGNER_ROW = '负责人';
export const FORM_HEADERS = {
  position: '行号',
  code: '医保编码',
  name: '产品名称',
  quantity: '需求量',
  remark: '说明',
} as const;

const COLUMNS: readonly TableColumn[] = [
  { title: FORM_HEADERS.position, kind: 'text', width: 8 },
  { title: FORM_HEADERS.code, kind: 'text', width: 30 },
  { title: FORM_HEADERS.name, kind: 'text', width: 22 },
  { title: '规格型号', kind: 'text', width: 24 },
  { title: '生产企业', kind: 'text', width: 24 },
  { title: '单位', kind: 'text', width: 8 },
  { title: '全院上期采购', kind: 'quantity', width: 14 },
  { title: FORM_HEADERS.quantity, kind: 'quantity', width: 12 },
  { title: FORM_HEADERS.remark, kind: 'text', width: 28 },
];

/** One sheet for each department or member, to be filled in and to come back. */
export async function writeDemandForms(input: DemandFormsInput): Promise<Uint8Array> {
  const workbook = await createExcelWorkbook();
  const names = new Set<string>();
  for (const subject of input.subjects) {
    addTableSheet(workbook, {
      title: `${input.programName}需求量填报表（${input.yearWords}）`,
      sheetName: freeName(subject.name, names),
      note: noteOf(input, subject),
      columns: COLUMNS,
      rows: [...input.lines.map(lineRow), ...CLOSING_ROWS],
      print: { pagesWide: 1 },
    });
  }
  return workbookBytes(workbook);
}

const CLOSING_ROWS = [
  [ZERO_ROW, null, '全部不需要时，“需求量”填“是”', null, null, null, null, null, null],
  [SIGNER_ROW, null, '“需求量”填负责人姓名（打印后签字）', null, null, null, null, null, null],
] as const;

/** Two departments whose names begin alike must not share a sheet's name. */
function freeName(name: string, taken: Set<string>): string {
  let free = sheetName(name);
  for (let count = 2; taken.has(free.toLowerCase()); count += 1)
    free = sheetName(`${String(count)} ${name}`);
  taken.add(free.toLowerCase());
  return free;
}

function noteOf(input: DemandFormsInput, { kind, name }: DemandFormSubject): string {
  return [
    `报量编号：${input.reportNumber}`,
    `${SUBJECT_WORDS[kind]}：${name}`,
    '每行都要填：不需要的填 0；行号和报量编号不要改动',
    input.hospitalName,
  ].join('　');
}

function lineRow({ position, facts, figures }: DemandLine) {
  return [
    String(position),
    facts.nationalCode ?? '待编码',
    facts.name,
    `${facts.specification} ${facts.model}`.trim(),
    facts.manufacturerName,
    facts.baseUnit,
    figures.purchased,
    null,
    null,
  ];
}
