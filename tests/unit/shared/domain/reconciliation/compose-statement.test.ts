import { addDays, addMonths, localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import { fen } from '@shared/domain/money/money';
import { checkStatement } from '@shared/domain/reconciliation/check-statement';
import { composeStatement } from '@shared/domain/reconciliation/compose-statement';
import type { Statement } from '@shared/domain/reconciliation/statement';
import type { StatementHead } from '@shared/domain/reconciliation/statement-rows';
import { aReceiptDraftLine } from '@tests/builders/draft-builders';
import { aHistory, take } from '@tests/builders/hospital-history';
import { HospitalLedgers } from '@tests/builders/hospital-ledgers';
import { agreements, backupAgreement, mainAgreement } from '@tests/builders/ledger-agreements';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('composeStatement', () => {
  const ledgers = aSmallHistory();

  it('rolls what is owed and what is not invoiced over the month', () => {
    const april = statementOf(ledgers, localDate(2024, 4, 30));
    // 20 bags at 1,280.00 in April; 5 of them go back in May, the rest is invoiced and half paid.
    expect(april.unpaid).toEqual({
      opening: 0,
      accepted: 2_560_000,
      returned: 0,
      adjusted: 0,
      paid: 0,
      closing: 2_560_000,
    });
    const may = statementOf(ledgers, localDate(2024, 5, 1));
    expect(may).toMatchObject({
      from: '2024-05-01',
      to: '2024-05-31',
      unpaid: {
        opening: 2_560_000,
        accepted: 0,
        returned: 640_000,
        adjusted: -20_000,
        paid: 1_000_000,
        closing: 900_000,
      },
      uninvoiced: {
        opening: 2_560_000,
        acceptedNet: -660_000,
        invoicedBlue: 1_500_000,
        invoicedRed: -100_000,
        closing: 500_000,
      },
      invoicedUnpaid: 400_000,
    });
  });

  it('shows each acceptance, return and adjustment with what belongs to it', () => {
    const [acceptance] = statementOf(ledgers, localDate(2024, 4, 30)).lines;
    expect(acceptance).toMatchObject({
      kind: 'acceptance',
      acceptedOn: '2024-04-08',
      dueOn: '2024-05-31',
      accepted: 20,
      amount: 2_560_000,
      agreementNumber: 'XY-main',
      role: 'main',
      lotNumber: 'GSN240301',
      nationalCode: 'C15011121200000107660000016',
    });
    const may = statementOf(ledgers, localDate(2024, 5, 1));
    expect(may.lines.map(({ kind, amount, returned }) => ({ kind, amount, returned }))).toEqual([
      { kind: 'adjustment', amount: -20_000, returned: 0 },
      { kind: 'return', amount: -640_000, returned: 5 },
    ]);
    expect(may.lines[1]?.invoiceNumbers).toEqual(may.invoices.map(({ number }) => number));
    expect(may.invoices[1]?.redOf).toBe(may.invoices[0]?.number);
    expect(may.payments).toMatchObject([
      { amount: 1_000_000, receiptNumbers: [expect.any(String)] },
    ]);
  });

  it.each([
    [localDate(2024, 5, 31), 'notDue'],
    [localDate(2024, 6, 30), 'late1To30'],
    [localDate(2024, 7, 31), 'lateOver60'],
  ] as const)('ages what is open at %s as %s', (month, age) => {
    const { ageing, unpaid } = statementOf(ledgers, month);
    expect(ageing[age]).toBe(unpaid.closing);
  });

  it('leaves other distributors out', () => {
    expect(
      statementOf(ledgers, localDate(2024, 5, 1), backupAgreement.distributorId),
    ).toMatchObject({
      unpaid: { opening: 0, closing: 0 },
      lines: [],
      invoices: [],
      payments: [],
    });
  });
});

describe('checkStatement', () => {
  const statement = statementOf(aSmallHistory(), localDate(2024, 5, 1));

  it('finds that the statement adds up', () => {
    expect(checkStatement(statement)).toEqual({ ok: true, value: statement });
  });

  it.each<[string, (given: Statement) => Statement]>([
    ['unpaid-rolls-forward', (s) => ({ ...s, unpaid: { ...s.unpaid, opening: fen(1) } })],
    [
      'uninvoiced-rolls-forward',
      (s) => ({ ...s, uninvoiced: { ...s.uninvoiced, opening: fen(1) } }),
    ],
    ['closing-is-invoiced-and-not', (s) => ({ ...s, invoicedUnpaid: fen(1) })],
    ['ageing-is-closing', (s) => ({ ...s, ageing: { ...s.ageing, notDue: fen(1) } })],
    [
      'accepted-net-is-goods',
      (s) => ({ ...s, uninvoiced: { ...s.uninvoiced, acceptedNet: fen(1) } }),
    ],
    ['lines-are-accepted', (s) => ({ ...s, unpaid: { ...s.unpaid, accepted: fen(1) } })],
    [
      'lines-are-returned',
      (s) => ({ ...s, lines: s.lines.filter(({ kind }) => kind !== 'return') }),
    ],
    [
      'lines-are-adjusted',
      (s) => ({ ...s, lines: s.lines.filter(({ kind }) => kind !== 'adjustment') }),
    ],
    ['invoices-are-blue-and-red', (s) => ({ ...s, invoices: s.invoices.slice(1) })],
    ['payments-are-paid', (s) => ({ ...s, payments: [] })],
  ])('says which sum is wrong: %s', (rule, spoil) => {
    const checked = checkStatement(spoil(statement));
    if (checked.ok) throw new Error('it should not add up');
    expect(checked.error.mismatches.map((mismatch) => mismatch.rule)).toContain(rule);
  });
});

describe('the statements of a hospital', () => {
  it('add up, follow each other and equal a plain recount, whatever happened', () => {
    const seen = { months: 0, open: 0, returned: 0 };
    fc.assert(
      fc.property(aHistory(150), (history) => {
        const ledgers = new HospitalLedgers();
        for (const step of history) take(step, ledgers);
        for (const { distributorId } of agreements) {
          let before: Statement | null = null;
          for (const month of monthsUpTo(ledgers.today)) {
            const statement = statementOf(ledgers, month, distributorId);
            expect(checkStatement(statement)).toMatchObject({ ok: true });
            expect(statement.unpaid.opening).toBe(before?.unpaid.closing ?? 0);
            expect(statement.uninvoiced.opening).toBe(before?.uninvoiced.closing ?? 0);
            expect(statement.unpaid.closing).toBe(owedOn(statement.to, ledgers, distributorId));
            seen.months += 1;
            if (statement.unpaid.closing !== 0) seen.open += 1;
            if (statement.unpaid.returned !== 0) seen.returned += 1;
            before = statement;
          }
        }
      }),
      { seed: 20240325, numRuns: 40 },
    );
    // Statements of months in which nothing happens would prove nothing.
    expect(seen.months).toBeGreaterThan(200);
    expect(seen.open).toBeGreaterThan(100);
    expect(seen.returned).toBeGreaterThan(50);
  });
});

/** Counted from the documents alone: goods that came, goods that went back, money that went out. */
function owedOn(day: LocalDate, ledgers: HospitalLedgers, distributorId: string): number {
  const ours = <Row extends { readonly distributorId: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.distributorId === distributorId);
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const came = ours(ledgers.receipts.all()).filter(({ acceptedOn }) => acceptedOn <= day);
  const wentBack = ours(ledgers.returns.all()).filter(({ returnedOn }) => returnedOn <= day);
  const paid = ours(ledgers.payments.all()).filter(({ paidOn }) => paidOn <= day);
  const adjusted = ours(ledgers.entries.all()).filter(
    ({ kind, on }) => kind === 'price-adjustment' && on <= day,
  );
  return (
    sum(came.map(({ amount }) => amount)) -
    sum(wentBack.map(({ amount }) => amount)) -
    sum(paid.map(({ amount }) => amount)) +
    sum(adjusted.map(({ amount }) => amount))
  );
}

function aSmallHistory(): HospitalLedgers {
  const ledgers = new HospitalLedgers();
  const placed = value(ledgers.order(mainAgreement, [20, 1, 1]));
  ledgers.pass(7);
  const [line] = placed.lines;
  if (line === undefined) throw new Error('no line');
  const received = value(
    ledgers.receive(placed.order, [aReceiptDraftLine({ orderLineId: line.id })]),
  );
  const { receipt, receiptLines, payable } = received;
  const [receiptLine] = receiptLines;
  if (receiptLine === undefined || payable === null) throw new Error('nothing owed');
  ledgers.pass(23);
  value(ledgers.adjust(payable.payable, 'price-adjustment', fen(-20_000)));
  ledgers.pass(1);
  value(ledgers.giveBack(receiptLine, 5));
  const blue = value(ledgers.invoice(receipt, fen(1_500_000)));
  value(ledgers.invoice(receipt, fen(-100_000), blue));
  ledgers.pass(20);
  value(ledgers.pay(mainAgreement.distributorId, fen(1_000_000)));
  return ledgers;
}

function statementOf(
  ledgers: HospitalLedgers,
  month: LocalDate,
  distributorId: StatementHead['distributorId'] = mainAgreement.distributorId,
): Statement {
  const party = { name: '示例', creditCode: '', bankAccount: '' };
  const number = 'DZ-2024-A1B2C3-00001';
  return composeStatement(
    { number, hospital: party, distributor: party, distributorId, month },
    {
      entries: ledgers.entries.all(),
      payables: ledgers.payables.all(),
      invoices: ledgers.invoices.all(),
      payments: ledgers.payments.all(),
      receipts: ledgers.receipts.all(),
      receiptLines: ledgers.receiptLines.all(),
      returns: ledgers.returns.all(),
      orders: ledgers.orders.all(),
      rolesByAgreementId: new Map(agreements.map(({ id, role }) => [id, role])),
    },
  );
}

function monthsUpTo(day: LocalDate): readonly LocalDate[] {
  const months: LocalDate[] = [];
  for (let month = localDate(2024, 4, 1); month <= addDays(day, 31); month = addMonths(month, 1))
    months.push(month);
  return months;
}

function value<T>(
  result:
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
