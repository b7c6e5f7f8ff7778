import type { Brand } from '../../kernel/brand';
import type { Instant } from '../calendar/instant';
import type { LocalDate } from '../calendar/local-date';
import type { Fen, UnitPrice } from '../money/money';
import type { GroupId, ProgramId } from '../program/program';
import type { Quantity } from '../quantity/quantity';
import { finding, type FindingsOf, type NoFacts } from '../record/finding';
import type { Stored } from '../record/record';

export type OutsidePurchaseId = Brand<string, 'OutsidePurchaseId'>;

/**
 * How something was bought that no agreement of the program covers.
 *
 * `listed`: on the platform, not selected; `filed`: 自主备案采购; `negotiated`: 网下议价, bought online;
 * `offline`: 线下采购, neither filed nor negotiated.
 *
 * @source 渝医保办〔2024〕54号 二(二), 二(五); 阜新 2020 同城同价 一; reference/practice.md, Duties 2
 */
export const OUTSIDE_KINDS = ['listed', 'filed', 'negotiated', 'offline'] as const;
export type OutsideKind = (typeof OUTSIDE_KINDS)[number];

/** What was bought: another product of the group's kind, one that can replace it, or the selected one itself. */
export const OUTSIDE_ROLES = ['non-selected', 'substitute', 'selected'] as const;
export type OutsideRole = (typeof OUTSIDE_ROLES)[number];

/** One purchase outside the program's agreements, as staff enter it. */
export type OutsidePurchaseFacts = {
  readonly programId: ProgramId;
  /** The group that it is counted in; null for something no program has. */
  readonly groupId: GroupId;
  readonly kind: OutsideKind;
  readonly role: OutsideRole;
  readonly boughtOn: LocalDate;
  readonly product: string;
  readonly supplier: string;
  readonly department: string;
  readonly quantity: Quantity;
  readonly unit: string;
  /** Agreed units in one bought unit; null while nobody knows the conversion. */
  readonly agreedUnitsPerUnit: number | null;
  readonly unitPrice: UnitPrice;
  readonly reason: string;
  readonly priceComparison: string;
  /** Minutes or words of the decision. */
  readonly decision: string;
  readonly filingNumber: string;
  readonly validUntil: LocalDate | null;
  /** Our order that it belongs to; empty where there is none. */
  readonly orderNumber: string;
};

/** Who changes a row, and when. */
export type OutsideAuthor = {
  readonly by: string;
  readonly on: LocalDate;
  readonly at: Instant;
};

/** What became of a row after it was entered (更正, 撤回). */
export type OutsideChange = OutsideAuthor & {
  readonly kind: 'corrected' | 'withdrawn';
  readonly reason: string;
  /** What stood there before a correction; null for a withdrawal, which changes nothing in it. */
  readonly before: OutsidePurchaseFacts | null;
};

/** A row of the register (备案与议价登记). */
export type OutsidePurchase = Stored<OutsidePurchaseId> &
  OutsidePurchaseFacts & {
    readonly amount: Fen;
    readonly enteredBy: string;
    /** Withdrawn rows stay in the register and enter no figure. */
    readonly isWithdrawn: boolean;
    /** The oldest first. */
    readonly history: readonly OutsideChange[];
  };

/** Bought in agreed units; null without a conversion. */
export function agreedUnitsOf(
  row: Pick<OutsidePurchase, 'quantity' | 'agreedUnitsPerUnit'>,
): number | null {
  return row.agreedUnitsPerUnit === null ? null : row.quantity * row.agreedUnitsPerUnit;
}

/**
 * Whether it counts as bought off the platform: offline, or on papers that do not stand.
 *
 * A filing holds through its last day.
 */
export function isOffPlatform(
  row: Pick<OutsidePurchase, 'kind' | 'validUntil' | 'boughtOn' | 'filingNumber'>,
): boolean {
  switch (row.kind) {
    case 'listed':
      return false;
    case 'offline':
      return true;
    case 'filed':
      return row.filingNumber === '' || isExpired(row);
    case 'negotiated':
      return isExpired(row);
  }
}

