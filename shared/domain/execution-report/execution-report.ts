import type { Fen } from '../money/money';
import type { ReportPeriod } from './report-period';
import type { PaceSectionRow } from './pace-section';
import type { PaymentSectionRow } from './payment-section';
import type { ShareSectionRow } from './share-section';
import type { SupplySectionRow } from './supply-section';

/** What of the prepayment had been received, offset and given back at the cut. */
export type ReportedPrepayment = {
  readonly received: Fen;
  readonly offset: Fen;
  readonly balance: Fen;
};

/** 月度执行情况报告 of one program: A 进度, B 占比, C 回款, D 供应. */
export type ExecutionReport = {
  readonly hospital: string;
  readonly insuranceCode: string;
  /** In the notices' words, for instance 三级. */
  readonly level: string;
  readonly region: string;
  readonly program: string;
  readonly notice: string;
  readonly period: ReportPeriod;
  /** When the figures were taken, `YYYY-MM-DD HH:mm` in Shanghai. */
  readonly takenAt: string;
  readonly pace: readonly PaceSectionRow[];
  readonly share: readonly ShareSectionRow[];
  readonly payment: readonly PaymentSectionRow[];
  /** Null where the notice gives no prepayment and none was entered. */
  readonly prepayment: ReportedPrepayment | null;
  readonly supply: readonly SupplySectionRow[];
};
