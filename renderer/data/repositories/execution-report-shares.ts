import type { DateRange } from '@shared/domain/calendar/local-date';
import { isWithin } from '@shared/domain/calendar/local-date';
import {
  shareSectionRow,
  type ShareSectionRow,
} from '@shared/domain/execution-report/share-section';
import { fen, lineAmount, sum } from '@shared/domain/money/money';
import { dearestSelectedPrices, judgeSet } from '@shared/domain/monitoring/procedure-set';
import type { Group, GroupId, ProgramProductId } from '@shared/domain/program/program';
import type { ReceiptLine } from '@shared/domain/receipt/receipt';
import type { HospitalDatabase } from '../database';
import type { AskedReport } from './execution-report-pace';
import { readRegisteredOrders, shareOfGroup } from './group-share';
import { listStandingPurchases } from './outside-changing';
import { readProgramUse, readReturned, type ProgramUse } from './program-use';

/** Section B: every group of the agreement year that runs at the cut. */
export async function readShareSection(
  db: HospitalDatabase,
  { program, period }: AskedReport,
): Promise<readonly ShareSectionRow[]> {
  const { cutOn } = period;
  const [returned, purchases, complaints, sets] = await Promise.all([
    readReturned(db, cutOn),
    listStandingPurchases(db, program.id),
    db.supplyComplaints.where('programId').equals(program.id).toArray(),
    db.procedureSets.where('programId').equals(program.id).toArray(),
  ]);
  const use = await readProgramUse(db, program, { today: cutOn, returned });
  if (use === null) return [];
  const range: DateRange = { from: use.year.from, to: cutOn };
  const prices = dearestSelectedPrices(use.productsById.values());
  const high = sets.filter(({ usedOn, lines }) => {
    const found = judgeSet(lines, prices);
    return isWithin(usedOn, range) && found.kind === 'mixed' && found.isHigh;
  });
  const registeredOrders = await readRegisteredOrders(db, purchases);
  const known = complaints.filter(({ verdict }) => verdict === null || verdict.on <= cutOn);
  return use.groups.map((group) =>
    shareSectionRow({
      group: group.name,
      unit: unitOf(group.id, use),
      period: range,
      share: shareOfGroup(group, use, {
        today: cutOn,
        purchases,
        registeredOrders,
        complaints: known,
      }),
      ...agreedUse(group, use, range),
      purchases: purchases.filter(({ groupId }) => groupId === group.id),
      highSets: high.filter(({ lines }) => lines.some(({ groupId }) => groupId === group.id))
        .length,
    }),
  );
}

function unitOf(groupId: GroupId, { productsById }: ProgramUse): string {
  const units = [...productsById.values()]
    .filter((product) => product.groupId === groupId)
    .map(({ unit }) => unit.baseUnit);
  return [...new Set(units)].join('、');
}

/** What came of products with an agreed quantity in the group, and what all of the group's goods cost. */
function agreedUse(
  group: Group,
  { lines, receipts, elsewhere, productsById }: ProgramUse,
  range: DateRange,
) {
  const agreedProducts = new Set(
    lines.filter(({ agreed }) => agreed > 0).map(({ productId }) => productId),
  );
  const isOwn = (productId: ProgramProductId, { acceptedOn }: ReceiptLine) =>
    productsById.get(productId)?.groupId === group.id && isWithin(acceptedOn, range);
  const own = receipts.filter(({ line }) => isOwn(line.productId, line));
  const others = elsewhere.filter(({ line, productId }) => isOwn(productId, line));
  const units = own
    .filter(({ line }) => agreedProducts.has(line.productId))
    .reduce((total, { net }) => total + net, 0);
  const amount = sum([...own, ...others].map(({ line, net }) => lineAmount(net, line.unitPrice)));
  return { agreedUnits: units, agreedAmount: fen(amount) };
}
