import type { Quantity } from '../../domain/quantity/quantity';
import { err, ok, type Result } from '../../kernel/result';
import type { CallProblem, ConnectorFields, PlatformCall } from '../connector';
import { parseAnswer, unreadable } from './answer';
import { textAt } from './answer-text';
import { createCall } from './message';
import { fieldOf } from './order-messages';

export type DeliveryReceipt = {
  /** The delivery's `shpCode`. */
  readonly shipmentCode: string;
  /** What was taken; 0 rejects the delivery. */
  readonly accepted: Quantity;
};

/** ZJ9709: tells the platform what of a delivery was taken. */
export function createReceiptCall(fields: ConnectorFields, receipt: DeliveryReceipt): PlatformCall {
  return createCall('ZJ9709', 'write', {
    medinsCode: fieldOf(fields, 'medinsCode'),
    shpCode: receipt.shipmentCode,
    shppCnt: receipt.accepted,
  });
}

/** The answer to ZJ9709. A delivery received before is `duplicate`: the deliveries feed tells what it has. */
export function readReceiptAnswer(
  { shipmentCode }: Pick<DeliveryReceipt, 'shipmentCode'>,
  answer: string,
): Result<null, CallProblem> {
  const parsed = parseAnswer(answer);
  if (!parsed.ok) return parsed;
  const told = textAt(parsed.value, 'shpCode');
  const isOther = told !== '' && told !== shipmentCode;
  return isOther ? err(unreadable(`shpCode ${told} in place of ${shipmentCode}`)) : ok(null);
}
