import { err, ok, type Result } from '../../kernel/result';
import type { DemandLine } from './demand-report';

/** What a column of a platform's import workbook for demand holds. */
export const DEMAND_FIELDS = [
  'position',
  'national-code',
  'registration-number',
  'product-name',
  'specification',
  'model',
  'manufacturer-name',
  'group-name',
  'unit',
  'purchased',
  'agreed',
  'quantity',
  'explanation',
  'hospital-name',
  'fixed',
] as const;

export type DemandField = (typeof DEMAND_FIELDS)[number];

export type DemandColumn = {
  readonly header: string;
  readonly field: DemandField;
  /** The value of a `fixed` column. */
  readonly fixedValue: string;
};

/** How staff have adjusted the workbook that the platform imports. */
export type DemandTemplate = {
  readonly sheetName: string;
  /** Whether what members have reported is added to our own. */
  readonly withMembers: boolean;
  readonly columns: readonly DemandColumn[];
};

/** Offered until staff have adjusted it: platforms differ, so no notice stands behind it. */
export const OFFERED_DEMAND_TEMPLATE: DemandTemplate = {
  sheetName: '报量',
  withMembers: false,
  columns: (
    [
      ['序号', 'position'],
      ['医疗机构名称', 'hospital-name'],
      ['采购组', 'group-name'],
      ['医保编码', 'national-code'],
      ['注册证号', 'registration-number'],
      ['产品名称', 'product-name'],
      ['规格', 'specification'],
      ['型号', 'model'],
      ['生产企业', 'manufacturer-name'],
      ['单位', 'unit'],
      ['上年度实际采购量', 'purchased'],
      ['需求量', 'quantity'],
      ['说明', 'explanation'],
    ] as const
  ).map(([header, field]) => ({ header, field, fixedValue: '' })),
};

export type TemplateFault =
  | { readonly kind: 'empty-header'; readonly position: number }
  | { readonly kind: 'header-twice'; readonly header: string };

/** @errors `empty-header`, `header-twice`: the platform could not tell the columns apart */
export function checkDemandTemplate(
  template: DemandTemplate,
): Result<DemandTemplate, TemplateFault> {
  const seen = new Set<string>();
  for (const [index, { header }] of template.columns.entries()) {
    const title = header.trim();
    if (title === '') return err({ kind: 'empty-header', position: index + 1 });
    if (seen.has(title)) return err({ kind: 'header-twice', header: title });
    seen.add(title);
  }
  return ok(template);
}

/** A line with what is reported of it, members included where the template says so. */
export type ExportedLine = { readonly line: DemandLine; readonly quantity: number };

/** One cell per column; codes are text. */
export function demandCells(
  { line, quantity }: ExportedLine,
  { columns }: DemandTemplate,
  hospitalName: string,
): readonly (string | number | null)[] {
  const { facts, figures } = line;
  const values: Readonly<Record<Exclude<DemandField, 'fixed'>, string | number | null>> = {
    position: line.position,
    'national-code': facts.nationalCode,
    'registration-number': facts.registrationNumber,
    'product-name': facts.name,
    specification: facts.specification,
    model: facts.model,
    'manufacturer-name': facts.manufacturerName,
    'group-name': line.groupName,
    unit: facts.baseUnit,
    purchased: figures.purchased,
    agreed: figures.agreed,
    quantity,
    explanation: line.explanation,
    'hospital-name': hospitalName,
  };
  return columns.map(({ field, fixedValue }) => (field === 'fixed' ? fixedValue : values[field]));
}

/** Whether the column's cells are whole numbers rather than text. */
export function isNumberField(field: DemandField): boolean {
  return ['position', 'purchased', 'agreed', 'quantity'].includes(field);
}
