import type { DateRange } from '@shared/domain/calendar/local-date';
import { isWithin } from '@shared/domain/calendar/local-date';
import { conversionOf, groupUnits } from '@shared/domain/conversion/group-conversion';
import {
  shareSectionRow,
  type ShareSectionRow,
} from '@shared/domain/execution-report/share-section';
import { fen, lineAmount, sum } from '@shared/domain/money/money';
import { wholeUnits } from '@shared/domain/monitoring/non-selected-share';
import { dearestSelectedPrices, judgeSet } from '@shared/domain/monitoring/procedure-set';
import type { Group, GroupId, ProgramProductId } from '@shared/domain/program/program';
import type { ReceiptLine } from '@shared/domain/receipt/receipt';
import type { HospitalDatabase } from '../database';
import type { AskedReport } from './execution-report-pace';
import { groupUses, readRegisteredOrders, shareOfGroup } from './group-share';
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

function unitOf(groupId: GroupId, { productsById, conversions, year }: ProgramUse): string {
  const products = [...productsById.values()];
  const conversion = conversionOf(conversions, groupId, year.number);
  const { agreedUnit } = groupUnits(groupId, products, conversion);
  if (agreedUnit !== '') return agreedUnit;
  const own = products.filter((product) => product.groupId === groupId);
  return [...new Set(own.map(({ unit }) => unit.baseUnit))].join('、');
}

/** Products with an agreed quantity, and parts of a system that one of their maker's lines agrees as a whole. */
function agreedProductsOf(
  { id }: Group,
  { lines, conversions, year }: ProgramUse,
): ReadonlySet<ProgramProductId> {
  const agreed = lines.filter((line) => line.groupId === id && line.agreed > 0);
  const ids = new Set(agreed.map(({ productId }) => productId));
  const stated = conversionOf(conversions, id, year.number)?.products ?? [];
  const setOf = new Map(stated.map((one) => [one.productId, one.set]));
  const systems = agreed.map((line) => `${setOf.get(line.productId) ?? ''}/${line.manufacturerId}`);
  const parts = lines.filter(({ productId, manufacturerId }) => {
    const set = setOf.get(productId);
    return set != null && systems.includes(`${set}/${manufacturerId}`);
  });
  return new Set([...ids, ...parts.map(({ productId }) => productId)]);
}

/** What came of products with an agreed quantity in the group, and what all of the group's goods cost. */
function agreedUse(group: Group, use: ProgramUse, range: DateRange) {
  const { receipts, elsewhere, productsById } = use;
  const agreedProducts = agreedProductsOf(group, use);
  const isOwn = (productId: ProgramProductId, { acceptedOn }: ReceiptLine) =>
    productsById.get(productId)?.groupId === group.id && isWithin(acceptedOn, range);
  const own = receipts.filter(({ line }) => isOwn(line.productId, line));
  const others = elsewhere.filter(({ line, productId }) => isOwn(productId, line));
  const ownIds = new Set<string>(own.map(({ line }) => line.id));
  const { uses, scale } = groupUses(group, use, { registeredOrders: new Map(), period: range });
  const units = uses
    .filter(({ receipt, productId }) => ownIds.has(receipt.id) && agreedProducts.has(productId))
    .reduce((total, { units: counted }) => total + counted, 0);
  const amount = sum([...own, ...others].map(({ line, net }) => lineAmount(net, line.unitPrice)));
  return { agreedUnits: wholeUnits(units, scale), agreedAmount: fen(amount) };
}
