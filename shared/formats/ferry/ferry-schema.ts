import type { FerryContent } from '@shared/domain/exchange/ferry';
import { z } from 'zod';

const Text = z.string().max(100_000);
const Id = z.string().min(1).max(400);
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const Moment = z.iso.datetime();
const Whole = z.int();
const Names = z.record(z.string().max(400), Text);

const Line = z.strictObject({
  orderLineId: Id,
  ourLineId: Id,
  position: z.int().min(1),
  platformItemId: Text,
  itemKeys: Names,
  nationalCode: Text.nullable(),
  productName: Text,
  specification: Text,
  model: Text,
  registrationNumber: Text,
  manufacturerName: Text,
  unit: Text,
  basePerPack: z.int().min(1),
  quantity: z.int().min(1),
  unitPrice: z.int().min(0),
  remark: Text,
});

const Document = z.strictObject({
  orderId: Id,
  orderNumber: Id,
  orderedOn: Day,
  promisedOn: Day,
  isUrgent: z.boolean(),
  usedOn: Day.nullable(),
  distributorCode: Text,
  distributorName: Text,
  remark: Text,
  lines: z.array(Line),
});

const Progress = z.strictObject({
  headerId: Text.nullable(),
  isSubmitted: z.boolean(),
  linesAtOnce: z.int().min(1).optional(),
  lines: z.array(
    z.strictObject({
      ourLineId: Id,
      standing: z.enum(['absent', 'added', 'sent', 'refused', 'cancelled']),
      platformLineId: Text.nullable(),
      platformOrderId: Text.nullable(),
      refusal: z.strictObject({ code: Text, words: Text }).nullable(),
    }),
  ),
});

const Order = z.strictObject({
  id: Id,
  kind: z.enum(['order', 'cancellation']),
  orderId: Id,
  orderNumber: Id,
  isUrgent: z.boolean(),
  document: Document,
  progress: Progress,
  queuedAt: Moment,
});

const State = z.strictObject({
  id: Id,
  orderId: Id,
  state: z.enum(['queued', 'underway', 'exported', 'parked', 'done', 'withdrawn']),
  step: Text.nullable(),
  progress: Progress,
  problem: z.strictObject({ kind: Id, code: Text, words: Text }).nullable(),
  finishedAt: Moment.nullable(),
  events: z.array(
    z.strictObject({
      id: Id,
      exchangeId: Id.nullable(),
      orderId: Id.nullable(),
      at: Moment,
      kind: Id,
      step: Text.nullable(),
      words: Text,
    }),
  ),
  lines: z.array(
    z.strictObject({
      platformLineId: Id,
      platformOrderId: Text.nullable(),
      orderId: Id,
      orderLineId: Id,
      state: Id,
      stateCode: Text,
      quantity: Whole.nullable(),
      shippedQuantity: Whole.nullable(),
      receivedQuantity: Whole.nullable(),
      toldAt: Moment,
    }),
  ),
  deliveries: z.array(
    z.strictObject({
      deliveryLineId: Id,
      platformLineId: Text.nullable(),
      orderId: Id.nullable(),
      orderLineId: Id.nullable(),
      quantity: Whole,
      unitPrice: Whole.nullable(),
      lot: Text,
      producedOn: Day.nullable(),
      expiresOn: Day.nullable(),
      udi: Text,
      invoiceNumber: Text,
      deliveredOn: Day.nullable(),
      toldAt: Moment,
      raw: Names,
    }),
  ),
  differences: z.array(
    z.strictObject({
      orderId: Id.nullable(),
      orderLineId: Id.nullable(),
      kind: Id,
      subject: Text,
      ours: Text,
      theirs: Text,
    }),
  ),
});

const heading = {
  number: z.string().regex(/^BD-\d{4}-[0-9A-Z]{6}-\d{5,}$/u),
  madeAt: Moment,
  workstation: z.string().regex(/^[0-9A-Z]{6}$/u),
  hospitalName: Text,
  connectionName: Text,
  dialect: z.enum(['zhejiang', 'jiangsu', 'shanghai', 'workbook']),
  receipts: z.array(Id),
};

const Content = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('out'), ...heading, orders: z.array(Order) }),
  z.strictObject({ kind: z.literal('return'), ...heading, states: z.array(State) }),
]);

/** Checks the shape of a ferry file's content; answers where it is wrong. */
export function checkFerryContent(
  value: unknown,
):
  | { readonly ok: true; readonly value: FerryContent }
  | { readonly ok: false; readonly error: string } {
  const parsed = Content.safeParse(value);
  if (!parsed.success)
    return { ok: false, error: parsed.error.issues[0]?.path.join('.') ?? 'content' };
  // Ids and days are branded: the schema has looked at all that a brand stands for.
  return { ok: true, value: parsed.data as unknown as FerryContent };
}
