import type { DemandLine } from '../../domain/demand/demand-report';
import { toHalfWidth, trimBlanks } from '../../domain/text/normalise';
import type { Quantity } from '../../domain/quantity/quantity';
import { err, ok, type Result } from '../../kernel/result';
import {
  FORM_HEADERS,
  SIGNER_ROW,
  SUBJECT_WORDS,
  ZERO_ROW,
} from '../documents/demand/write-demand-forms';
import { quantityCell } from '../imports/cell-parsers';
import type { CellRule } from '../imports/define-import';
import type { WorkbookRefusal } from '../workbook/refusal';
import {
  columnLetters,
  type Cell,
  type Row,
  type Sheet,
  type WorkbookSource,
} from '../workbook/workbook';

export type DemandFormRule =
  | CellRule
  | 'other-report'
  | 'subject-twice'
  | 'no-such-line'
  | 'other-product'
  | 'line-twice'
  | 'line-missing'
  | 'quantity-empty'
  | 'zero-with-quantities'
  | 'zero-mark-unreadable'
  | 'signer-missing'
  | 'no-header';

/** Where, what stands there and which rule it breaks. Row 0 concerns the whole sheet. */
export type DemandFormRefusal = {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly rule: DemandFormRule;
};

/** One sheet that came back. */
export type DemandForm = {
  readonly kind: 'department' | 'member';
  readonly name: string;
  readonly isZero: boolean;
  readonly signer: string;
  readonly quantities: readonly {
    readonly productId: DemandLine['productId'];
    readonly quantity: Quantity;
    readonly remark: string;
  }[];
};

export type DemandFormsError =
  | { readonly kind: 'no-forms' }
  | { readonly kind: 'refused'; readonly refusals: readonly DemandFormRefusal[] }
  | WorkbookRefusal;

/** What the forms are read against. */
export type DemandFormsRequest = {
  readonly reportNumber: string;
  readonly lines: readonly DemandLine[];
};

const HEADER_ROWS = 15;
/** The forms of a thousand products are far below; more is not a form. */
const MOST_ROWS = 5_000;

type Columns = {
  readonly position: number;
  readonly name: number;
  readonly quantity: number;
  readonly remark: number | undefined;
};

type Found = {
  readonly sheet: string;
  readonly kind: DemandForm['kind'];
  readonly name: string;
  readonly columns: Columns;
  readonly rows: readonly Row[];
};

/**
 * Reads the forms of a workbook; sheets without a report number are not forms and are passed over.
 *
 * All or nothing: a single cell that cannot be taken refuses the file, with every place named.
 *
 * @errors `no-forms`, `refused`, and every WorkbookRefusal
 */
export async function readDemandForms(
  source: WorkbookSource,
  request: DemandFormsRequest,
): Promise<Result<readonly DemandForm[], DemandFormsError>> {
  const forms: DemandForm[] = [];
  const refusals: DemandFormRefusal[] = [];
  const seen = new Set<string>();
  for (const sheet of source.sheets.filter(({ hidden }) => !hidden)) {
    const rows = await readRows(sheet);
    if (!rows.ok) return rows;
    const heading = findHeading(rows.value);
    if (heading === undefined) continue;
    const place = { sheet: sheet.name, row: heading.row, column: 'A', value: heading.number };
    if (heading.number !== request.reportNumber) {
      refusals.push({ ...place, rule: 'other-report' });
      continue;
    }
    const key = `${heading.kind} ${heading.name}`;
    if (seen.has(key)) refusals.push({ ...place, value: heading.name, rule: 'subject-twice' });
    seen.add(key);
    const columns = findColumns(rows.value);
    if (columns === undefined) {
      refusals.push({ ...place, value: '', rule: 'no-header' });
      continue;
    }
    const { kind, name } = heading;
    const read = readForm({ sheet: sheet.name, kind, name, columns, rows: rows.value }, request);
    refusals.push(...read.refusals);
    forms.push(read.form);
  }
  if (refusals.length > 0) return err({ kind: 'refused', refusals });
  return forms.length === 0 ? err({ kind: 'no-forms' }) : ok(forms);
}

async function readRows(sheet: Sheet): Promise<Result<readonly Row[], WorkbookRefusal>> {
  const rows: Row[] = [];
  for await (const batch of sheet.rows()) {
    if (!batch.ok) return batch;
    rows.push(...batch.value.slice(0, MOST_ROWS - rows.length));
    if (rows.length >= MOST_ROWS) break;
  }
  return ok(rows);
}

