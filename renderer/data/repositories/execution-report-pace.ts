import type { Agreement } from '@shared/domain/agreement/agreement';
import { fullySignedOn } from '@shared/domain/agreement/signing';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import {
  paceSectionRow,
  type PaceSectionRow,
  type ReportedAgreement,
} from '@shared/domain/execution-report/pace-section';
import type { ReportPeriod } from '@shared/domain/execution-report/report-period';
import { entryNoteIdOf, type EntryNote } from '@shared/domain/monitoring/entry-ledger';
import type { LedgerMove } from '@shared/domain/pace/ledger-events';
import { platformFigure } from '@shared/domain/pace/platform-figure';
import { listingStatesOn } from '@shared/domain/program/listing-state';
import type {
  AgreedLine,
  AgreementYear,
  Program,
  ProgramProductId,
} from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { groupBy } from '@shared/kernel/group-by';
import type { HospitalDatabase } from '../database';
import { createPaceRepository, type PaceEvent, type PaceOrder } from './pace-repository';
import { packOfProgram } from './program-packs';
import { joinProgram, type ProgramDetail } from './program-detail';
import { getRows, listByKeys, mapById } from './read-rows';

/** The program, the month, and the agreement years that the month touches. */
export type AskedReport = {
  readonly program: Program;
  readonly period: ReportPeriod;
  readonly years: readonly AgreementYear[];
};

