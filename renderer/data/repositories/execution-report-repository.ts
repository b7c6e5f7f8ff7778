import type { Instant } from '@shared/domain/calendar/instant';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { ExecutionReport } from '@shared/domain/execution-report/execution-report';
import { isQuiet, paymentSectionRow } from '@shared/domain/execution-report/payment-section';
import {
  reportPeriod,
  shanghaiTime,
  yearsInMonth,
} from '@shared/domain/execution-report/report-period';
import { sumPrepayment } from '@shared/domain/prepayment/prepayment-sums';
import type { HospitalLevel } from '@shared/domain/hospital/hospital';
import type { Program, ProgramId } from '@shared/domain/program/program';
import type { HospitalDatabase } from '../database';
import { readReportedDebts } from './execution-report-debts';
import { readPaceSection } from './execution-report-pace';
import { readShareSection } from './execution-report-shares';
import { readSupplySection } from './execution-report-supply';
import { packOfProgram } from './program-packs';

export type ExecutionReportRepository = ReturnType<typeof createExecutionReportRepository>;

/** What is asked for: a program, any day of the month, and the moment the figures are taken. */
export type ReportQuestion = {
  readonly programId: ProgramId;
  readonly month: LocalDate;
  readonly today: LocalDate;
  readonly now: Instant;
};

const LEVEL_WORDS: Readonly<Record<HospitalLevel, string>> = {
  tertiary: '三级',
  secondary: '二级',
  primary: '一级',
  ungraded: '未定级',
};

/** 月度执行情况报告: recounted from the ledgers each time, cut at the end of the month. */
export function createExecutionReportRepository(db: HospitalDatabase) {
  return {
    /** Programs of which an agreement year has begun, for the choice. */
    async listPrograms(today: LocalDate): Promise<readonly Program[]> {
      const programs = await db.programs.toArray();
      return programs.filter(({ cycle }) => cycle.from <= today);
    },

    /** Nothing where there is no such program. */
    async find(question: ReportQuestion): Promise<ExecutionReport | undefined> {
      const program = await db.programs.get(question.programId);
      if (program === undefined) return undefined;
      const period = reportPeriod(question.month, question.today);
      const asked = { program, period, years: yearsInMonth(program, period) };
      const [hospital, pace, share, debts, supply, entries] = await Promise.all([
        db.hospitals.toCollection().first(),
        readPaceSection(db, asked),
        readShareSection(db, asked),
        readReportedDebts(db, asked),
        readSupplySection(db, asked),
        db.prepaymentEntries.where('programId').equals(program.id).toArray(),
      ]);
      const pack = packOfProgram(program, period.cutOn);
      const known = entries.filter(({ on }) => on <= period.cutOn);
      return {
        hospital: hospital?.name ?? '',
        insuranceCode: hospital?.insuranceCode ?? '',
        level: hospital === undefined ? '' : LEVEL_WORDS[hospital.level],
        region: pack.region,
        program: program.name,
        notice: program.noticeNumber,
        period,
        takenAt: shanghaiTime(question.now),
        pace,
        share,
        payment: debts
          .map((debt) => paymentSectionRow(debt, period))
          .filter((row) => !isQuiet(row)),
        prepayment: pack.prepayment === null && known.length === 0 ? null : sumPrepayment(known),
        supply,
      };
    },
  };
}
