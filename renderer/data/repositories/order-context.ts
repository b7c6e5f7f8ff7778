import type { Agreement, AgreementId } from '@shared/domain/agreement/agreement';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { GroupConversion } from '@shared/domain/conversion/group-conversion';
import type { SetMeasure } from '@shared/domain/conversion/set-measures';
import type { Enterprise } from '@shared/domain/enterprise/enterprise';
import { connectionForOrder } from '@shared/domain/exchange/connection-for-order';
import { hasCatalogue } from '@shared/domain/exchange/item-without-catalogue';
import { openAgreed } from '@shared/domain/order/check-order-line';
import type { HeldLicence, OrderConnection, OrderContext } from '@shared/domain/order/order-draft';
import type { GroupOpening } from '@shared/domain/order/group-opening';
import { remainder } from '@shared/domain/order/order-lateness';
import type { LineTotals } from '@shared/domain/pace/line-totals';
import type {
  AgreedLine,
  AgreedLineId,
  ProgramProduct,
  ProgramProductId,
} from '@shared/domain/program/program';
import type { HospitalDatabase } from '../database';
import { listConversions } from './conversion-repository';
import { measuresOf } from './credited-totals';
import { findListingStates } from './program-facts-repository';
import { packOfProgram } from './program-packs';
import { getRows, mapById } from './read-rows';
import { listStandingTransitions } from './transition-repository';

/** Sums that orders of the same command have changed already. */
export type ChangedTotals = ReadonlyMap<AgreedLineId, LineTotals>;

const NOTHING_CHANGED: ChangedTotals = new Map();

/** Everything an order under one agreement is checked against; nothing when the agreement is gone. */
export async function findOrderContext(
  db: HospitalDatabase,
  agreementId: AgreementId,
  {
    today,
    changed = NOTHING_CHANGED,
  }: { readonly today: LocalDate; readonly changed?: ChangedTotals },
): Promise<OrderContext | undefined> {
  const agreement = await db.agreements.get(agreementId);
  if (agreement === undefined) return undefined;
  const productIds = agreement.lines.map(({ productId }) => productId);
  const agreedLineIds = agreement.lines.map(({ agreedLineId }) => agreedLineId);
  const [program, manufacturer, distributor, hospital] = await Promise.all([
    db.programs.get(agreement.programId),
    db.enterprises.get(agreement.manufacturerId),
    db.enterprises.get(agreement.distributorId),
    db.hospitals.toCollection().first(),
  ]);
  if (program === undefined || manufacturer === undefined)
    throw new Error(`Agreement ${agreement.number} without its program or manufacturer`);
  const [products, agreedLines, lineTotals] = await Promise.all([
    getRows(db.programProducts, productIds),
    getRows(db.agreedLines, agreedLineIds),
    db.lineTotals.bulkGet(agreedLineIds),
  ]);
  const pack = packOfProgram(program, today);
  const group = await readGroup(db, agreement, changed);
  const setMeasuresById = measuresOf(group, group.totalsById, pack);
  return {
    today,
    agreement,
    program,
    pack,
    setMeasuresById,
    manufacturerName: manufacturer.name,
    productsById: mapById(products),
    agreedLinesById: mapById(agreedLines),
    lineTotalsById: new Map<AgreedLineId, LineTotals>([
      ...mapById<AgreedLineId, LineTotals>(lineTotals.filter((row) => row !== undefined)),
      ...changed,
    ]),
    mainPromisedByProductId: await findMainPromised(db, agreement),
    connection: await findOrderConnection(db, agreement, today),
    transitions: await listStandingTransitions(db, agreement.programId),
    groupOpenings: listGroupOpenings(group, setMeasuresById),
    listingsByProductId: await findListingStates(db, productIds, today),
    licences: licencesOf([manufacturer, distributor]),
    approvalAbove: hospital?.approvalAbove ?? null,
  };
}

/** The connection that orders under the agreement go to now, and what it knows of distributor and products. */
async function findOrderConnection(
  db: HospitalDatabase,
  agreement: Agreement,
  today: LocalDate,
): Promise<OrderConnection | null> {
  const [connections, cutOvers] = await Promise.all([
    db.connections.toArray(),
    db.cutOvers.toArray(),
  ]);
  const found = connectionForOrder({ connections, cutOvers }, agreement.programId, today);
  if (found === undefined) return null;
  const { id, name, backEntryMonths, dialect } = found;
  const isFollower =
    connections.some(
      ({ purpose, successorId, state, closesOn }) =>
        purpose === 'ordering' && (successorId === id || state === 'closed' || closesOn !== null),
    ) || cutOvers.some(({ toConnectionId }) => toConnectionId === id);
  const productIds = agreement.lines.map(({ productId }) => productId);
  // A portal's workbook names products and distributors by words: nothing has to be mapped for it.
  if (dialect === 'workbook') {
    const all = new Set(productIds);
    return {
      id,
      name,
      backEntryMonths,
      isFollower,
      hasDistributorCode: true,
      mappedProductIds: all,
    };
  }
  const [links, code] = await Promise.all([
    db.itemLinks.bulkGet(productIds.map((productId) => `${id}/${productId}`)),
    db.enterpriseCodes.get(`${id}/${agreement.distributorId}`),
  ]);
  const mapped = links.flatMap((link) => (link === undefined ? [] : [link.productId]));
  if (!hasCatalogue(found)) mapped.push(...(await listCoded(db, productIds)));
  return {
    id,
    name,
    backEntryMonths,
    isFollower,
    hasDistributorCode: code !== undefined,
    mappedProductIds: new Set(mapped),
  };
}

