import type { LocalDate } from '@shared/domain/calendar/local-date';
import {
  afterSwitchWarning,
  unansweredWarning,
} from '@shared/domain/monitoring/find-complaint-warnings';
import type { SupplyComplaint } from '@shared/domain/monitoring/supply-complaint';
import type { Warning } from '@shared/domain/monitoring/warning';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type { ProgramId } from '@shared/domain/program/program';
import type { HospitalDatabase } from '../database';
import { readHolidays } from './holiday-calendar';
import { present } from './program-warnings';
import { listByKeys } from './read-rows';

type ComplaintContext = {
  readonly today: LocalDate;
  readonly complaints: readonly SupplyComplaint[];
  readonly packs: ReadonlyMap<ProgramId, PolicyPack>;
};

/** Complaints that wait for an answer too long, and goods that came though the backup had taken over. */
export async function complaintWarnings(
  db: HospitalDatabase,
  { today, complaints, packs }: ComplaintContext,
): Promise<readonly Warning[]> {
  const [holidays, switches] = await Promise.all([readHolidays(db), db.backupSwitches.toArray()]);
  const received = await listByKeys(
    db.receiptLines,
    'orderLineId',
    switches.flatMap(({ lines }) => lines.map(({ mainLineId }) => mainLineId)),
  );
  const unanswered = complaints.flatMap((complaint) => {
    const rule = packs.get(complaint.programId)?.complaintAnswerDays ?? null;
    return present(unansweredWarning(complaint, rule, { today, holidays }));
  });
  return [...unanswered, ...switches.flatMap((row) => present(afterSwitchWarning(row, received)))];
}
