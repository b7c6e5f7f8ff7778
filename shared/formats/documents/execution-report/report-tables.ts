import type { ExecutionReport } from '../../../domain/execution-report/execution-report';
import { paceTable } from './pace-table';
import { paymentTable } from './payment-table';
import type { ReportTable } from './report-table';
import { shareTable } from './share-table';
import { supplyTable } from './supply-table';

export const REPORT_TITLE = '集采月度执行情况报告';

/** Who signs, in the order of the form. */
export const REPORT_SIGNERS = [
  '填报人',
  '复核人',
  '科长',
  '医保办',
  '财务科',
  '分管院长',
  '公章',
  '日期',
] as const;

/** The four sections, one table each. */
export function reportTables(report: ExecutionReport): readonly ReportTable[] {
  return [
    paceTable(report.pace),
    shareTable(report.share),
    paymentTable(report.payment, report.prepayment),
    supplyTable(report.supply),
  ];
}

/** 机构名称/代码/等级/统筹区, 期间, 截止时点, 口径, 取数时间. */
export function reportHead(report: ExecutionReport): readonly (readonly [string, string])[] {
  const { period } = report;
  return [
    ['机构名称', report.hospital],
    ['机构代码', report.insuranceCode],
    ['等级', report.level],
    ['统筹区', report.region],
    ['项目', `${report.program}（${report.notice}）`],
    ['期间', `${period.month.from} 至 ${period.month.to}`],
    ['截止时点', `${period.cutOn} 24:00`],
    ['取数时间', report.takenAt],
    ['口径', REPORT_BASIS],
  ];
}

/** What the figures count: printed with them, since bureaus count differently. */
const REPORT_BASIS =
  '按验收日，累计净收 = 验收 − 退货；序时进度含当日；占比为协议年度首日至截止时点，按约定单位折算；到期、按期按应付日在本月内的应付，逾期为截止时点未付；平台累计为取数时平台最后回报，同一采购单只计一次';
