import { localDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { unitPrice } from '@shared/domain/money/money';
import { agreementYearsOf, cycleOf } from '@shared/domain/program/agreement-years';
import type {
  AgreedLine,
  AgreedLineId,
  DistributionRelation,
  DistributionRelationId,
  Group,
  GroupId,
  Program,
  ProgramId,
  ProgramProduct,
  ProgramProductId,
} from '@shared/domain/program/program';
import type { CountedTotals } from '@shared/domain/pace/completion';
import type { LineTotals } from '@shared/domain/pace/line-totals';
import { fen } from '@shared/domain/money/money';
import { quantity } from '@shared/domain/quantity/quantity';

const startsOn = localDate(2024, 3, 25);

/** The bone-cement program of 新医保发〔2024〕13号: 2024-03-25, two years, signed yearly. */
export function aProgram(overrides: Partial<Program> = {}): Program {
  return {
    id: 'program-cement' as ProgramId,
    revision: 1,
    name: '骨水泥、补片省际联盟集采',
    packId: 'xinjiang-2024-13',
    packVersion: 1,
    ownPacks: [],
    noticeNumber: '新医保发〔2024〕13号',
    cycle: cycleOf(startsOn, 24),
    years: agreementYearsOf({ startsOn, cycleMonths: 24, agreementMonths: 12 }),
    deliveryDays: 3,
    ...overrides,
  };
}

export function aGroup(overrides: Partial<Group> = {}): Group {
  return {
    id: 'group-cement' as GroupId,
    revision: 1,
    programId: 'program-cement' as ProgramId,
    name: '关节骨水泥',
    ...overrides,
  };
}

/** A selected product at 1,280.00 yuan, coded, delivered singly. */
export function aProgramProduct(overrides: Partial<ProgramProduct> = {}): ProgramProduct {
  return {
    id: 'product-cement-40' as ProgramProductId,
    revision: 1,
    programId: 'program-cement' as ProgramId,
    groupId: 'group-cement' as GroupId,
    name: '骨水泥',
    specification: '40g',
    model: 'GSN-40',
    registrationNumber: '国械注准20193130012',
    manufacturerId: 'maker-1' as EnterpriseId,
    nationalCode: 'C15011121200000107660000016',
    unit: { baseUnit: '袋', packUnit: null, basePerPack: 1 },
    price: unitPrice(12_800_000),
    selection: 'main-supply',
    importId: null,
    raw: {},
    ...overrides,
  };
}

/** 200 agreed for the first year; give `agreed` alone and the imported quantity follows. */
export function anAgreedLine(overrides: Partial<AgreedLine> = {}): AgreedLine {
  const agreed = overrides.agreed ?? quantity(200);
  return {
    id: 'line-cement-40' as AgreedLineId,
    revision: 1,
    programId: 'program-cement' as ProgramId,
    yearNumber: 1,
    groupId: 'group-cement' as GroupId,
    productId: 'product-cement-40' as ProgramProductId,
    manufacturerId: 'maker-1' as EnterpriseId,
    campusId: null,
    departmentId: null,
    agreed,
    quantities: { reported: null, confirmed: null, imported: agreed, signed: null },
    importId: null,
    raw: {},
    ...overrides,
  };
}

export function aRelation(overrides: Partial<DistributionRelation> = {}): DistributionRelation {
  return {
    id: 'relation-main' as DistributionRelationId,
    revision: 1,
    programId: 'program-cement' as ProgramId,
    manufacturerId: 'maker-1' as EnterpriseId,
    distributorId: 'distributor-main' as EnterpriseId,
    role: 'main',
    since: localDate(2024, 3, 8),
    ...overrides,
  };
}

/** Nothing ordered, delivered, accepted or returned yet. */
export function lineTotals(overrides: Partial<LineTotals> = {}): LineTotals {
  return {
    id: 'line-cement-40' as AgreedLineId,
    revision: 1,
    programId: 'program-cement' as ProgramId,
    ordered: quantity(0),
    delivered: quantity(0),
    accepted: quantity(0),
    returned: quantity(0),
    used: quantity(0),
    acceptedAmount: fen(0),
    ...overrides,
  };
}

/** Totals of a line of which this many were accepted and none returned. */
export function accepted(units: number): CountedTotals {
  const all = quantity(units);
  return { ordered: all, delivered: all, accepted: all, returned: quantity(0) };
}
