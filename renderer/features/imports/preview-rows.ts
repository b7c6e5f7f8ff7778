import type { Text } from '@renderer/i18n/create-text';
import { formatQuantity, formatUnitPrice } from '@renderer/ui';
import type { AgreedLine, ProgramProduct } from '@shared/domain/program/program';
import type { RowChange } from '@shared/domain/program/program-import';
import type { RowRefusal } from '@shared/formats/imports/import-reading';
import { describeRowWarning, ruleWords } from '@shared/formats/imports/refusal-words';
import { programRuleWords } from './import-errors';
import { reportOf, type ImportPreview } from './preview';

type Words = Text<'imports'>;

/** A row that is not taken: where, what stands there, which rule it breaks, what to do. */
export type RefusedRow = {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly columnTitle: string;
  readonly value: string;
  readonly rule: string;
  readonly remedy: string;
};

export type ChangedRow = {
  readonly key: string;
  readonly what: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
};

export type AddedRow = {
  readonly key: string;
  readonly group: string;
  readonly name: string;
  readonly manufacturer: string;
  readonly nationalCode: string;
  /** The price of a product, the quantity of a line. */
  readonly figure: string;
};

/** A row that was taken with a remark, or left out because it is no data. */
export type NotedRow = {
  readonly key: string;
  readonly sheet: string;
  readonly row: number | null;
  readonly words: string;
};

/** The refusals of the reading given, then those of the program. */
export function listRefusedRows(
  text: Words,
  read: readonly RowRefusal[],
  preview: ImportPreview,
): readonly RefusedRow[] {
  const reading = read.map((refusal, at): RefusedRow => {
    const { sheet, row, column, columnTitle, value, rule, first } = refusal;
    const words = ruleWords(rule);
    const seen =
      first === null ? '' : text('rule.first-seen', { sheet: first.sheet, row: first.row });
    return {
      ...{ key: `r${at}`, sheet, row, column, columnTitle, value },
      rule: `${words.rule}${seen}`,
      remedy: words.remedy,
    };
  });
  if (preview.kind === 'listings') return reading;
  const planned = preview.plan.refusals.map((refusal, at): RefusedRow => {
    const { sheet, row, value } = refusal;
    const words = programRuleWords(text, refusal);
    return { key: `p${at}`, sheet, row, column: '', columnTitle: '', value, ...words };
  });
  return [...reading, ...planned];
}

export function listWarnings(preview: ImportPreview): readonly NotedRow[] {
  return reportOf(preview).warnings.map((warning, at) => ({
    key: String(at),
    sheet: warning.sheet,
    row: warning.row,
    words: describeRowWarning(warning),
  }));
}

export function listSkipped(text: Words, preview: ImportPreview): readonly NotedRow[] {
  const { skippedRows, skippedSheets } = reportOf(preview);
  const sheets = skippedSheets.map(({ name, reason }) => ({
    key: `s${name}`,
    sheet: name,
    row: null,
    words: text(`skipped-sheet.${reason}`),
  }));
  const rows = skippedRows.map(({ sheet, row, reason, text: words }, at) => ({
    key: `r${at}`,
    sheet,
    row,
    words: text('skipped-row.words', { reason: text(`skipped-row.${reason}`), text: words }),
  }));
  return [...sheets, ...rows];
}

export function listChangedRows(text: Words, preview: ImportPreview): readonly ChangedRow[] {
  if (preview.kind === 'listings')
    return preview.staged.changes.flatMap(({ code, fields }) =>
      fields.map(({ field, before, after }) => ({
        key: `${code}/${field}`,
        what: code,
        field: text(`listing.${field}`),
        before,
        after,
      })),
    );
  const { plan } = preview;
  const { productById } = namesOf(preview);
  return [
    ...plan.products.changed.flatMap((change) =>
      changedFields(change, productName(change.after), text),
    ),
    ...plan.agreedLines.changed.flatMap((change) =>
      changedFields(change, productName(productById.get(change.after.productId)), text),
    ),
  ];
}

function changedFields<Row extends ProgramProduct | AgreedLine>(
  { before, after, fields }: RowChange<Row>,
  what: string,
  text: Words,
): readonly ChangedRow[] {
  return fields.map((field) => ({
    key: `${after.id}/${field}`,
    what,
    field: text(field in FIELD_TEXTS ? FIELD_TEXTS[field as KnownField] : 'field.other'),
    before: fieldText(before, field),
    after: fieldText(after, field),
  }));
}

const FIELD_TEXTS = {
  name: 'field.name',
  specification: 'field.specification',
  model: 'field.model',
  registrationNumber: 'field.registrationNumber',
  nationalCode: 'field.nationalCode',
  manufacturerId: 'field.manufacturer',
  groupId: 'field.group',
  unit: 'field.unit',
  price: 'field.price',
  selection: 'field.selection',
  agreed: 'field.agreed',
  quantities: 'field.quantities',
} as const;
type KnownField = keyof typeof FIELD_TEXTS;

function fieldText(row: ProgramProduct | AgreedLine, field: string): string {
  if ('price' in row && field === 'price') return formatUnitPrice(row.price);
  if ('agreed' in row && field === 'agreed') return formatQuantity(row.agreed);
  if ('agreed' in row && field === 'quantities')
    return Object.values(row.quantities)
      .map((quantity) => (quantity === null ? '-' : formatQuantity(quantity)))
      .join(' / ');
  const value: unknown = Object.entries(row).find(([key]) => key === field)?.[1];
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What a program would gain: products of a result, or lines of agreed quantities. */
export function listAddedRows(preview: ImportPreview): readonly AddedRow[] {
  if (preview.kind === 'listings') return [];
  const { plan } = preview;
  const { groupById, enterpriseById, productById } = namesOf(preview);
  const rowOf = (product: ProgramProduct | undefined, key: string, figure: string): AddedRow => ({
    key,
    group: (product && groupById.get(product.groupId)?.name) ?? '',
    name: productName(product),
    manufacturer: (product && enterpriseById.get(product.manufacturerId)?.name) ?? '',
    nationalCode: product?.nationalCode ?? '',
    figure,
  });
  return [
    ...plan.products.added.map((product) =>
      rowOf(product, product.id, `${formatUnitPrice(product.price)} 元/${product.unit.baseUnit}`),
    ),
    ...plan.agreedLines.added.map((line) => {
      const product = productById.get(line.productId);
      return rowOf(
        product,
        line.id,
        `${formatQuantity(line.agreed)} ${product?.unit.baseUnit ?? ''}`,
      );
    }),
  ];
}

type ProgramPreview = Extract<ImportPreview, { readonly kind: 'program' }>;

/** Rows as they would be after the import, and those that it does not touch. */
function namesOf({ plan, existing }: ProgramPreview) {
  return {
    groupById: byId(existing.groups, plan.groups),
    enterpriseById: byId(existing.enterprises, plan.enterprises),
    productById: byId(existing.products, plan.products),
  };
}

function byId<Row extends { readonly id: string }>(
  existing: readonly Row[],
  changes: {
    readonly added: readonly Row[];
    readonly changed: readonly { readonly after: Row }[];
  },
): ReadonlyMap<string, Row> {
  const rows = [...existing, ...changes.changed.map(({ after }) => after), ...changes.added];
  return new Map(rows.map((row) => [row.id, row]));
}

function productName(product: ProgramProduct | undefined): string {
  if (product === undefined) return '';
  return [product.name, product.specification, product.model]
    .filter((text) => text !== '')
    .join(' ');
}
