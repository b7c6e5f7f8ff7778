import type { ConnectorFields, PlatformCall } from '../connector';

const DEFAULT_PAGE_SIZE = 100;
const DEFAULT_LINES_PER_CALL = 100;
const LARGEST = 500;

/** One message in the envelope. */
export function createCall(
  operation: string,
  kind: PlatformCall['kind'],
  data: Readonly<Record<string, unknown>>,
): PlatformCall {
  return { operation, kind, body: JSON.stringify({ infno: operation, input: { data } }) };
}

/** Rows in one page of a question; `fields.pageSize` changes it. */
export function pageSizeOf(fields: ConnectorFields): number {
  return readSize(fields['pageSize'], DEFAULT_PAGE_SIZE);
}

/** Order lines in one message; `fields.linesPerCall` changes it. */
export function linesPerCallOf(fields: ConnectorFields): number {
  return readSize(fields['linesPerCall'], DEFAULT_LINES_PER_CALL);
}

function readSize(text: string | undefined, otherwise: number): number {
  const isWhole = text !== undefined && /^[1-9]\d{0,3}$/u.test(text);
  return isWhole ? Math.min(Number(text), LARGEST) : otherwise;
}
