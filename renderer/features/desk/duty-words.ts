import type { Text } from '@renderer/i18n/create-text';
import type { StatusTone } from '@renderer/ui';
import type { Duty, DutyKind } from '@shared/domain/desk/duty';
import { NEAR_EXPIRY_DAYS, SLOW_ACCEPTANCE_WORKING_DAYS } from '@shared/domain/desk/find-duties';
import type { BasisPoints } from '@shared/domain/money/money';

type Words = Text<'desk'>;

/** The year stands in the day beside it. */
const MONTH_AND_DAY = 5;

export const DUTY_TONES = {
  'payment-late': 'error',
  'lot-expired': 'error',
  'backup-allowed': 'error',
  'payment-due': 'warning',
  'agreement-unsigned': 'warning',
  'agreement-missing': 'warning',
  'renewal-missing': 'warning',
  'relations-missing': 'warning',
  'integrity-expired': 'warning',
  'integrity-expiring': 'info',
  'old-stock-left': 'warning',
  'old-orders-open': 'warning',
  'old-contracts-open': 'info',
  'old-platform-ends': 'warning',
  'demand-report-missing': 'warning',
  'demand-report-open': 'info',
  'delivery-late': 'warning',
  'goods-before-report': 'warning',
  'order-returned': 'error',
  'approval-waiting': 'warning',
  'receive-first-unsettled': 'warning',
  'gate-passed': 'warning',
  'platform-closing': 'warning',
  'prepayment-due': 'warning',
  'prepayment-late': 'error',
  'prepayment-offset': 'info',
  'prepayment-refund': 'error',
  'order-awaiting-report': 'info',
  'line-behind': 'warning',
  'warning-open': 'warning',
  'acceptance-slow': 'info',
  'lot-near-expiry': 'info',
} as const satisfies Record<DutyKind, StatusTone>;

/** What is known of a duty beside its object and days. */
export function describeDuty(text: Words, duty: Duty): string {
  switch (duty.kind) {
    case 'payment-late':
    case 'payment-due':
      return text('detail.last-working-day', { day: duty.lastWorkingDay.slice(MONTH_AND_DAY) });
    case 'agreement-unsigned': {
      const parties = duty.waitingFor.map((party) => text(`party.${party}`)).join('、');
      return text('detail.waiting', { parties });
    }
    case 'agreement-missing':
      return text('detail.agreement-missing', { count: duty.missing });
    case 'integrity-expired':
    case 'integrity-expiring':
      return text(`detail.${duty.kind}`);
    case 'old-stock-left':
    case 'old-orders-open':
    case 'old-contracts-open':
    case 'old-platform-ends':
    case 'demand-report-missing':
    case 'demand-report-open':
      return text(`detail.${duty.kind}`, { count: duty.count });
    case 'renewal-missing':
      return text('detail.renewal-missing', { count: duty.missing });
    case 'relations-missing':
      return text('detail.relations-missing', { enterprises: duty.enterprises.join('、') });
    case 'line-behind':
      return describePace(text, duty);
    case 'warning-open':
      return text(duty.assignee === '' ? 'detail.warning-nobody' : 'detail.warning-open', {
        warning: text(`warning.${duty.warning}`),
        assignee: duty.assignee,
      });
    case 'acceptance-slow':
      return text('detail.acceptance-slow', { days: SLOW_ACCEPTANCE_WORKING_DAYS });
    case 'platform-closing':
      return text('detail.platform-closing', { ...duty.left });
    case 'lot-near-expiry':
      return text('detail.lot-near-expiry', { days: NEAR_EXPIRY_DAYS });
    case 'prepayment-due':
    case 'prepayment-late':
    case 'prepayment-offset':
    case 'prepayment-refund':
      return text(`detail.${duty.kind}`);
    case 'gate-passed':
    case 'receive-first-unsettled':
      return text(`detail.${duty.kind}`, { reason: duty.reason });
    case 'delivery-late':
    case 'backup-allowed':
    case 'order-awaiting-report':
    case 'order-returned':
    case 'approval-waiting':
    case 'goods-before-report':
    case 'lot-expired':
      return text(`detail.${duty.kind}`, { day: duty.on ?? '' });
  }
}