/** Products that a platform without a catalogue knows by their national code alone. */
async function listCoded(
  db: HospitalDatabase,
  ids: readonly ProgramProductId[],
): Promise<readonly ProgramProductId[]> {
  const products = await db.programProducts.bulkGet([...ids]);
  return products.flatMap((product) =>
    product === undefined || product.nationalCode === null ? [] : [product.id],
  );
}

type GroupRows = {
  readonly agreedLines: readonly AgreedLine[];
  readonly products: readonly ProgramProduct[];
  readonly conversions: readonly GroupConversion[];
  readonly totalsById: ReadonlyMap<AgreedLineId, LineTotals>;
};

/** The agreed lines of the agreement's group and year, with their products and sums. */
async function readGroup(
  db: HospitalDatabase,
  { programId, yearNumber, groupId }: Agreement,
  changed: ChangedTotals,
): Promise<GroupRows> {
  const agreedLines = await db.agreedLines
    .where('[programId+yearNumber]')
    .equals([programId, yearNumber])
    .filter((line) => line.groupId === groupId)
    .toArray();
  const [totals, products, conversions] = await Promise.all([
    db.lineTotals.bulkGet(agreedLines.map(({ id }) => id)),
    getRows(db.programProducts, [...new Set(agreedLines.map(({ productId }) => productId))]),
    listConversions(db, programId),
  ]);
  const stored = mapById<AgreedLineId, LineTotals>(totals.filter((row) => row !== undefined));
  return { agreedLines, products, conversions, totalsById: new Map([...stored, ...changed]) };
}

/** What is open of each agreed line of the agreement's group and year. */
function listGroupOpenings(
  { agreedLines, products, totalsById }: GroupRows,
  measures: ReadonlyMap<AgreedLineId, SetMeasure>,
): readonly GroupOpening[] {
  const productsById = mapById(products);
  return agreedLines.map(({ id, productId, agreed }) => {
    const product = productsById.get(productId);
    const parts = [product?.name, product?.specification, product?.model];
    const measure = measures.get(id) ?? { agreed, totals: totalsById.get(id) };
    return {
      agreedLineId: id,
      productId,
      name: parts.filter((part) => part !== undefined && part !== '').join(' '),
      open: openAgreed(measure.agreed, measure.totals),
      setKey: measures.get(id)?.setKey ?? null,
      isPart: measures.get(id)?.isPart ?? false,
    };
  });
}

function licencesOf(enterprises: readonly (Enterprise | undefined)[]): readonly HeldLicence[] {
  return enterprises.flatMap((one) =>
    one?.licence == null ? [] : [{ ...one.licence, enterprise: one.name }],
  );
}

/**
 * The earliest agreed delivery day of each product that the main distributor still owes; nothing for a main agreement.
 *
 * Orders of every year of the cycle: what was promised at the end of one year may still be owed in the next.
 */
async function findMainPromised(
  db: HospitalDatabase,
  { role: own, programId, groupId, manufacturerId }: Agreement,
): Promise<ReadonlyMap<ProgramProductId, LocalDate>> {
  const promised = new Map<ProgramProductId, LocalDate>();
  if (own !== 'backup') return promised;
  const mainAgreements = await db.agreements
    .where('programId')
    .equals(programId)
    .filter(
      (other) =>
        other.role === 'main' &&
        other.groupId === groupId &&
        other.manufacturerId === manufacturerId,
    )
    .toArray();
  const orders = await db.orders
    .where('agreementId')
    .anyOf(mainAgreements.map(({ id }) => id))
    .filter(({ state }) => state === 'placed')
    .sortBy('promisedOn');
  for (const order of orders) {
    const lines = await db.orderLines.where('orderId').equals(order.id).toArray();
    const totals = await db.orderLineTotals.bulkGet(lines.map(({ id }) => id));
    for (const [index, line] of lines.entries())
      // What the platform has made void is what the backup is there for.
      if (!promised.has(line.productId) && remainder(line, totals[index]) > 0)
        promised.set(line.productId, order.promisedOn);
  }
  return promised;
}
