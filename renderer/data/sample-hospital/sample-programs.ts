import type { LocalDate } from '@shared/domain/calendar/local-date';
import { unitPrice } from '@shared/domain/money/money';
import type { PaymentTerm } from '@shared/domain/payment/payment-term';
import type { AgreementKind, PolicyPack } from '@shared/domain/policy/policy-pack';
import { agreementYearsOf, cycleOf } from '@shared/domain/program/agreement-years';
import type {
  AgreedLine,
  AgreedLineId,
  AgreementYear,
  Group,
  GroupId,
  Program,
  ProgramId,
  ProgramProduct,
  ProgramProductId,
} from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { chongqing202454 } from '@shared/policy-packs/chongqing-2024-54';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { zhejiang2025WholeProcess } from '@shared/policy-packs/zhejiang-2025-whole-process';
import { scalpelLines, suppliesLines } from './other-lines';
import { SAMPLE_START } from './sample-days';
import type { SampleEnterprises } from './sample-enterprises';
import type { SampleGroup, SampleLine } from './sample-line';
import type { SampleWorld } from './sample-world';
import { xinjiangLines } from './xinjiang-lines';

export type ProgramKey = 'xinjiang' | 'scalpel' | 'supplies';

/** One line of a sample program with the rows it became. */
export type StagedLine = {
  readonly plan: SampleLine;
  readonly product: ProgramProduct;
  readonly agreedLine: AgreedLine;
};

export type StagedProgram = {
  readonly program: Program;
  readonly year: AgreementYear;
  readonly pack: PolicyPack;
  readonly agreementKind: AgreementKind;
  /** The contract's own term, where the notice gives none. */
  readonly paymentTerm: PaymentTerm | null;
  readonly lines: readonly StagedLine[];
};

type ProgramPlan = {
  readonly name: string;
  readonly pack: PolicyPack;
  readonly startsOn: LocalDate;
  readonly cycleMonths: number;
  readonly deliveryDays: number;
  readonly agreementKind: AgreementKind;
  readonly paymentTerm: PaymentTerm | null;
  readonly lines: readonly SampleLine[];
};

/** The one product whose national code came on this day; until then it had none. */
export const CODED_LATE = { model: 'RW-P1015', codedOn: '2024-05-20' as LocalDate };

const PLANS: Readonly<Record<ProgramKey, ProgramPlan>> = {
  xinjiang: {
    name: '关节骨水泥、硬脑（脊）膜补片、疝补片集采（新疆）',
    pack: xinjiang202413,
    startsOn: SAMPLE_START,
    cycleMonths: 24,
    deliveryDays: 3,
    agreementKind: 'three-party',
    paymentTerm: null,
    lines: xinjiangLines,
  },
  scalpel: {
    name: '超声刀头带量联动（演示重庆规则）',
    pack: chongqing202454,
    startsOn: '2024-09-10' as LocalDate,
    cycleMonths: 24,
    deliveryDays: 5,
    agreementKind: 'trading-contract',
    paymentTerm: null,
    lines: scalpelLines,
  },
  supplies: {
    name: '普通耗材带量（演示浙江规则，按合同约定付款）',
    pack: zhejiang2025WholeProcess,
    startsOn: SAMPLE_START,
    cycleMonths: 12,
    deliveryDays: 2,
    agreementKind: 'purchase',
    paymentTerm: { kind: 'days-after-acceptance', days: 60 },
    lines: suppliesLines,
  },
};

const GROUP_NAMES = {
  cement: '关节骨水泥',
  hernia: '疝补片',
  dura: '硬脑（脊）膜补片',
  scalpel: '超声刀头',
  infusion: '输注类',
  dressing: '敷料类',
} as const satisfies Record<SampleGroup, string>;

