import { lineAmount, sum } from '../money/money';
import type { Citation, PolicyPack } from '../policy/policy-pack';
import type { ProgramProductId } from '../program/program';
import { errorUnlessUnverified, finding, unlessUnverified } from '../record/finding';
import { checkBackEntry } from './check-back-entry';
import { checkOldProducts } from './check-old-products';
import { checkOrderLine } from './check-order-line';
import { checkLicences, checkMapping } from './check-order-parties';
import type { OrderContext, OrderDraft, OrderFinding } from './order-draft';
import { checkOrderGate } from './order-gate';
import { mayUseBackup } from './order-lateness';
import { passOver } from './receive-first';

/**
 * Everything that speaks against an order, or that a buyer should know before placing it.
 *
 * An order with an error is not placed; 先收后补 with a reason turns some errors into warnings. In the first agreement year an unsigned agreement is an
 * error; later it warns, because the price holds to the end of the cycle.
 *
 * @source 新医保发〔2024〕13号 一, 三, 四(二), 五(一), 五(二)
 */
export function checkOrderDraft(draft: OrderDraft, context: OrderContext): readonly OrderFinding[] {
  const { gateReason: reason } = draft;
  const found = [
    ...checkDay(draft, context),
    ...checkOldProducts(draft, context),
    ...checkBackEntry(draft, context),
    ...checkAgreement(draft, context),
    ...checkDistributor(draft, context),
    ...checkLicences(draft, context),
    ...checkRepeats(draft),
    ...draft.lines.flatMap((line, index) =>
      checkOrderLine({ ...line, place: draft }, index, context),
    ),
    ...checkBackupTime(draft, context),
    ...draft.lines.flatMap(({ productId }, index) =>
      checkOrderGate({ productId, reason }, index, context),
    ),
    ...checkMapping(draft, context),
    ...checkApproval(draft, context),
  ];
  return passOver(found, draft);
}

/** Says beforehand that somebody else will have to approve. */
function checkApproval(
  { lines }: OrderDraft,
  { approvalAbove }: OrderContext,
): readonly OrderFinding[] {
  const amounts = lines.map((line) => line.quantity * line.unitPrice);
  if (approvalAbove === null || !amounts.every((amount) => Number.isSafeInteger(amount))) return [];
  const amount = sum(lines.map((line) => lineAmount(line.quantity, line.unitPrice)));
  return amount > approvalAbove
    ? [
        finding({
          kind: 'needs-approval',
          severity: 'note',
          facts: { amount, above: approvalAbove },
        }),
      ]
    : [];
}

function checkDay({ orderedOn }: OrderDraft, context: OrderContext): readonly OrderFinding[] {
  const { cycle } = context.program;
  const { pack, today } = context;
  const found: OrderFinding[] = [];
  if (orderedOn > today)
    found.push(
      finding({ kind: 'ordered-in-future', severity: 'error', facts: { orderedOn, today } }),
    );
  if (orderedOn < cycle.from) {
    const citation = pack.startsOn?.citation ?? null;
    const facts = { orderedOn, startsOn: cycle.from };
    const severity = errorUnlessUnverified(citation);
    found.push(finding({ kind: 'ordered-before-cycle', severity, facts, citation }));
  }
  if (orderedOn > cycle.to) {
    const citation = pack.cycleMonths?.citation ?? null;
    const facts = { orderedOn, endsOn: cycle.to };
    const severity = errorUnlessUnverified(citation);
    found.push(finding({ kind: 'ordered-after-cycle', severity, facts, citation }));
  }
  return found;
}

function checkAgreement(
  { orderedOn }: OrderDraft,
  { agreement, pack }: OrderContext,
): readonly OrderFinding[] {
  const { state, yearNumber, startsOn, endsOn } = agreement;
  const citation = agreementCitation(pack);
  // That an ended agreement takes no order, and none before its own first day, is the agreement's life and no pack's.
  const own = { severity: 'error', citation: unlessUnverified(citation) } as const;
  if (state === 'terminated' || state === 'void')
    return [finding({ kind: 'agreement-not-in-force', facts: { state }, ...own })];
  const found: OrderFinding[] = [];
  if (state !== 'effective' && yearNumber === 1) {
    const severity = errorUnlessUnverified(citation);
    found.push(finding({ kind: 'agreement-not-in-force', severity, facts: { state }, citation }));
    if (severity === 'error') return found;
  } else if (state !== 'effective') {
    const facts = { yearNumber, state };
    found.push(finding({ kind: 'renewal-not-signed', severity: 'warning', facts, citation }));
  }
  if (orderedOn < startsOn)
    found.push(finding({ kind: 'agreement-not-started', facts: { startsOn }, ...own }));
  // Past its year but within the cycle the price holds: a renewal that is not there yet stops nothing.
  if (orderedOn > endsOn)
    found.push(
      finding({ kind: 'agreement-year-over', severity: 'warning', facts: { endsOn }, citation }),
    );
  return found;
}

function checkDistributor(draft: OrderDraft, context: OrderContext): readonly OrderFinding[] {
  const { agreement, pack } = context;
  if (draft.distributorId === agreement.distributorId) return [];
  const facts = { agreed: agreement.distributorId, asked: draft.distributorId };
  const citation = unlessUnverified(agreementCitation(pack));
  return [finding({ kind: 'distributor-differs', severity: 'error', facts, citation })];
}

/**
 * What is ordered from the backup although the main distributor does not owe this product for long enough.
 *
 * @source 新医保发〔2024〕13号 五(二): 超过7天
 */
function checkBackupTime(draft: OrderDraft, context: OrderContext): readonly OrderFinding[] {
  const { agreement, pack, mainPromisedByProductId } = context;
  const rule = pack.backupAfterLateDays;
  if (agreement.role !== 'backup' || rule === null) return [];
  if (draft.distributorId !== agreement.distributorId) return [];
  return draft.lines.flatMap(({ productId }, line): readonly OrderFinding[] => {
    const mainPromisedOn = mainPromisedByProductId.get(productId) ?? null;
    const permission = mainPromisedOn && mayUseBackup(mainPromisedOn, draft.orderedOn, pack);
    if (permission?.allowed === true) return [];
    const facts = { afterLateDays: rule.value, mainPromisedOn };
    const { citation } = rule;
    return [finding({ kind: 'backup-before-late', severity: 'warning', line, facts, citation })];
  });
}

function checkRepeats({ lines }: OrderDraft): readonly OrderFinding[] {
  if (lines.length === 0) return [finding({ kind: 'no-lines', severity: 'error', facts: {} })];
  const seen = new Set<ProgramProductId>();
  const found: OrderFinding[] = [];
  for (const [line, { productId }] of lines.entries()) {
    if (seen.has(productId))
      found.push(
        finding({ kind: 'product-twice', severity: 'warning', line, facts: { productId } }),
      );
    seen.add(productId);
  }
  return found;
}

function agreementCitation(pack: PolicyPack): Citation | null {
  return pack.agreementKind?.citation ?? pack.agreementMonths?.citation ?? null;
}
