import type { RenewalLine, RenewalView } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import {
  describeNumberRefusal,
  formatQuantity,
  parseQuantityText,
  type EditableColumn,
  type EditableLine,
  type LineErrors,
  type ShownFinding,
} from '@renderer/ui';
import { isGiven } from '@shared/domain/agreement/plan-renewal';
import { listBelowFloor, renewalFloorOf } from '@shared/domain/agreement/renewal-floor';
import type { RenewalProposal } from '@shared/domain/agreement/propose-renewal';
import type { AgreedLineId } from '@shared/domain/program/program';
import type { Quantity } from '@shared/domain/quantity/quantity';
import { err, ok, type Result } from '@shared/kernel/result';

type Words = Text<'agreements-life'>;

export function renewalColumns(text: Words): readonly EditableColumn[] {
  return [
    { key: 'product', title: text('renew.product'), width: 230, kind: 'fixed' },
    { key: 'manufacturer', title: text('renew.manufacturer'), width: 200, kind: 'fixed' },
    { key: 'unit', title: text('renew.unit'), width: 50, kind: 'fixed' },
    { key: 'agreed', title: text('renew.agreed'), width: 80, kind: 'fixed', align: 'right' },
    { key: 'used', title: text('renew.used'), width: 70, kind: 'fixed', align: 'right' },
    { key: 'formula', title: text('renew.formula'), width: 230, kind: 'fixed' },
    { key: 'proposed', title: text('renew.proposed'), width: 80, kind: 'fixed', align: 'right' },
    { key: 'quantity', title: text('renew.quantity'), width: 90, kind: 'quantity' },
  ];
}

export function productWords({ product }: Pick<RenewalLine, 'product'>): string {
  return [product.name, product.specification, product.model]
    .filter((part) => part !== '')
    .join(' ');
}

/** The lines as they are typed in: the proposal is offered, and what was imported for the next year before it. */
export function renewalDrafts(text: Words, { lines }: RenewalView): readonly EditableLine[] {
  return lines.map((one) => {
    const { line, product, manufacturer, next, proposal } = one;
    const given = next !== null && isGiven(next) ? next.agreed : null;
    return {
      id: line.id,
      values: {
        product: productWords(one),
        manufacturer: manufacturer.name,
        unit: product.unit.baseUnit,
        agreed: formatQuantity(line.agreed),
        used: formatQuantity(proposal.used),
        formula:
          given === null
            ? formulaWords(text, proposal)
            : text('renew.given', { quantity: formatQuantity(given) }),
        proposed: formatQuantity(proposal.proposed),
        quantity: String(given ?? next?.agreed ?? proposal.proposed),
      },
    };
  });
}

/** Fewer days say little about a year. Our number. */
const DAYS_TO_GO_BY = 90;

export function formulaWords(text: Words, proposal: RenewalProposal): string {
  const { basis, used, elapsedDays, totalDays, yearlyUse, leastQuantity, follows } = proposal;
  const whole = text(`renew.formula.${basis}`, {
    used: formatQuantity(used),
    elapsed: elapsedDays,
    total: totalDays,
    yearly: formatQuantity(yearlyUse),
  });
  const isThin = basis === 'so-far' && elapsedDays < DAYS_TO_GO_BY;
  const use = isThin ? text('renew.formula.few-days', { use: whole, days: DAYS_TO_GO_BY }) : whole;
  if (follows === 'use' || leastQuantity === null) return use;
  return text('renew.formula.floor', { use, least: formatQuantity(leastQuantity) });
}

/** Manufacturers of which a rule finds too little asked; a checked rule refuses it when it is saved. */
export function renewalWarnings(
  text: Words,
  { lines, pack, year, nextYear }: RenewalView,
  drafts: readonly EditableLine[],
): readonly ShownFinding[] {
  const floor = renewalFloorOf(pack);
  if (floor === null) return [];
  const asked = lines.flatMap(({ line }) => {
    const typed = parseQuantityText(drafts.find(({ id }) => id === line.id)?.values.quantity ?? '');
    return typed.ok ? [{ line, asked: typed.value }] : [];
  });
  return listBelowFloor(asked, { share: floor.value, year, next: nextYear }).map(
    ({ manufacturerId, asked: sum, least }) => ({
      severity: 'warning',
      place:
        lines.find(({ manufacturer }) => manufacturer.id === manufacturerId)?.manufacturer.name ??
        '',
      words: text('renew.below', { asked: formatQuantity(sum), least: formatQuantity(least) }),
      citation: floor.citation,
    }),
  );
}

/**
 * Reads the typed quantities, by line of the year that ends.
 *
 * @errors the cells that are no numbers, in words
 */
export function parseRenewal(
  { lines }: RenewalView,
  drafts: readonly EditableLine[],
  text: Text<'ui'>,
): Result<ReadonlyMap<AgreedLineId, Quantity>, LineErrors> {
  const errors: Record<string, Record<string, string>> = {};
  const quantitiesById = new Map<AgreedLineId, Quantity>();
  for (const { line } of lines) {
    const typed = drafts.find(({ id }) => id === line.id)?.values.quantity ?? '';
    const parsed = parseQuantityText(typed);
    if (parsed.ok) quantitiesById.set(line.id, parsed.value);
    else errors[line.id] = { quantity: describeNumberRefusal(text, parsed.error, typed) };
  }
  return Object.keys(errors).length === 0 ? ok(quantitiesById) : err(errors);
}