/** Section A: every agreed line of the years, in the order of group, manufacturer and product. */
export async function readPaceSection(
  db: HospitalDatabase,
  { program, period, years }: AskedReport,
): Promise<readonly PaceSectionRow[]> {
  const detail = await joinProgram(db, program, period.cutOn);
  const numbers = new Set(years.map(({ number }) => number));
  const lines = detail.agreedLines.filter(({ yearNumber }) => numbers.has(yearNumber));
  const ids = lines.map(({ id }) => id);
  const pace = createPaceRepository(db);
  const [orders, events, platforms, stocks, words] = await Promise.all([
    pace.listOrders(ids),
    pace.listEvents(ids),
    readPlatformByLine(db, lines),
    readStocks(db, lines, period.cutOn),
    readWords(db, lines),
  ]);
  const movesOf = groupMoves(orders, events);
  const stockShown = new Set<string>();
  const rows = lines.flatMap((line): PaceSectionRow[] => {
    const product = detail.productsById.get(line.productId);
    const year = years.find(({ number }) => number === line.yearNumber);
    if (product === undefined || year === undefined) return [];
    const key = `${String(year.number)} ${product.id}`;
    const stock = stockShown.has(key) ? null : (stocks.get(product.id) ?? null);
    stockShown.add(key);
    const row = paceSectionRow(
      {
        program: program.name,
        year,
        group: detail.groupsById.get(line.groupId)?.name ?? '',
        manufacturer: detail.enterprisesById.get(line.manufacturerId)?.name ?? '',
        product,
        agreed: line.agreed,
        pack: packOfProgram(program, period.cutOn),
        ...agreementsOf(line, detail),
        moves: movesOf.get(line.id) ?? [],
        platform: platforms.get(line.id) ?? null,
        stock,
        ...words(line, causeOf(detail, line, period.cutOn)),
      },
      period,
    );
    return [row];
  });
  return [...rows].sort((one, other) => collator.compare(sortText(one), sortText(other)));
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

function sortText({ year, group, manufacturer, name, specification }: PaceSectionRow): string {
  return [year.from, group, manufacturer, name, specification].join('\t');
}

function groupMoves(
  orders: readonly PaceOrder[],
  events: readonly PaceEvent[],
): ReadonlyMap<string, readonly LedgerMove[]> {
  const moves = [
    ...orders.map(({ agreedLineId, on, counted }) => ({
      agreedLineId,
      move: { kind: 'order', on, ordered: counted } as const,
    })),
    ...events.map(({ agreedLineId, kind, on, quantity: units, delivered }) => ({
      agreedLineId,
      move:
        kind === 'return'
          ? ({ kind, on, returned: quantity(0 - units) } as const)
          : ({ kind, on, delivered, accepted: units } as const),
    })),
  ];
  const groups = groupBy(moves, ({ agreedLineId }) => agreedLineId);
  return new Map([...groups].map(([id, own]) => [id, own.map(({ move }) => move)]));
}

function agreementsOf(line: AgreedLine, { agreements, enterprisesById }: ProgramDetail) {
  const own = agreements.filter(
    ({ state, lines }) =>
      state !== 'void' && lines.some(({ agreedLineId }) => agreedLineId === line.id),
  );
  const reported = (role: Agreement['role']) =>
    own
      .filter((agreement) => agreement.role === role)
      .map((agreement): ReportedAgreement => ({
        number: agreement.number,
        signedOn: fullySignedOn(agreement),
        distributor: enterprisesById.get(agreement.distributorId)?.name ?? '',
      }));
  return { main: reported('main'), backup: reported('backup') };
}

/** Each order line once, whichever platforms hold it. */
async function readPlatformByLine(
  db: HospitalDatabase,
  lines: readonly AgreedLine[],
): Promise<ReadonlyMap<string, number>> {
  const orderLines = await listByKeys(
    db.orderLines,
    'agreedLineId',
    lines.map(({ id }) => id),
  );
  const [told, orders] = await Promise.all([
    listByKeys(
      db.platformLines,
      'orderLineId',
      orderLines.map(({ id }) => id),
    ),
    getRows(db.orders, [...new Set(orderLines.map(({ orderId }) => orderId))]),
  ]);
  const ordersById = mapById(orders);
  const toldByLine = groupBy(told, ({ orderLineId }) => orderLineId);
  const figures = new Map<string, number>();
  for (const { id, orderId, agreedLineId } of orderLines) {
    const own = toldByLine.get(id) ?? [];
    const ordering = ordersById.get(orderId)?.connectionId ?? null;
    const { total } = platformFigure(own, new Map([[id, ordering]]));
    if (total !== null) figures.set(agreedLineId, (figures.get(agreedLineId) ?? 0) + total);
  }
  return figures;
}

/** On hand at the end of the day, by the movements of the stock ledger. */
async function readStocks(
  db: HospitalDatabase,
  lines: readonly AgreedLine[],
  cutOn: LocalDate,
): Promise<ReadonlyMap<ProgramProductId, number>> {
  const productIds = [...new Set(lines.map(({ productId }) => productId))];
  const lots = await listByKeys(db.lotStocks, 'productId', productIds);
  const movements = await listByKeys(
    db.movements,
    'lotId',
    lots.map(({ id }) => id),
  );
  const stocks = new Map<ProgramProductId, number>();
  for (const { productId, on, quantity: units } of movements)
    if (on <= cutOn) stocks.set(productId, (stocks.get(productId) ?? 0) + units);
  return stocks;
}

/** Why a product cannot be bought, by its listing state. */
function causeOf({ listingStates }: ProgramDetail, line: AgreedLine, on: LocalDate): string {
  const state = listingStatesOn(listingStates, on).get(line.productId);
  if (state === undefined) return '';
  const words = { 'to-be-listed': '待增补挂网', suspended: '暂停挂网', listed: '', resumed: '' };
  return [words[state.kind], words[state.kind] === '' ? '' : state.reason].join(' ').trim();
}

const REASON_WORDS = {
  'no-demand': '无需求',
  'not-listed': '未挂网',
  'no-relation': '无配送关系',
  'device-mismatch': '主机不匹配',
  other: '其他',
} as const satisfies Record<NonNullable<EntryNote['reason']>, string>;

/** Cause, measure and person as staff noted them in the entry ledger and in the cases of the line. */
async function readWords(db: HospitalDatabase, lines: readonly AgreedLine[]) {
  const ids = lines.map(({ productId, yearNumber }) => entryNoteIdOf(productId, yearNumber));
  const notes = await db.entryNotes.bulkGet([...new Set(ids)]);
  const notesById = mapById(notes.filter((note) => note !== undefined));
  const cases = await db.warningCases.where('state').anyOf(['reminded', 'handling']).toArray();
  const casesByKey = new Map(cases.map((row) => [row.key, row]));
  return (line: AgreedLine, listing: string) => {
    const note = notesById.get(entryNoteIdOf(line.productId, line.yearNumber));
    const found = casesByKey.get(`behind-calendar ${line.id}`);
    const handled = (found?.history ?? []).filter(({ kind }) => kind === 'handled').at(-1);
    const reason = note?.reason == null ? '' : REASON_WORDS[note.reason];
    return {
      cause: [listing, reason, note?.reasonWords ?? ''].filter((one) => one !== '').join('；'),
      measure: handled?.words ?? '',
      owner: found?.assignee || (note?.owner ?? ''),
    };
  };
}
