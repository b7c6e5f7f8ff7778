import { findPackVersion } from '@shared/domain/policy/find-pack';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type { Program, ProgramId } from '@shared/domain/program/program';
import { policyPacks } from '@shared/policy-packs/index';
import type { HospitalDatabase } from '../database';

/** The pack that a program was made with; it is shipped for good, so its absence is a bug. */
export function packOfProgram({ packId, packVersion }: Program): PolicyPack {
  const pack = findPackVersion(policyPacks, packId, packVersion);
  if (pack === undefined) throw new Error(`No policy pack ${packId} ${packVersion}`);
  return pack;
}

export async function listProgramPacks(
  db: HospitalDatabase,
): Promise<ReadonlyMap<ProgramId, PolicyPack>> {
  const programs = await db.programs.toArray();
  return new Map(programs.map((program) => [program.id, packOfProgram(program)]));
}
