import { z } from 'zod';

const Message = z.strictObject({
  infno: z.string(),
  input: z.strictObject({ data: z.record(z.string(), z.unknown()) }),
});

export type Message = { readonly infno: string; readonly data: Readonly<Record<string, unknown>> };

/** The envelope of a message; null for anything else. */
export function parseMessage(text: string): Message | null {
  const parsed = Message.safeParse(findObject(text));
  return parsed.success ? { infno: parsed.data.infno, data: parsed.data.input.data } : null;
}

/** A JSON object; null for any other text. */
export function findObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Readonly<Record<string, unknown>> | null) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A text that must be there. */
export const Text = z.string().min(1).max(200);
export const Count = z.int().min(1);
export const Amount = z.union([z.number().min(0), z.string().regex(/^\d+(?:\.\d{1,4})?$/u)]);
const Time = z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/u);
export const Paging = { current: z.int().min(1), size: z.int().min(1).max(500) };
export const Window = { strUpTime: Time.optional(), endUpTime: Time.optional() };

/** Beijing time, as the platform writes it. */
export function formatTime(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

export type WindowTags = {
  readonly strUpTime?: string | undefined;
  readonly endUpTime?: string | undefined;
};

export function isInWindow(updatedAt: number, { strUpTime, endUpTime }: WindowTags): boolean {
  const time = formatTime(updatedAt);
  return (strUpTime ?? '') <= time && (endUpTime === undefined || time <= endUpTime);
}

export type PageTags = { readonly current: number; readonly size: number };

/** One page of a list. */
export function pageOf(rows: readonly object[], { current, size }: PageTags) {
  return {
    currentPageNumber: current,
    totalPageCount: Math.ceil(rows.length / size),
    totalRecordCount: rows.length,
    dataList: rows.slice((current - 1) * size, current * size),
  };
}
