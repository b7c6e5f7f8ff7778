import type { Text } from '@renderer/i18n/create-text';
import type { EditableLine, LineErrors, ShownFinding } from '@renderer/ui';
import type { ReceiptFinding } from '@shared/domain/receipt/receipt-draft';
import { columnOfReceiptFinding, describeReceiptFinding } from './receipt-finding-words';
import type { ReadReceiptLines } from './receipt-lines';

/** What the rules say to a draft, and where its lines stand in the form. */
export type CheckedReceipt = {
  readonly text: Text<'receiving'>;
  readonly findings: readonly ReceiptFinding[];
  readonly lines: readonly EditableLine[];
  readonly read: ReadReceiptLines;
};

/** Errors at their cells; warnings and notes stand in the list only. */
export function receiptCellErrors(form: CheckedReceipt): LineErrors {
  const { text, findings, lines, read } = form;
  const errors: Record<string, Record<string, string>> = {};
  for (const id of read.unknown) {
    const typed = lines.find((line) => line.id === id)?.values['product'] ?? '';
    errors[id] = { product: text('line.unknown-product', { typed }) };
  }
  for (const finding of findings) {
    const line = lines[positionOf(finding, form)];
    if (line === undefined || finding.severity !== 'error') continue;
    const words = describeReceiptFinding(text, finding);
    errors[line.id] = { ...errors[line.id], [columnOfReceiptFinding(finding)]: words };
  }
  return errors;
}

/** Every finding in words. An empty form is no mistake yet: posting it says so. */
export function shownReceiptFindings(form: CheckedReceipt): readonly ShownFinding[] {
  const { text, findings, lines } = form;
  return findings
    .filter(({ kind }) => kind !== 'no-lines')
    .map((finding) => {
      const { severity, citation } = finding;
      const at = positionOf(finding, form);
      const product = lines[at]?.values['product'] ?? '';
      const place = at === -1 ? '' : text('new.place', { line: at + 1, product });
      return { severity, citation, place, words: describeReceiptFinding(text, finding) };
    });
}

function positionOf({ line }: ReceiptFinding, { read }: CheckedReceipt): number {
  return line === null ? -1 : (read.positions[line] ?? -1);
}
