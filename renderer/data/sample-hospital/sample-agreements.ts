import { partiesOf, type Agreement, type AgreementId } from '@shared/domain/agreement/agreement';
import {
  draftAgreement,
  offeredLines,
  offeredTerms,
} from '@shared/domain/agreement/draft-agreement';
import { recordSignature, sendForSignature } from '@shared/domain/agreement/signing';
import { addDays, type LocalDate } from '@shared/domain/calendar/local-date';
import type {
  DistributionRelation,
  DistributionRelationId,
  DistributorRole,
} from '@shared/domain/program/program';
import { getValue } from './get-value';
import type { DistributorKey, ManufacturerKey, SampleEnterprises } from './sample-enterprises';
import type { StagedProgram } from './sample-programs';
import type { SampleWorld } from './sample-world';

/** One agreement to be made: with whom, in which part, and the day of its last signature. */
type AgreementPlan = readonly [
  maker: ManufacturerKey,
  distributor: DistributorKey,
  role: DistributorRole,
  effectiveOn: string,
];

/** 15 main and 15 backup: 23 in force on 03-25, the last on 04-17. */
export const XINJIANG_AGREEMENTS: readonly AgreementPlan[] = [
  ['yigu', 'tianyao', 'main', '2024-03-20'],
  ['yigu', 'xiyu', 'backup', '2024-03-22'],
  ['kerun', 'tianyao', 'main', '2024-03-21'],
  ['kerun', 'beijiang', 'backup', '2024-03-22'],
  ['herui', 'silu', 'main', '2024-03-22'],
  ['herui', 'tianyao', 'backup', '2024-03-25'],
  ['qishi', 'xiyu', 'main', '2024-03-20'],
  ['qishi', 'silu', 'backup', '2024-04-01'],
  ['bona', 'xiyu', 'main', '2024-03-21'],
  ['bona', 'tianyao', 'backup', '2024-03-22'],
  ['youbu', 'beijiang', 'main', '2024-03-22'],
  ['youbu', 'silu', 'backup', '2024-03-25'],
  ['chenxing', 'hetian', 'main', '2024-03-28'],
  ['chenxing', 'xiyu', 'backup', '2024-04-03'],
  ['haitai', 'tianyao', 'main', '2024-03-21'],
  ['haitai', 'bingtuan', 'backup', '2024-03-25'],
  ['ruiwang', 'bingtuan', 'main', '2024-04-08'],
  ['ruiwang', 'xiyu', 'backup', '2024-04-12'],
  ['desen', 'silu', 'main', '2024-03-22'],
  ['desen', 'tianyao', 'backup', '2024-03-22'],
  ['naoke', 'tianyao', 'main', '2024-03-20'],
  ['naoke', 'xiyu', 'backup', '2024-03-21'],
  ['guanmo', 'beijiang', 'main', '2024-03-25'],
  ['guanmo', 'silu', 'backup', '2024-03-25'],
  ['shengbu', 'hetian', 'main', '2024-04-17'],
  ['shengbu', 'tianyao', 'backup', '2024-03-26'],
  ['zhongnao', 'xiyu', 'main', '2024-03-21'],
  ['zhongnao', 'bingtuan', 'backup', '2024-03-22'],
  ['oulian', 'silu', 'main', '2024-03-22'],
  ['oulian', 'beijiang', 'backup', '2024-03-25'],
];

export const SCALPEL_AGREEMENTS: readonly AgreementPlan[] = [
  ['chaodao', 'jinhe', 'main', '2024-09-06'],
  ['liren', 'huida', 'main', '2024-09-09'],
];

export const SUPPLIES_AGREEMENTS: readonly AgreementPlan[] = [
  ['kangyuan', 'kunlun', 'main', '2024-03-20'],
  ['anfu', 'huida', 'main', '2024-03-21'],
];

/** Days from sending an agreement to its last signature; the three sign one after another. */
const SIGNING_DAYS = 6;

/** Puts relations and agreements, drafts, sends and signs them on their days. */
export function planAgreements(
  world: SampleWorld,
  {
    staged,
    enterprises,
  }: { readonly staged: StagedProgram; readonly enterprises: SampleEnterprises },
  plans: readonly AgreementPlan[],
): void {
  for (const plan of plans) {
    const [maker, distributor, role, effectiveOn] = plan;
    const manufacturerId = enterprises.manufacturers[maker].id;
    const distributorId = enterprises.distributors[distributor].id;
    const lastDay = effectiveOn as LocalDate;
    const draftedOn = addDays(lastDay, -SIGNING_DAYS);
    const relation: DistributionRelation = {
      id: world.newId() as DistributionRelationId,
      revision: 1,
      programId: staged.program.id,
      manufacturerId,
      distributorId,
      role,
      since: addDays(draftedOn, -3),
    };
    world.put('distributionRelations', relation);
    world.plan(draftedOn, () => {
      const agreement = makeAgreement(world, staged, { manufacturerId, distributorId, role });
      world.put('agreements', agreement);
      planSigning(world, agreement.id, lastDay);
    });
  }
}

type Parties = Pick<Agreement, 'manufacturerId' | 'distributorId' | 'role'>;

function makeAgreement(world: SampleWorld, staged: StagedProgram, parties: Parties): Agreement {
  const { program, year, lines } = staged;
  const ofMaker = lines.filter(({ product }) => product.manufacturerId === parties.manufacturerId);
  const [first] = ofMaker;
  if (first === undefined) throw new Error('A manufacturer of the sample has lines');
  const { groupId } = first.agreedLine;
  const drafted = draftAgreement({
    ...parties,
    id: world.newId() as AgreementId,
    number: world.takeNumber('agreement'),
    kind: staged.agreementKind,
    program,
    year,
    groupId,
    lines: offeredLines(
      { manufacturerId: parties.manufacturerId, groupId, yearNumber: year.number },
      ofMaker.map(({ agreedLine }) => agreedLine),
      world.rows('programProducts'),
    ),
    terms: {
      ...offeredTerms(program),
      signPlace: '乌鲁木齐市',
      paymentTerm: staged.paymentTerm,
    },
    draftedOn: world.day(),
  });
  const today = world.day();
  return getValue(sendForSignature(drafted, { on: today, today }));
}

/** The hospital signs first; the last party signs on `lastDay`. */
function planSigning(world: SampleWorld, id: AgreementId, lastDay: LocalDate): void {
  const daysBefore = { hospital: 4, manufacturer: 2, distributor: 0 } as const;
  const kind = world.rows('agreements').get(id)?.kind ?? 'three-party';
  for (const party of partiesOf(kind))
    world.plan(addDays(lastDay, -daysBefore[party]), () => {
      const agreement = world.rows('agreements').get(id);
      if (agreement === undefined) throw new Error(`No agreement ${id}`);
      const today = world.day();
      const signature = { party, signedBy: null, on: today, today };
      world.put('agreements', getValue(recordSignature(agreement, signature)).agreement);
    });
}
