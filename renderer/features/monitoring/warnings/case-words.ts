import type { Text } from '@renderer/i18n/create-text';
import {
  formatMoney,
  formatQuantity,
  formatShare,
  formatUnitPrice,
  type StatusTone,
} from '@renderer/ui';
import type { BasisPoints } from '@shared/domain/money/money';
import type { CaseRefusal, CaseState, WarningCase } from '@shared/domain/monitoring/warning-case';
import type { Warning, WarningEvidence } from '@shared/domain/monitoring/warning';

type Words = Text<'monitoring'>;

export const STATE_TONES = {
  reminded: 'warning',
  handling: 'info',
  closed: 'success',
} as const satisfies Record<CaseState, StatusTone>;

/** What the rule found, in one sentence. */
export function describeWarning(text: Words, { kind, facts }: Warning): string {
  switch (kind) {
    case 'behind-calendar':
      return text(facts.endedOn === null ? 'fact.behind-calendar' : 'fact.year-over', {
        endedOn: facts.endedOn ?? '',
        completion: facts.completion === null ? '—' : formatShare(facts.completion),
        time: formatShare(facts.time),
        units: formatQuantity(Math.max(0, -facts.units)),
        unit: facts.unit,
      });
    case 'entry-missing':
      return facts.stage === 'checked'
        ? text('fact.entry-checked', { opensOn: facts.opensOn, round: facts.round })
        : text('fact.entry-warned', { opensOn: facts.opensOn });
    case 'non-selected-share':
      return text(facts.excluded > 0 ? 'fact.share-excluded' : 'fact.share', {
        share: formatShare(facts.share),
        limit: limitWords(text, facts),
        excluded: formatQuantity(facts.excluded),
        documents: facts.documents,
      });
    case 'substitute-rise':
    case 'abnormal-use':
      return text('fact.spike', {
        month: facts.month,
        units: formatQuantity(facts.units),
        usual: formatQuantity(facts.usual),
      });
    case 'mixed-set':
      return text('fact.mixed-set', {
        sets: facts.sets,
        amount: formatMoney(facts.amount),
        reference: formatMoney(facts.reference),
      });
    case 'distributor-late':
      return text('fact.distributor-late', { ...facts });
    case 'delivery-share-low':
      return text('fact.delivery-share-low', {
        share: formatShare(facts.share),
        limit: limitWords(text, facts),
      });
    case 'payment-late':
      return text('fact.payment-late', { ...facts, amount: formatMoney(facts.amount) });
    case 'price-above-selected':
      return text('fact.price-above-selected', {
        selected: formatUnitPrice(facts.selected),
        paid: formatUnitPrice(facts.paid),
        excess: formatMoney(facts.excess),
      });
    case 'off-platform':
      return text('fact.off-platform', { ...facts, amount: formatMoney(facts.amount) });
    case 'complaint-unanswered':
      return text('fact.complaint-unanswered', { ...facts });
    case 'main-after-switch':
      return text('fact.main-after-switch', { ...facts, units: formatQuantity(facts.units) });
  }
}

/** Where the warning is remedied. */
export function remedyPath({ kind, programId }: Warning): string {
  switch (kind) {
    case 'behind-calendar':
      return `/programs/${programId ?? ''}/pace`;
    case 'entry-missing':
      return '/monitoring/entry';
    case 'non-selected-share':
    case 'substitute-rise':
      return '/monitoring/share';
    case 'off-platform':
      return '/monitoring/outside';
    case 'mixed-set':
      return '/monitoring/sets';
    case 'abnormal-use':
      return `/programs/${programId ?? ''}/pace`;
    case 'distributor-late':
    case 'delivery-share-low':
      return '/orders';
    case 'payment-late':
      return '/payables';
    case 'price-above-selected':
    case 'main-after-switch':
      return '/receiving';
    case 'complaint-unanswered':
      return '/monitoring/complaints';
  }
}

/** Where the row stands that an evidence names. */
export function evidencePath({ kind, rowId }: WarningEvidence, warning: Warning): string {
  switch (kind) {
    case 'order':
      return `/orders/${rowId}`;
    case 'receipt':
      return `/receiving/${rowId}`;
    case 'payable':
      return `/payables/${rowId}`;
    case 'outside-purchase':
      return '/monitoring/outside';
    case 'line':
      return remedyPath(warning);
    case 'set':
      return '/monitoring/sets';
    case 'complaint':
      return '/monitoring/complaints';
  }
}

export function describeRefusal(
  text: Words,
  error: CaseRefusal | { readonly kind: 'case-not-found' },
): string {
  switch (error.kind) {
    case 'due-before-today':
      return text('refusal.due-before-today', { day: error.dueOn });
    case 'case-closed':
    case 'case-open':
    case 'words-missing':
    case 'assignee-missing':
    case 'case-not-found':
      return text(`refusal.${error.kind}`);
  }
}

export const CASE_PRESETS = ['open', 'unassigned', 'overdue', 'cause-gone', 'closed'] as const;
export type CasePreset = (typeof CASE_PRESETS)[number];

export function isInPreset(row: WarningCase, preset: CasePreset, today: string): boolean {
  const isOpen = row.state !== 'closed';
  switch (preset) {
    case 'open':
      return isOpen;
    case 'unassigned':
      return isOpen && row.assignee === '';
    case 'overdue':
      return isOpen && row.dueOn !== null && row.dueOn < today;
    case 'cause-gone':
      return isOpen && row.isCauseGone;
    case 'closed':
      return !isOpen;
  }
}

function limitWords(
  text: Words,
  { limit, isOwnLimit }: { readonly limit: BasisPoints; readonly isOwnLimit: boolean },
): string {
  return isOwnLimit ? text('fact.own-limit', { limit: formatShare(limit) }) : formatShare(limit);
}