/** Puts a program with its groups, selected products and first-year quantities. */
export function stageProgram(
  world: SampleWorld,
  key: ProgramKey,
  enterprises: SampleEnterprises,
): StagedProgram {
  const plan = PLANS[key];
  const program = makeProgram(plan, world.newId);
  const [year] = program.years;
  if (year === undefined) throw new Error('A cycle has a first year');
  const names = [...new Set(plan.lines.map(({ group }) => group))];
  const groups = new Map(names.map((name) => [name, makeGroup(program, name, world.newId)]));
  const lines = plan.lines.map((line): StagedLine => {
    const groupId = groups.get(line.group)?.id;
    if (groupId === undefined) throw new Error(`No group ${line.group}`);
    const manufacturerId = enterprises.manufacturers[line.maker].id;
    const product = makeProduct(line, { program, groupId, manufacturerId, newId: world.newId });
    return { plan: line, product, agreedLine: makeAgreedLine(line, product, world.newId) };
  });
  world.put('programs', program);
  world.put('groups', ...groups.values());
  world.put('programProducts', ...lines.map(({ product }) => product));
  world.put('agreedLines', ...lines.map(({ agreedLine }) => agreedLine));
  const { pack, agreementKind, paymentTerm } = plan;
  return { program, year, pack, agreementKind, paymentTerm, lines };
}

/** The late product gets its code in the middle of the year. */
export function planLateCode(world: SampleWorld, { lines }: StagedProgram): void {
  const late = lines.find(({ plan }) => plan.model === CODED_LATE.model);
  if (late === undefined) throw new Error('No product is coded late');
  world.plan(CODED_LATE.codedOn, () => {
    const product = world.rows('programProducts').get(late.product.id) ?? late.product;
    const revision = product.revision + 1;
    world.put('programProducts', { ...product, nationalCode: late.plan.code, revision });
  });
}

function makeProgram(plan: ProgramPlan, newId: () => string): Program {
  const { startsOn, cycleMonths, pack } = plan;
  return {
    id: newId() as ProgramId,
    revision: 1,
    name: plan.name,
    packId: pack.id,
    packVersion: pack.version,
    ownPacks: [],
    noticeNumber: pack.noticeNumber,
    cycle: cycleOf(startsOn, cycleMonths),
    years: agreementYearsOf({ startsOn, cycleMonths, agreementMonths: 12 }),
    deliveryDays: plan.deliveryDays,
  };
}

function makeGroup(program: Program, group: SampleGroup, newId: () => string): Group {
  const id = newId() as GroupId;
  return { id, revision: 1, programId: program.id, name: GROUP_NAMES[group] };
}

function makeProduct(
  line: SampleLine,
  at: Pick<ProgramProduct, 'groupId' | 'manufacturerId'> & {
    readonly program: Program;
    readonly newId: () => string;
  },
): ProgramProduct {
  const { name, specification, model, registrationNumber } = line;
  const [baseUnit, packUnit, basePerPack] = line.unit;
  return {
    id: at.newId() as ProgramProductId,
    revision: 1,
    programId: at.program.id,
    groupId: at.groupId,
    name,
    specification,
    model,
    registrationNumber,
    manufacturerId: at.manufacturerId,
    nationalCode: model === CODED_LATE.model ? null : line.code,
    unit: { baseUnit, packUnit, basePerPack },
    price: unitPrice(line.price),
    selection: 'main-supply',
    importId: null,
    raw: {},
  };
}

function makeAgreedLine(
  line: SampleLine,
  product: ProgramProduct,
  newId: () => string,
): AgreedLine {
  const agreed = quantity(line.agreed);
  return {
    id: newId() as AgreedLineId,
    revision: 1,
    programId: product.programId,
    yearNumber: 1,
    groupId: product.groupId,
    productId: product.id,
    manufacturerId: product.manufacturerId,
    campusId: null,
    departmentId: null,
    agreed,
    quantities: { reported: agreed, confirmed: agreed, imported: agreed, signed: agreed },
    importId: null,
    raw: {},
  };
}
