import { firstStated, SELECTED_PRICE_TOPICS } from '../policy/find-stated-rule';
import type { AgreedLine } from '../program/program';
import { errorUnlessUnverified, finding } from '../record/finding';
import type { Agreement, AgreementLine } from './agreement';
import type { AgreementFinding, NewAgreementContext } from './agreement-finding';

/** What speaks against the line at this index: its agreed line, quantity and price. */
export function checkAgreementLine(
  agreement: Agreement,
  index: number,
  context: NewAgreementContext,
): readonly AgreementFinding[] {
  const line = agreement.lines[index];
  if (line === undefined) return [];
  const agreed = context.agreedLinesById.get(line.agreedLineId);
  if (agreed?.productId !== line.productId) {
    const facts = { productId: line.productId };
    return [finding({ kind: 'line-unknown', severity: 'error', line: index, facts })];
  }
  return [
    ...checkScope(agreement, agreed, index),
    ...checkQuantity(line, agreed, index),
    ...checkPrice(line, index, context),
  ];
}

function checkScope(
  agreement: Agreement,
  { manufacturerId, groupId, yearNumber, productId }: AgreedLine,
  line: number,
): readonly AgreementFinding[] {
  const found: AgreementFinding[] = [];
  const facts = { productId };
  if (manufacturerId !== agreement.manufacturerId)
    found.push(finding({ kind: 'line-of-other-manufacturer', severity: 'error', line, facts }));
  if (groupId !== agreement.groupId)
    found.push(finding({ kind: 'line-of-other-group', severity: 'error', line, facts }));
  if (yearNumber !== agreement.yearNumber)
    found.push(
      finding({ kind: 'line-of-other-year', severity: 'error', line, facts: { yearNumber } }),
    );
  return found;
}

function checkQuantity(
  { quantity: asked }: AgreementLine,
  { agreed }: AgreedLine,
  line: number,
): readonly AgreementFinding[] {
  if (asked < 0)
    return [
      finding({ kind: 'quantity-negative', severity: 'error', line, facts: { quantity: asked } }),
    ];
  if (asked === agreed) return [];
  // Reported, confirmed, imported and signed may differ: people compare, the program does not refuse.
  const facts = { agreed, asked };
  return [finding({ kind: 'quantity-differs', severity: 'warning', line, facts })];
}

function checkPrice(
  { productId, unitPrice: asked }: AgreementLine,
  line: number,
  { productsById, pack }: NewAgreementContext,
): readonly AgreementFinding[] {
  const selected = productsById.get(productId)?.price;
  if (selected === undefined || asked === selected) return [];
  const facts = { selected, asked };
  if (asked > selected) {
    const citation = firstStated(pack, SELECTED_PRICE_TOPICS);
    const severity = errorUnlessUnverified(citation);
    return [finding({ kind: 'price-above-selected', severity, line, facts, citation })];
  }
  const citation = pack.keepsLowerPrice?.citation ?? null;
  const severity = pack.keepsLowerPrice === null ? 'warning' : 'note';
  return [finding({ kind: 'price-below-selected', severity, line, facts, citation })];
}
