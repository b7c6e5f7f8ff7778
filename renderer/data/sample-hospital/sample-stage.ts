import type { Agreement } from '@shared/domain/agreement/agreement';
import type { PayableId } from '@shared/domain/payment/payable';
import type { DistributorRole, ProgramId } from '@shared/domain/program/program';
import type { SampleEnterprises } from './sample-enterprises';
import type { SampleProfile } from './sample-profile';
import type { ProgramKey, StagedLine, StagedProgram } from './sample-programs';
import type { SampleWorld } from './sample-world';

/** Everything that a day of the sample can be played with. */
export type SampleStage = {
  readonly world: SampleWorld;
  readonly profile: SampleProfile;
  readonly enterprises: SampleEnterprises;
  readonly programs: Readonly<Record<ProgramKey, StagedProgram>>;
  /** Payables whose invoice comes after their due day, so that they are paid late. */
  readonly latePayableIds: Set<PayableId>;
};

export function getStagedProgram({ programs }: SampleStage, id: ProgramId): StagedProgram {
  const found = Object.values(programs).find(({ program }) => program.id === id);
  if (found === undefined) throw new Error(`No program ${id}`);
  return found;
}

/** The agreement under which a line is ordered today. */
export function getAgreement(
  { world }: SampleStage,
  { agreedLine }: StagedLine,
  role: DistributorRole,
): Agreement {
  for (const agreement of world.rows('agreements').values())
    if (
      agreement.role === role &&
      agreement.programId === agreedLine.programId &&
      agreement.manufacturerId === agreedLine.manufacturerId
    )
      return agreement;
  throw new Error(`No ${role} agreement for line ${agreedLine.id}`);
}
