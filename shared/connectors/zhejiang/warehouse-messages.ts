import { ok, type Result } from '../../kernel/result';
import type { CallProblem, ConnectorFields, PlatformCall } from '../connector';
import { parseAnswer, parsePage } from './answer';
import { textAt } from './answer-text';
import { createCall, pageSizeOf } from './message';
import { fieldOf } from './order-messages';

/** An address that orders may name. */
export type Warehouse = {
  readonly addressId: string;
  readonly name: string;
  readonly address: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly invoiceTitle: string;
};

/** ZJ9604: the hospital's addresses. */
export function createWarehousesCall(fields: ConnectorFields): PlatformCall {
  return createCall('ZJ9604', 'read', {
    orgCode: fieldOf(fields, 'medinsCode'),
    current: 1,
    size: pageSizeOf(fields),
  });
}

export function readWarehouses(
  fields: ConnectorFields,
  answer: string,
): Result<readonly Warehouse[], CallProblem> {
  const parsed = parseAnswer(answer);
  if (!parsed.ok) return parsed;
  const page = parsePage(parsed.value, { page: 1, size: pageSizeOf(fields) });
  if (!page.ok) return page;
  return ok(
    page.value.rows.map((row) => ({
      addressId: textAt(row, 'addrId'),
      name: textAt(row, 'stroomName'),
      address: textAt(row, 'addr'),
      contactName: textAt(row, 'conerName'),
      contactPhone: textAt(row, 'conerTel'),
      invoiceTitle: textAt(row, 'invottl'),
    })),
  );
}
