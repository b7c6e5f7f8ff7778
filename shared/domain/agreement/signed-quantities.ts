import type { AgreedLine, AgreedLineId } from '../program/program';
import { revised } from '../record/record';
import type { Agreement } from './agreement';

/**
 * The agreed lines that change when this agreement becomes effective: pace is measured against what was signed.
 *
 * Only a main agreement carries the quantity. The backup agreement secures the same quantity once more, so
 * it would count it twice. Lines that already stand so are left out.
 *
 * @source 新医保发〔2024〕13号 二, 四(二); reading in reference/practice.md, the four quantities
 */
export function signedLines(
  agreement: Pick<Agreement, 'role' | 'state' | 'lines'>,
  linesById: ReadonlyMap<AgreedLineId, AgreedLine>,
): readonly AgreedLine[] {
  if (agreement.role !== 'main' || agreement.state !== 'effective') return [];
  return agreement.lines.flatMap(({ agreedLineId, quantity: signed }) => {
    const line = linesById.get(agreedLineId);
    if (line === undefined) return [];
    if (line.agreed === signed && line.quantities.signed === signed) return [];
    return [revised(line, { agreed: signed, quantities: { ...line.quantities, signed } })];
  });
}
