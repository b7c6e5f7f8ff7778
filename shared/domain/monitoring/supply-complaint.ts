import type { Brand } from '../../kernel/brand';
import { err, ok, type Result } from '../../kernel/result';
import type { LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import type { OrderId, OrderLineId } from '../order/order';
import type { GroupId, ProgramId, ProgramProductId } from '../program/program';
import type { Quantity } from '../quantity/quantity';
import { revised, type Stored } from '../record/record';
import type { OutsidePurchase, OutsidePurchaseId } from './outside-purchase';

export type SupplyComplaintId = Brand<string, 'SupplyComplaintId'>;

/**
 * What is complained of: 缺货断供, 拒绝偏远配送, 响应慢, 价格, 质量.
 *
 * @source 新医保发〔2024〕13号 五(二); 浙江省医疗保障局 2025 全流程管理 二(六); reference/practice.md, Duties 9
 */
export const COMPLAINT_KINDS = [
  'shortage',
  'refused-delivery',
  'late-answer',
  'price',
  'quality',
] as const;
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];

export type ComplaintState = 'recorded' | 'answered' | 'verified' | 'rejected';

/** A line of an order that was not delivered, and how much of it is complained of. */
export type ComplaintLine = {
  readonly orderId: OrderId;
  readonly orderLineId: OrderLineId;
  readonly quantity: Quantity;
};

export type ComplaintFacts = {
  readonly programId: ProgramId;
  readonly groupId: GroupId;
  readonly productId: ProgramProductId;
  readonly distributorId: EnterpriseId | null;
  readonly kind: ComplaintKind;
  /** First day of the gap. */
  readonly shortFrom: LocalDate;
  readonly complainedOn: LocalDate;
  /** Number of our own letter. */
  readonly documentNumber: string;
  /** Whole orders: those of the lines, and others without a line named. */
  readonly orderIds: readonly OrderId[];
  readonly lines: readonly ComplaintLine[];
  readonly words: string;
};

/** What the enterprise or the authority said, and when. */
export type ComplaintAnswer = { readonly on: LocalDate; readonly words: string };

/** The authority's finding. Only with its document number does anything leave a figure. */
export type ComplaintVerdict = {
  readonly on: LocalDate;
  readonly documentNumber: string;
  /** Last day of the gap; null while it goes on. */
  readonly shortUntil: LocalDate | null;
  /** Purchases made to fill the gap. */
  readonly purchaseIds: readonly OutsidePurchaseId[];
};

/** A supply complaint (供应投诉) and what came of it. */
export type SupplyComplaint = Stored<SupplyComplaintId> &
  ComplaintFacts & {
    readonly state: ComplaintState;
    readonly answer: ComplaintAnswer | null;
    readonly verdict: ComplaintVerdict | null;
    readonly enteredBy: string;
  };

export type ComplaintRefusal =
  | { readonly kind: 'line-unknown' }
  | { readonly kind: 'line-twice'; readonly order: string }
  | {
      readonly kind: 'line-beyond-ordered';
      readonly order: string;
      readonly asked: number;
      readonly ordered: number;
    }
  | { readonly kind: 'words-missing' }
  | { readonly kind: 'document-missing' }
  | { readonly kind: 'day-in-future'; readonly on: LocalDate }
  | {
      readonly kind: 'day-before-complaint';
      readonly on: LocalDate;
      readonly complainedOn: LocalDate;
    }
  | { readonly kind: 'gap-after-complaint'; readonly shortFrom: LocalDate }
  | { readonly kind: 'complaint-settled' }
  | { readonly kind: 'not-a-shortage' }
  | {
      readonly kind: 'purchase-outside-gap';
      readonly product: string;
      readonly boughtOn: LocalDate;
    }
  | { readonly kind: 'purchase-of-other-group'; readonly product: string }
  | { readonly kind: 'purchase-taken-back'; readonly product: string }
  | { readonly kind: 'purchase-taken'; readonly product: string; readonly documentNumber: string };

/** A line of the product's orders, with what of it has not come yet. */
export type ShortLine = {
  readonly orderId: OrderId;
  readonly orderLineId: OrderLineId;
  readonly orderNumber: string;
  readonly promisedOn: LocalDate;
  readonly ordered: number;
  readonly open: number;
};

/**
 * Checks a complaint and the lines that it names: of the product, each once, and no more than was ordered. What came
 * late may be complained of too.
 *
 * @errors `words-missing`, `gap-after-complaint`, `day-in-future`, `line-unknown`, `line-twice`, `line-beyond-ordered`
 */
export function checkComplaint(
  facts: ComplaintFacts,
  today: LocalDate,
  shortLines: readonly ShortLine[],
): Result<ComplaintFacts, ComplaintRefusal> {
  if (facts.words.trim() === '') return err({ kind: 'words-missing' });
  if (facts.complainedOn > today) return err({ kind: 'day-in-future', on: facts.complainedOn });
  if (facts.shortFrom > facts.complainedOn)
    return err({ kind: 'gap-after-complaint', shortFrom: facts.shortFrom });
  const refusal = lineRefusal(facts.lines, shortLines);
  if (refusal !== null) return err(refusal);
  const orderIds = new Set([...facts.orderIds, ...facts.lines.map(({ orderId }) => orderId)]);
  return ok({ ...facts, orderIds: [...orderIds] });
}