function describePace(text: Words, duty: Extract<Duty, { readonly kind: 'line-behind' }>): string {
  const { listing } = duty;
  const words = paceWords(text, duty);
  if (listing === null) return words;
  return text('detail.not-listed', {
    words,
    state: text(`listing.${listing.kind}`),
    day: listing.from,
  });
}

function paceWords(text: Words, duty: Extract<Duty, { readonly kind: 'line-behind' }>): string {
  const { light, differencePoints } = duty;
  if (differencePoints === null) return text('detail.not-started-plain');
  const points = pointsText(differencePoints);
  if (light === 'not-started') return text('detail.not-started', { points });
  return text(light === 'strongly-behind' ? 'detail.strongly' : 'detail.points', { points });
}

/** 1234 basis points are 12.3 percentage points, without the sign. */
function pointsText(points: BasisPoints): string {
  const tenths = Math.floor((Math.abs(points) + 5) / 10);
  return `${String(Math.floor(tenths / 10))}.${String(tenths % 10)}`;
}

export function describeDaysLeft(text: Words, { daysLeft }: Duty): string {
  if (daysLeft === null) return '';
  if (daysLeft === 0) return text('left.today');
  return daysLeft > 0
    ? text('left.days', { days: daysLeft })
    : text('left.late', { days: -daysLeft });
}

/** Where the duty is done. */
export function remedyOf(duty: Duty): string {
  switch (duty.kind) {
    case 'payment-late':
    case 'payment-due':
      return `/payables/${duty.payableId}`;
    case 'agreement-unsigned':
      return `/agreements/${duty.agreementId}`;
    case 'agreement-missing':
      return `/agreements/new?program=${duty.programId}&year=${String(duty.yearNumber)}`;
    case 'integrity-expired':
    case 'integrity-expiring':
      return '/agreements/integrity';
    case 'old-stock-left':
    case 'old-orders-open':
    case 'old-contracts-open':
    case 'old-platform-ends':
      return '/stock/run-down';
    case 'demand-report-missing':
      return `/demand/new?program=${duty.programId}`;
    case 'demand-report-open':
      return '/demand';
    case 'renewal-missing':
      return `/agreements/renew?program=${duty.programId}&year=${String(duty.yearNumber)}`;
    case 'relations-missing':
      return `/programs/${duty.programId}/relations`;
    case 'line-behind':
      return `/programs/${duty.programId}/pace`;
    case 'backup-allowed':
      return `/orders/${duty.orderId}/late`;
    case 'delivery-late':
    case 'order-awaiting-report':
    case 'order-returned':
    case 'approval-waiting':
    case 'gate-passed':
    case 'receive-first-unsettled':
      return `/orders/${duty.orderId}`;
    case 'goods-before-report':
    case 'acceptance-slow':
      return `/receiving/${duty.receiptId}`;
    case 'prepayment-due':
    case 'prepayment-late':
    case 'prepayment-offset':
    case 'prepayment-refund':
      return `/payables/prepayments/${duty.programId}`;
    case 'platform-closing':
      return duty.cutOverId === null
        ? '/exchange/cut-over/new'
        : `/exchange/cut-over/${duty.cutOverId}/progress`;
    case 'warning-open':
      return `/monitoring/warnings/${duty.caseId}`;
    case 'lot-expired':
    case 'lot-near-expiry':
      return '/stock';
  }
}

/** One key for each duty: an object may have several. */
export function dutyKey(duty: Duty): string {
  const line = duty.kind === 'line-behind' ? duty.agreedLineId : '';
  const lot = duty.kind === 'lot-expired' || duty.kind === 'lot-near-expiry' ? duty.lotId : '';
  const isNamed =
    duty.kind === 'platform-closing' ||
    duty.kind.startsWith('integrity') ||
    duty.kind.startsWith('old-') ||
    duty.kind === 'demand-report-open';
  const platform = isNamed ? duty.subject : '';
  return [duty.kind, remedyOf(duty), line, lot, platform].join(' ');
}
