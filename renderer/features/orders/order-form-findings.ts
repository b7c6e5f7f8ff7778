import type { Text } from '@renderer/i18n/create-text';
import type { EditableLine, LineErrors, ShownFinding } from '@renderer/ui';
import type { OrderFinding } from '@shared/domain/order/order-draft';
import { columnOfOrderFinding, describeOrderFinding } from './order-finding-words';

/** What the rules say to a draft, and where its lines stand in the form. */
export type CheckedForm = {
  readonly text: Text<'orders'>;
  readonly findings: readonly OrderFinding[];
  readonly lines: readonly EditableLine[];
  readonly positions: readonly number[];
};

/** Errors at their cells; warnings and notes stand in the list only. */
export function orderCellErrors(form: CheckedForm): LineErrors {
  const errors: Record<string, Record<string, string>> = {};
  for (const finding of form.findings) {
    const line = form.lines[positionOf(finding, form)];
    if (line === undefined || finding.severity !== 'error') continue;
    const words = describeOrderFinding(form.text, finding);
    errors[line.id] = { ...errors[line.id], [columnOfOrderFinding(finding)]: words };
  }
  return errors;
}

/** Every finding in words. An empty form is no mistake yet: saving it says so. */
export function shownOrderFindings(form: CheckedForm): readonly ShownFinding[] {
  const { text, findings, lines } = form;
  return findings
    .filter(({ kind }) => kind !== 'no-lines')
    .map((finding) => {
      const { severity, citation } = finding;
      const at = positionOf(finding, form);
      const product = lines[at]?.values['product'] ?? '';
      const place = at === -1 ? '' : text('create.place', { line: at + 1, product });
      return { severity, citation, place, words: describeOrderFinding(text, finding) };
    });
}

function positionOf({ line }: OrderFinding, { positions }: CheckedForm): number {
  return line === null ? -1 : (positions[line] ?? -1);
}