function lineRefusal(
  lines: readonly ComplaintLine[],
  shortLines: readonly ShortLine[],
): ComplaintRefusal | null {
  const seen = new Set<OrderLineId>();
  for (const { orderId, orderLineId, quantity: asked } of lines) {
    const known = shortLines.find((line) => line.orderLineId === orderLineId);
    if (known?.orderId !== orderId) return { kind: 'line-unknown' };
    const { orderNumber: order, ordered } = known;
    if (seen.has(orderLineId)) return { kind: 'line-twice', order };
    seen.add(orderLineId);
    if (asked <= 0 || asked > ordered)
      return { kind: 'line-beyond-ordered', order, asked, ordered };
  }
  return null;
}

/** @errors `complaint-settled`, `words-missing`, `day-in-future`, `day-before-complaint` */
export function answerComplaint(
  row: SupplyComplaint,
  answer: ComplaintAnswer,
  today: LocalDate,
): Result<SupplyComplaint, ComplaintRefusal> {
  if (row.verdict !== null) return err({ kind: 'complaint-settled' });
  if (answer.words.trim() === '') return err({ kind: 'words-missing' });
  const day = checkDay(row, answer.on, today);
  return day.ok ? ok(revised(row, { state: 'answered', answer })) : day;
}

export type VerdictContext = {
  readonly today: LocalDate;
  readonly purchases: readonly OutsidePurchase[];
  /** Other complaints, so that no purchase leaves the figure twice. */
  readonly others: readonly SupplyComplaint[];
};

/**
 * Records that the authority verified a shortage, with the purchases that filled it.
 *
 * A verdict is given once. Under the same document purchases made later in the same gap may be added, and the last day
 * of a gap that was open; nothing that it took out comes back.
 *
 * @errors see `ComplaintRefusal`
 * @source National notice on supply, 2024-01-12 (reference/policy-rules.md 4.2, 须核原文)
 */
export function verifyComplaint(
  row: SupplyComplaint,
  verdict: ComplaintVerdict,
  context: VerdictContext,
): Result<SupplyComplaint, ComplaintRefusal> {
  if (row.verdict !== null && !extendsVerdict(row.verdict, verdict))
    return err({ kind: 'complaint-settled' });
  if (row.kind !== 'shortage' && row.kind !== 'refused-delivery')
    return err({ kind: 'not-a-shortage' });
  if (verdict.documentNumber.trim() === '') return err({ kind: 'document-missing' });
  const day = checkDay(row, verdict.on, context.today);
  if (!day.ok) return day;
  for (const purchase of context.purchases) {
    const refusal = purchaseRefusal(row, purchase, { verdict, others: context.others });
    if (refusal !== null) return err(refusal);
  }
  return ok(revised(row, { state: 'verified', verdict }));
}

function extendsVerdict(before: ComplaintVerdict, next: ComplaintVerdict): boolean {
  const isSame =
    next.on === before.on && next.documentNumber.trim() === before.documentNumber.trim();
  const isOpen = before.shortUntil === null || next.shortUntil === before.shortUntil;
  const isMore =
    next.purchaseIds.length > before.purchaseIds.length || next.shortUntil !== before.shortUntil;
  return (
    isSame && isOpen && isMore && before.purchaseIds.every((id) => next.purchaseIds.includes(id))
  );
}

/** @errors `complaint-settled`, `words-missing`, `day-in-future`, `day-before-complaint` */
export function rejectComplaint(
  row: SupplyComplaint,
  answer: ComplaintAnswer,
  today: LocalDate,
): Result<SupplyComplaint, ComplaintRefusal> {
  const answered = answerComplaint(row, answer, today);
  return answered.ok ? ok({ ...answered.value, state: 'rejected' }) : answered;
}

function checkDay(
  { complainedOn }: SupplyComplaint,
  on: LocalDate,
  today: LocalDate,
): Result<LocalDate, ComplaintRefusal> {
  if (on > today) return err({ kind: 'day-in-future', on });
  if (on < complainedOn) return err({ kind: 'day-before-complaint', on, complainedOn });
  return ok(on);
}

function purchaseRefusal(
  row: SupplyComplaint,
  { id, groupId, boughtOn, product, isWithdrawn }: OutsidePurchase,
  { verdict, others }: Pick<VerdictContext, 'others'> & { readonly verdict: ComplaintVerdict },
): ComplaintRefusal | null {
  if (isWithdrawn) return { kind: 'purchase-taken-back', product };
  if (groupId !== row.groupId) return { kind: 'purchase-of-other-group', product };
  const isLater = verdict.shortUntil !== null && boughtOn > verdict.shortUntil;
  if (boughtOn < row.shortFrom || isLater)
    return { kind: 'purchase-outside-gap', product, boughtOn };
  const taken = others.find(
    (other) => other.id !== row.id && other.verdict?.purchaseIds.includes(id) === true,
  );
  if (taken === undefined) return null;
  return { kind: 'purchase-taken', product, documentNumber: taken.verdict?.documentNumber ?? '' };
}
