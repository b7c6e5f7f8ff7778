import type { DemandView } from '@renderer/data';
import { askedByDepartments, askedByMembers } from '@shared/domain/demand/check-demand';
import {
  reportedOf,
  type DemandLine,
  type DemandReport,
} from '@shared/domain/demand/demand-report';
import { daysAskedFor } from '@shared/domain/demand/days-asked-for';
import { demandVariance, type DemandVariance } from '@shared/domain/demand/demand-variance';
import { proposeDemand, type DemandProposal } from '@shared/domain/demand/propose-demand';
import type { Quantity } from '@shared/domain/quantity/quantity';

/** A line with what the rules make of it. */
export type DemandRow = {
  readonly report: DemandReport;
  readonly line: DemandLine;
  readonly proposal: DemandProposal;
  readonly reported: Quantity;
  readonly variance: DemandVariance;
  readonly departments: number;
  readonly members: number;
};

export function demandRows({ report, lines, answers }: DemandView): readonly DemandRow[] {
  return lines.map((line) => demandRow(line, { report, answers }));
}

export function demandRow(
  line: DemandLine,
  { report, answers }: Pick<DemandView, 'report' | 'answers'>,
): DemandRow {
  const proposal = proposeDemand(line, report);
  const reported = reportedOf(line, proposal.quantity);
  return {
    report,
    line,
    proposal,
    reported,
    variance: demandVariance(reported, line.figures, {
      ...report.rule,
      daysAsked: daysAskedFor(report.range),
    }),
    departments: askedByDepartments(answers, line.productId),
    members: askedByMembers(answers, line.productId),
  };
}
