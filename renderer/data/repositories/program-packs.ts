import type { LocalDate } from '@shared/domain/calendar/local-date';
import { findPackVersion } from '@shared/domain/policy/find-pack';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type { Program, ProgramId } from '@shared/domain/program/program';
import { ownPackOn } from '@shared/domain/program/program-pack';
import { policyPacks } from '@shared/policy-packs/index';
import type { HospitalDatabase } from '../database';

/**
 * The pack that a program follows on a day: the hospital's own once its day has come, else the one it was made with.
 *
 * That one is shipped for good, so its absence is a bug.
 */
export function packOfProgram(
  { packId, packVersion, ownPacks }: Program,
  day: LocalDate,
): PolicyPack {
  const pack =
    ownPackOn(ownPacks, day) ??
    findPackVersion(policyPacks, packId, packVersion) ??
    // A program that was made with an own pack has no shipped one before its first day.
    ownPacks[0]?.pack;
  if (pack === undefined) throw new Error(`No policy pack ${packId} ${packVersion}`);
  return pack;
}

export async function listProgramPacks(
  db: HospitalDatabase,
  day: LocalDate,
): Promise<ReadonlyMap<ProgramId, PolicyPack>> {
  const programs = await db.programs.toArray();
  return new Map(programs.map((program) => [program.id, packOfProgram(program, day)]));
}
