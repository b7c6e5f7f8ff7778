import { localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import {
  afterSwitchWarning,
  unansweredWarning,
} from '@shared/domain/monitoring/find-complaint-warnings';
import { fen, unitPrice } from '@shared/domain/money/money';
import type { BackupSwitch } from '@shared/domain/order/backup-switch';
import type { OrderLineId } from '@shared/domain/order/order';
import { quantity } from '@shared/domain/quantity/quantity';
import type { ReceiptLine, ReceiptLineId } from '@shared/domain/receipt/receipt';
import { chineseHolidays } from '@shared/policy-packs';
import { shandong2023WholeProcess as shandong } from '@shared/policy-packs/other-regions/shandong';
import { productFacts } from '@tests/builders/order-builders';
import { aComplaint } from '@tests/builders/monitoring-builders';
import { describe, expect, it } from 'vitest';

describe('a complaint that nobody answers', () => {
  // Complained of on Friday 2024-09-27; the 28th is no workday, the 29th and 30th are, the 1st begins the holidays.
  const friday = aComplaint({ complainedOn: localDate(2024, 9, 27) });
  const on = (today: LocalDate) =>
    unansweredWarning(friday, shandong.complaintAnswerDays, { today, holidays: chineseHolidays });

  it('is in time on the last working day of the notice, and warned about the day after', () => {
    expect(on(localDate(2024, 9, 30))).toBeNull();
    expect(on(localDate(2024, 10, 1))).toMatchObject({
      kind: 'complaint-unanswered',
      facts: { dueOn: '2024-09-30', days: 1 },
      citation: { certainty: 'unverified' },
    });
  });

  it('is silent once answered, and where the notice names no days', () => {
    const today = localDate(2024, 12, 1);
    const answered = { ...friday, state: 'answered' as const };
    const clock = { today, holidays: chineseHolidays };
    expect(unansweredWarning(answered, shandong.complaintAnswerDays, clock)).toBeNull();
    expect(unansweredWarning(friday, null, clock)).toBeNull();
  });
});

describe('goods of the main distributor after the backup took over', () => {
  const line = 'order-line-1' as OrderLineId;
  const taken = {
    id: 'switch-1',
    programId: 'program-cement',
    mainOrderNumber: 'CG-1',
    backupOrderNumber: 'CG-2',
    on: localDate(2024, 4, 12),
    citation: { notice: '', clause: '', certainty: 'stated', summary: '' },
    lines: [{ mainLineId: line, accepted: quantity(5) }],
  } as unknown as BackupSwitch;
  const receipt = (id: string, on: LocalDate, units: number) =>
    ({
      id: id as ReceiptLineId,
      receiptId: `receipt-${id}`,
      orderLineId: line,
      acceptedOn: on,
      accepted: quantity(units),
      unitPrice: unitPrice(1),
      amount: fen(units),
      lotNumber: id,
      facts: productFacts(),
    }) as unknown as ReceiptLine;

  it('are told from what had come before, even on the same day', () => {
    const before = receipt('a', localDate(2024, 4, 12), 5);
    expect(afterSwitchWarning(taken, [before])).toBeNull();
    const after = receipt('b', localDate(2024, 4, 12), 15);
    expect(afterSwitchWarning(taken, [after, before])).toMatchObject({
      kind: 'main-after-switch',
      facts: { units: 15, switchedOn: '2024-04-12', backupOrder: 'CG-2' },
      evidence: [{ id: 'b', kind: 'receipt', quantity: 15 }],
    });
  });
});
