import { localDate } from '@shared/domain/calendar/local-date';
import { fen } from '@shared/domain/money/money';
import type { PrepaymentEntry, PrepaymentEntryId } from '@shared/domain/prepayment/prepayment';
import type { PrepaymentDraft } from '@shared/domain/prepayment/check-prepayment';
import type { ProgramId } from '@shared/domain/program/program';

/** 600,000.00 yuan received from the employees' fund on 2024-10-28. */
export function aPrepaymentDraft(overrides: Partial<PrepaymentDraft> = {}): PrepaymentDraft {
  return {
    programId: 'program-scalpel' as ProgramId,
    kind: 'received',
    fund: 'employees',
    amount: fen(60_000_000),
    on: localDate(2024, 10, 28),
    documentNumber: 'YB1028',
    remark: '',
    yearNumber: null,
    ...overrides,
  };
}

export function aPrepaymentEntry(
  id: string,
  overrides: Partial<PrepaymentEntry> = {},
): PrepaymentEntry {
  return {
    ...aPrepaymentDraft({ documentNumber: `document ${id}` }),
    id: id as PrepaymentEntryId,
    revision: 1,
    number: `YF-2024-A1B2C3-${id}`,
    reversesId: null,
    ...overrides,
  };
}
