import type { DepartmentId } from '../hospital/hospital';
import type { Citation } from '../policy/policy-pack';
import type { ProgramProductId } from '../program/program';
import { finding, type FindingsOf, type NoFacts } from '../record/finding';
import type { DemandAnswer, DemandLine, DemandReport } from './demand-report';
import { reportedOf } from './demand-report';
import { daysAskedFor } from './days-asked-for';
import { demandVariance } from './demand-variance';
import { proposeDemand } from './propose-demand';

/** Everything a report is checked against before it is handed on. */
export type DemandBook = {
  readonly report: DemandReport;
  /** By position. */
  readonly lines: readonly DemandLine[];
  readonly answers: readonly DemandAnswer[];
  /** Products of the program as it is now. */
  readonly productIds: ReadonlySet<ProgramProductId>;
  readonly departmentNames: ReadonlyMap<DepartmentId, string>;
};

type DemandFactsByKind = {
  readonly 'no-lines': NoFacts;
  readonly 'products-missing': { readonly count: number };
  readonly 'products-gone': { readonly count: number };
  readonly 'department-silent': { readonly name: string };
  readonly 'member-silent': { readonly name: string };
  readonly 'explanation-missing': {
    readonly product: string;
    readonly base: number;
    readonly reported: number;
  };
  readonly 'adjust-reason-missing': { readonly product: string; readonly reported: number };
  readonly 'below-floor': {
    readonly product: string;
    readonly reported: number;
    readonly floor: number;
  };
  readonly 'departments-differ': {
    readonly product: string;
    readonly reported: number;
    readonly asked: number;
  };
  readonly 'all-zero': NoFacts;
};

export type DemandFinding = FindingsOf<DemandFactsByKind>;

/**
 * What is still missing before the report may be handed on: every product, every answer, every explanation.
 *
 * A report of nothing at all is lawful, but said. Below what a renewal asks warns: 原则上 leaves room.
 *
 * @source 浙江 2025-04 全流程管理 一(一): 应报尽报, 书面说明
 */
export function checkDemand(book: DemandBook): readonly DemandFinding[] {
  const { lines } = book;
  if (lines.length === 0) return [finding({ kind: 'no-lines', severity: 'error', facts: {} })];
  const isAllZero = lines.every(
    (line) => reportedOf(line, proposeDemand(line, book.report).quantity) === 0,
  );
  return [
    ...checkProducts(book),
    ...checkAnswers(book),
    ...lines.flatMap((line, index) => checkLine(line, index, book)),
    ...(isAllZero ? [finding({ kind: 'all-zero', severity: 'warning', facts: {} })] : []),
  ];
}

/** What departments have asked for of a product, all together; members are not among them. */
export function askedByDepartments(
  answers: readonly DemandAnswer[],
  productId: ProgramProductId,
): number {
  return sumOf(answers, productId, 'department');
}

/** What member hospitals have reported of a product, all together. */
export function askedByMembers(
  answers: readonly DemandAnswer[],
  productId: ProgramProductId,
): number {
  return sumOf(answers, productId, 'member');
}

function sumOf(
  answers: readonly DemandAnswer[],
  productId: ProgramProductId,
  kind: DemandAnswer['kind'],
): number {
  return answers
    .filter((answer) => answer.kind === kind)
    .flatMap(({ quantities }) => quantities)
    .filter((asked) => asked.productId === productId)
    .reduce((total, asked) => total + asked.quantity, 0);
}

function checkProducts({ lines, productIds }: DemandBook): readonly DemandFinding[] {
  const reported = new Set(lines.map(({ productId }) => productId));
  const missing = [...productIds].filter((id) => !reported.has(id)).length;
  const gone = [...reported].filter((id) => !productIds.has(id)).length;
  return [
    ...(missing > 0
      ? [finding({ kind: 'products-missing', severity: 'error', facts: { count: missing } })]
      : []),
    ...(gone > 0
      ? [finding({ kind: 'products-gone', severity: 'warning', facts: { count: gone } })]
      : []),
  ];
}

function checkAnswers({ report, answers, departmentNames }: DemandBook): readonly DemandFinding[] {
  const silent = report.departmentIds.filter(
    (id) => !answers.some(({ departmentId }) => departmentId === id),
  );
  const silentMembers = report.members.filter(
    (name) => !answers.some((answer) => answer.kind === 'member' && answer.name === name),
  );
  return [
    ...silent.map((id) => {
      const facts = { name: departmentNames.get(id) ?? id };
      return finding({ kind: 'department-silent', severity: 'error', facts });
    }),
    ...silentMembers.map((name) =>
      finding({ kind: 'member-silent', severity: 'error', facts: { name } }),
    ),
  ];
}

function checkLine(
  demand: DemandLine,
  line: number,
  { report, answers }: DemandBook,
): readonly DemandFinding[] {
  const proposal = proposeDemand(demand, report);
  const reported = reportedOf(demand, proposal.quantity);
  const product = productName(demand);
  const found: DemandFinding[] = [];
  const { citation } = report.rule;
  const variance = demandVariance(reported, demand.figures, {
    ...report.rule,
    daysAsked: daysAskedFor(report.range),
  });
  if (variance.needsExplanation && demand.explanation.trim() === '') {
    const facts = { product, base: variance.base, reported };
    found.push(finding({ kind: 'explanation-missing', severity: 'error', line, facts, citation }));
  }
  if (reported !== proposal.quantity && demand.adjustReason.trim() === '') {
    const facts = { product, reported };
    found.push(finding({ kind: 'adjust-reason-missing', severity: 'error', line, facts }));
  }
  if (proposal.floor !== null && reported < proposal.floor) {
    const facts = { product, reported, floor: proposal.floor };
    const floorCitation: Citation | null = report.renewalFloor?.citation ?? null;
    found.push(
      finding({ kind: 'below-floor', severity: 'warning', line, facts, citation: floorCitation }),
    );
  }
  const asked = askedByDepartments(answers, demand.productId);
  if (report.departmentIds.length > 0 && asked !== reported) {
    const facts = { product, reported, asked };
    found.push(finding({ kind: 'departments-differ', severity: 'note', line, facts }));
  }
  return found;
}

export function productName({ facts }: Pick<DemandLine, 'facts'>): string {
  return [facts.name, facts.specification, facts.model].filter((part) => part !== '').join(' ');
}
