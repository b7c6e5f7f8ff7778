import { err, ok, type Result } from '../../kernel/result';
import { fen, type Fen } from '../money/money';
import type { Statement, StatementLine } from './statement';

/** Which sum of a statement is held against which. */
export type StatementRule =
  | 'unpaid-rolls-forward'
  | 'uninvoiced-rolls-forward'
  | 'closing-is-invoiced-and-not'
  | 'ageing-is-closing'
  | 'accepted-net-is-goods'
  | 'lines-are-accepted'
  | 'lines-are-returned'
  | 'lines-are-adjusted'
  | 'invoices-are-blue-and-red'
  | 'payments-are-paid';

export type StatementMismatch = {
  readonly rule: StatementRule;
  readonly expected: Fen;
  readonly found: Fen;
};

export type StatementDoesNotAddUp = {
  readonly kind: 'statement-does-not-add-up';
  readonly mismatches: readonly StatementMismatch[];
};

/**
 * Proves that a statement adds up: nothing is sent to a distributor that does not.
 *
 * 期末未付 = 已到票未付 + 未到票暂估 is a proof and no definition: the left side comes from the
 * payables' ledger, the right side from invoices and payments as documents.
 *
 * @errors `statement-does-not-add-up`
 * @source reference/practice.md, The statement with a distributor
 */
export function checkStatement(statement: Statement): Result<Statement, StatementDoesNotAddUp> {
  const mismatches = rulesOf(statement)
    .filter(([, expected, found]) => expected !== found)
    .map(([rule, expected, found]) => ({ rule, expected: fen(expected), found: fen(found) }));
  return mismatches.length === 0
    ? ok(statement)
    : err({ kind: 'statement-does-not-add-up', mismatches });
}

type Rule = readonly [rule: StatementRule, expected: number, found: number];

function rulesOf(statement: Statement): readonly Rule[] {
  const { unpaid, uninvoiced, ageing, invoicedUnpaid } = statement;
  const goods = unpaid.accepted - unpaid.returned + unpaid.adjusted;
  const invoiced = uninvoiced.invoicedBlue + uninvoiced.invoicedRed;
  const aged = ageing.notDue + ageing.late1To30 + ageing.late31To60 + ageing.lateOver60;
  return [
    ['unpaid-rolls-forward', unpaid.opening + goods - unpaid.paid, unpaid.closing],
    [
      'uninvoiced-rolls-forward',
      uninvoiced.opening + uninvoiced.acceptedNet - invoiced,
      uninvoiced.closing,
    ],
    ['closing-is-invoiced-and-not', unpaid.closing, invoicedUnpaid + uninvoiced.closing],
    ['ageing-is-closing', unpaid.closing, aged],
    ['accepted-net-is-goods', goods, uninvoiced.acceptedNet],
    ['lines-are-accepted', unpaid.accepted, sumLines(statement, 'acceptance')],
    ['lines-are-returned', unpaid.returned, 0 - sumLines(statement, 'return')],
    ['lines-are-adjusted', unpaid.adjusted, sumLines(statement, 'adjustment')],
    ['invoices-are-blue-and-red', invoiced, sumAmounts(statement.invoices)],
    ['payments-are-paid', unpaid.paid, sumAmounts(statement.payments)],
  ];
}

function sumLines({ lines }: Statement, kind: StatementLine['kind']): number {
  return sumAmounts(lines.filter((line) => line.kind === kind));
}

function sumAmounts(rows: readonly { readonly amount: Fen }[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0);
}