function findHeading(rows: readonly Row[]) {
  for (const { number: row, cells } of rows.slice(0, HEADER_ROWS))
    for (const { text } of cells) {
      const found = /报量编号[：:]\s*(\S+)/u.exec(text);
      if (found === null) continue;
      for (const kind of ['department', 'member'] as const) {
        const subject = new RegExp(`${SUBJECT_WORDS[kind]}[：:]\\s*([^　\\n]+)`, 'u').exec(text);
        if (subject !== null)
          return { row, kind, number: found[1] ?? '', name: trimBlanks(subject[1] ?? '') };
      }
    }
  return undefined;
}

function findColumns(rows: readonly Row[]): (Columns & { readonly row: number }) | undefined {
  for (const { number: row, cells } of rows.slice(0, HEADER_ROWS)) {
    const at = (title: string) => {
      const index = cells.findIndex(({ text }) => trimBlanks(text) === title);
      return index < 0 ? undefined : index;
    };
    const position = at(FORM_HEADERS.position);
    const name = at(FORM_HEADERS.name);
    const quantity = at(FORM_HEADERS.quantity);
    if (position !== undefined && name !== undefined && quantity !== undefined)
      return { row, position, name, quantity, remark: at(FORM_HEADERS.remark) };
  }
  return undefined;
}

/** Row from 1, column from 0; row 0 for the whole sheet. */
type Place = { readonly row: number; readonly column: number };

type ReadForm = { readonly form: DemandForm; readonly refusals: readonly DemandFormRefusal[] };

function readForm(found: Found, { lines }: DemandFormsRequest): ReadForm {
  const { columns, rows, sheet } = found;
  const byPosition = new Map(lines.map((line) => [String(line.position), line]));
  const refusals: DemandFormRefusal[] = [];
  const refuse = ({ row, column }: Place, value: string, rule: DemandFormRule) => {
    refusals.push({ sheet, row, column: row === 0 ? '' : columnLetters(column), value, rule });
  };
  const marks = { zero: '', zeroRow: 0, signer: '' };
  const taken: { readonly line: DemandLine; readonly row: Row }[] = [];
  for (const row of rows) {
    const position = textAt(row, columns.position);
    const value = textAt(row, columns.quantity);
    if (position === ZERO_ROW) Object.assign(marks, { zero: value, zeroRow: row.number });
    else if (position === SIGNER_ROW) marks.signer = value;
    else if (/^\d+$/u.test(position)) {
      const line = byPosition.get(position);
      if (line === undefined)
        refuse({ row: row.number, column: columns.position }, position, 'no-such-line');
      else if (textAt(row, columns.name) !== trimBlanks(line.facts.name))
        refuse(
          { row: row.number, column: columns.name },
          textAt(row, columns.name),
          'other-product',
        );
      else if (taken.some((one) => one.line === line))
        refuse({ row: row.number, column: columns.position }, position, 'line-twice');
      else taken.push({ line, row });
    }
  }
  const isZero = marks.zero === '是';
  if (!isZero && marks.zero !== '' && marks.zero !== '否')
    refuse({ row: marks.zeroRow, column: columns.quantity }, marks.zero, 'zero-mark-unreadable');
  if (marks.signer === '') refuse({ row: 0, column: 0 }, '', 'signer-missing');
  for (const line of lines)
    if (!taken.some((one) => one.line === line))
      refuse({ row: 0, column: 0 }, String(line.position), 'line-missing');
  const quantities = taken.flatMap(({ line, row }) => {
    const cell = row.cells[columns.quantity];
    const read = readQuantity(cell, isZero);
    if (!read.ok) {
      refuse({ row: row.number, column: columns.quantity }, cell?.text ?? '', read.error);
      return [];
    }
    const remark = columns.remark === undefined ? '' : textAt(row, columns.remark);
    return [{ productId: line.productId, quantity: read.value, remark }];
  });
  const { kind, name } = found;
  return { form: { kind, name, isZero, signer: marks.signer, quantities }, refusals };
}

function readQuantity(cell: Cell | undefined, isZero: boolean): Result<Quantity, DemandFormRule> {
  const text = trimBlanks(cell?.text ?? '');
  if (text === '') return isZero ? ok(0 as Quantity) : err('quantity-empty');
  if (cell?.scientific === true) return err('scientific');
  const read = quantityCell({ ...(cell as Cell), text: toHalfWidth(text) });
  if (read.ok && isZero && read.value !== 0) return err('zero-with-quantities');
  return read;
}

function textAt({ cells }: Row, column: number): string {
  return trimBlanks(cells[column]?.text ?? '');
}
