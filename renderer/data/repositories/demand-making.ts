import { isWithin } from '@shared/domain/calendar/local-date';
import { demandFigures } from '@shared/domain/demand/demand-figures';
import type { DemandLine, DemandLineId, DemandReport } from '@shared/domain/demand/demand-report';
import { isInScope } from '@shared/domain/program/product-scope';
import type { Program, ProgramProductId } from '@shared/domain/program/program';
import { revised } from '@shared/domain/record/record';
import type { HospitalDatabase } from '../database';
import type { CommandEntry } from '../journal/command-queue';
import { readManufacturerNames, readProgramHistory, type ProgramHistory } from './demand-history';

/** A renewal is held against the agreed quantities of the year in which its base days end. */
export async function readHistory(
  db: HospitalDatabase,
  program: Program,
  { scope, baseRange: { to } }: Pick<DemandReport, 'scope' | 'baseRange'>,
): Promise<ProgramHistory> {
  const year = program.years.find((one) => isWithin(to, one)) ?? program.years.at(-1);
  const history = await readProgramHistory(db, program.id, year?.number ?? 1);
  const products = history.products.filter((product) => isInScope(scope, product));
  return { ...history, products };
}

/** A report that is not withdrawn and has one of the products for days of the same range. */
export async function findOverlapping(
  db: HospitalDatabase,
  {
    programId,
    range,
    ...own
  }: Pick<DemandReport, 'programId' | 'range'> & { readonly id?: string },
  products: readonly { readonly id: ProgramProductId }[],
): Promise<DemandReport | undefined> {
  const reports = await db.demandReports.where({ programId }).toArray();
  const standing = reports.filter(
    (other) =>
      other.id !== own.id &&
      other.state !== 'withdrawn' &&
      other.range.from <= range.to &&
      range.from <= other.range.to,
  );
  const reportIds = standing.map(({ id }) => id);
  const lines = await db.demandLines.where('reportId').anyOf(reportIds).toArray();
  const asked = new Set(products.map(({ id }) => id));
  const twice = lines.find(({ productId }) => asked.has(productId));
  return standing.find(({ id }) => id === twice?.reportId);
}

/** A line with figures for every product of the report. */
export async function makeLines(
  db: HospitalDatabase,
  { newId }: CommandEntry,
  { report, history }: { readonly report: DemandReport; readonly history: ProgramHistory },
): Promise<readonly DemandLine[]> {
  const { products, groupsById, historyOf, groupOf } = history;
  const makers = await readManufacturerNames(db, products);
  return products.map((product, index) => {
    const { name, specification, model, registrationNumber, nationalCode, unit } = product;
    const manufacturerName = makers.get(product.manufacturerId) ?? '';
    const facts = { name, specification, model, registrationNumber, nationalCode };
    const { groupId, selection } = product;
    return {
      id: newId() as DemandLineId,
      revision: 1,
      reportId: report.id,
      position: index + 1,
      productId: product.id,
      groupId,
      groupName: groupsById.get(groupId)?.name ?? '',
      selection,
      facts: { ...facts, manufacturerName, ...unit },
      figures: demandFigures(historyOf(product.id), groupOf(groupId), report.baseRange),
      adjusted: null,
      adjustReason: '',
      explanation: '',
    };
  });
}

/** Known products keep their place and what was typed; new ones come behind. */
export function mergeLines(
  stored: readonly DemandLine[],
  made: readonly DemandLine[],
): readonly DemandLine[] {
  const known = new Map(stored.map((line) => [line.productId, line]));
  const last = stored.at(-1)?.position ?? 0;
  const fresh = made.filter(({ productId }) => !known.has(productId));
  const counted = made.flatMap((line) => {
    const before = known.get(line.productId);
    const { figures, facts, selection, groupId, groupName } = line;
    return before === undefined
      ? []
      : [revised(before, { figures, facts, selection, groupId, groupName })];
  });
  return [...counted, ...fresh.map((line, index) => ({ ...line, position: last + index + 1 }))];
}
