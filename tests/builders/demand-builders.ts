import type { Instant } from '@shared/domain/calendar/instant';
import { localDate } from '@shared/domain/calendar/local-date';
import type { DemandBook } from '@shared/domain/demand/check-demand';
import type {
  DemandFigures,
  DemandLine,
  DemandLineId,
  DemandReport,
  DemandReportId,
} from '@shared/domain/demand/demand-report';
import { basisPoints } from '@shared/domain/money/money';
import type { GroupId, ProgramId, ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { productFacts } from './order-builders';

/** 100 bought in a whole year, evenly, all in stock, nothing else known. */
export function demandFigures(overrides: Partial<DemandFigures> = {}): DemandFigures {
  return {
    purchased: quantity(100),
    purchasedBefore: null,
    used: null,
    firstHalf: quantity(50),
    secondHalf: quantity(50),
    stockOutDays: 0,
    baseDays: 365,
    groupPurchased: quantity(100),
    groupSelected: quantity(100),
    groupUncounted: 0,
    agreed: null,
    system: null,
    ...overrides,
  };
}

export function aDemandLine(overrides: Partial<DemandLine> = {}): DemandLine {
  return {
    id: 'demand-line-1' as DemandLineId,
    revision: 1,
    reportId: 'demand-1' as DemandReportId,
    position: 1,
    productId: 'product-cement-40' as ProgramProductId,
    groupId: 'group-cement' as GroupId,
    groupName: '骨水泥',
    selection: 'main-supply',
    facts: productFacts(),
    figures: demandFigures(),
    adjusted: null,
    adjustReason: '',
    explanation: '',
    ...overrides,
  };
}

/** The second year of the program, from the first; ± 20 % by the hospital; nobody is asked. */
export function aDemandReport(overrides: Partial<DemandReport> = {}): DemandReport {
  const at = '2025-01-10T02:00:00.000Z' as Instant;
  const on = localDate(2025, 1, 10);
  return {
    id: 'demand-1' as DemandReportId,
    revision: 1,
    number: 'BL-2025-A1B2C3-00001',
    programId: 'program-cement' as ProgramId,
    scope: { kind: 'program' },
    range: { from: localDate(2025, 3, 25), to: localDate(2026, 3, 24) },
    baseRange: { from: localDate(2024, 1, 11), to: localDate(2025, 1, 9) },
    rule: {
      base: 'last-year-purchases',
      directions: 'both',
      explainBeyond: basisPoints(2_000),
      source: 'hospital',
      citation: null,
    },
    moveShare: basisPoints(0),
    renewalFloor: null,
    departmentIds: [],
    members: [],
    state: 'filling',
    steps: [{ to: 'filling', at, on, operator: '王采购', words: '' }],
    ...overrides,
  };
}

export function aDemandBook(overrides: Partial<DemandBook> = {}): DemandBook {
  const lines = overrides.lines ?? [aDemandLine()];
  return {
    report: aDemandReport(),
    answers: [],
    productIds: new Set(lines.map(({ productId }) => productId)),
    departmentNames: new Map(),
    ...overrides,
    lines,
  };
}
