import type { LocalDate } from '../calendar/local-date';
import { shareOf, type BasisPoints } from '../money/money';
import type { AgreedLine, GroupId, ProgramProduct, ProgramProductId } from '../program/program';
import { quantity, type Quantity } from '../quantity/quantity';
import type { Stored } from '../record/record';

/** Why a selected product is not in the hospital. */
export const NO_ENTRY_REASONS = [
  'no-demand',
  'not-listed',
  'no-relation',
  'device-mismatch',
  'other',
] as const;
export type NoEntryReason = (typeof NO_ENTRY_REASONS)[number];

/** What staff record of one product in one agreement year. */
export type EntryRecord = {
  /** Day of the committee's decision and its words or minutes number. */
  readonly decidedOn: LocalDate | null;
  readonly decision: string;
  readonly hisCode: string;
  readonly chargeCode: string;
  /** Day on which the product was ticked in on the platform. */
  readonly tickedOn: LocalDate | null;
  readonly reason: NoEntryReason | null;
  readonly reasonWords: string;
  readonly owner: string;
};

/** Its id is the product's and the year's: see `entryNoteIdOf`. */
export type EntryNote = Stored<string> &
  EntryRecord & {
    readonly productId: ProgramProductId;
    readonly yearNumber: number;
  };

export function entryNoteIdOf(productId: ProgramProductId, yearNumber: number): string {
  return `${productId}/${String(yearNumber)}`;
}

/** First days that the ledgers know of an agreed line's product. */
export type FirstDays = {
  readonly orderedOn: LocalDate | null;
  readonly acceptedOn: LocalDate | null;
  readonly issuedOn: LocalDate | null;
};

export type EntryState = 'in-use' | 'entered' | 'ordered' | 'explained' | 'missing';

/** One selected product of the entry ledger (进院台账). */
export type EntryRow = {
  readonly product: ProgramProduct;
  readonly groupId: GroupId;
  readonly yearNumber: number;
  readonly agreed: Quantity;
  readonly first: FirstDays;
  readonly note: EntryNote | null;
  readonly state: EntryState;
};

export type EntryInput = {
  readonly lines: readonly AgreedLine[];
  readonly productsById: ReadonlyMap<ProgramProductId, ProgramProduct>;
  readonly firstDaysById: ReadonlyMap<ProgramProductId, FirstDays>;
  readonly notesById: ReadonlyMap<string, EntryNote>;
};

const NEVER: FirstDays = { orderedOn: null, acceptedOn: null, issuedOn: null };

/**
 * The entry ledger of one agreement year: each selected product once, its agreed lines added up.
 *
 * @source 新医保发〔2024〕13号 五(一); 浙江省医疗保障局 2025 全流程管理 一(二); 渝医保办〔2024〕54号 二(五)
 */
export function entryRows(input: EntryInput): readonly EntryRow[] {
  const byProduct = new Map<ProgramProductId, EntryRow>();
  for (const line of input.lines) {
    const product = input.productsById.get(line.productId);
    if (product === undefined || product.selection === 'non-selected') continue;
    const before = byProduct.get(line.productId);
    const first = input.firstDaysById.get(line.productId) ?? NEVER;
    const note = input.notesById.get(entryNoteIdOf(line.productId, line.yearNumber)) ?? null;
    byProduct.set(line.productId, {
      product,
      groupId: line.groupId,
      yearNumber: line.yearNumber,
      agreed: quantity((before?.agreed ?? 0) + line.agreed),
      first,
      note,
      state: stateOf(first, note),
    });
  }
  return [...byProduct.values()];
}

function stateOf(first: FirstDays, note: EntryNote | null): EntryState {
  if (first.issuedOn !== null) return 'in-use';
  if (first.acceptedOn !== null) return 'entered';
  if (first.orderedOn !== null) return 'ordered';
  return note?.reason == null ? 'missing' : 'explained';
}

export type EntryRates = {
  readonly products: number;
  readonly entered: number;
  readonly used: number;
  /** 配备率: products accepted at least once ÷ products with an agreed quantity. */
  readonly stockedShare: BasisPoints | null;
  /** 使用率: products issued at least once ÷ products accepted; null until issues are recorded. */
  readonly usedShare: BasisPoints | null;
};

/** Both rates count products with an agreed quantity. How they are counted is our convention. */
export function entryRates(rows: readonly EntryRow[]): EntryRates {
  const asked = rows.filter(({ agreed }) => agreed > 0);
  const entered = asked.filter(({ first }) => first.acceptedOn !== null);
  const used = entered.filter(({ first }) => first.issuedOn !== null).length;
  return {
    products: asked.length,
    entered: entered.length,
    used,
    stockedShare: shareOf(entered.length, asked.length),
    usedShare: used === 0 ? null : shareOf(used, entered.length),
  };
}