function isExpired({ validUntil, boughtOn }: Pick<OutsidePurchase, 'validUntil' | 'boughtOn'>) {
  return validUntil !== null && boughtOn > validUntil;
}

type FactsByKind = {
  readonly 'product-missing': NoFacts;
  readonly 'quantity-not-positive': { readonly asked: number };
  readonly 'amount-too-large': NoFacts;
  readonly 'conversion-missing': { readonly unit: string };
  readonly 'conversion-not-positive': { readonly asked: number };
  readonly 'bought-in-future': { readonly boughtOn: LocalDate; readonly today: LocalDate };
  readonly 'reason-missing': NoFacts;
  readonly 'filing-number-missing': NoFacts;
  readonly 'decision-missing': NoFacts;
  readonly 'comparison-missing': NoFacts;
  readonly 'filing-expired': { readonly validUntil: LocalDate; readonly boughtOn: LocalDate };
  readonly 'selected-offline': NoFacts;
};

export type OutsidePurchaseFinding = FindingsOf<FactsByKind>;

/** What speaks against a register entry. A filing or negotiation needs its papers; the rest only warns. */
export function checkOutsidePurchase(
  row: OutsidePurchaseFacts,
  today: LocalDate,
): readonly OutsidePurchaseFinding[] {
  const found: OutsidePurchaseFinding[] = [];
  const stop = { severity: 'error', facts: {} } as const;
  if (row.product.trim() === '') found.push(finding({ kind: 'product-missing', ...stop }));
  if (row.quantity <= 0)
    found.push(
      finding({ kind: 'quantity-not-positive', severity: 'error', facts: { asked: row.quantity } }),
    );
  const { quantity: asked, unitPrice, agreedUnitsPerUnit } = row;
  if (!Number.isSafeInteger(asked * Math.max(unitPrice, agreedUnitsPerUnit ?? 1)))
    found.push(finding({ kind: 'amount-too-large', ...stop }));
  if (row.boughtOn > today)
    found.push(
      finding({
        kind: 'bought-in-future',
        severity: 'error',
        facts: { boughtOn: row.boughtOn, today },
      }),
    );
  if (row.reason.trim() === '') found.push(finding({ kind: 'reason-missing', ...stop }));
  return [...found, ...conversionFindings(row), ...paperFindings(row)];
}

function conversionFindings(row: OutsidePurchaseFacts): readonly OutsidePurchaseFinding[] {
  const asked = row.agreedUnitsPerUnit;
  if (asked === null)
    return [
      finding({ kind: 'conversion-missing', severity: 'warning', facts: { unit: row.unit } }),
    ];
  if (asked >= 1) return [];
  return [finding({ kind: 'conversion-not-positive', severity: 'error', facts: { asked } })];
}

function paperFindings(row: OutsidePurchaseFacts): readonly OutsidePurchaseFinding[] {
  const found: OutsidePurchaseFinding[] = [];
  const stop = { severity: 'error', facts: {} } as const;
  if (row.kind === 'filed' && row.filingNumber.trim() === '')
    found.push(finding({ kind: 'filing-number-missing', ...stop }));
  if (row.kind === 'negotiated' && row.decision.trim() === '')
    found.push(finding({ kind: 'decision-missing', ...stop }));
  const isNegotiatedOrFiled = row.kind === 'filed' || row.kind === 'negotiated';
  if (isNegotiatedOrFiled && row.priceComparison.trim() === '')
    found.push(finding({ kind: 'comparison-missing', severity: 'warning', facts: {} }));
  if (row.validUntil !== null && isExpired(row))
    found.push(
      finding({
        kind: 'filing-expired',
        severity: 'warning',
        facts: { validUntil: row.validUntil, boughtOn: row.boughtOn },
      }),
    );
  if (row.kind === 'offline' && row.role === 'selected')
    found.push(finding({ kind: 'selected-offline', severity: 'warning', facts: {} }));
  return found;
}
