import { textOf, type JsonObject } from './json-answer';

/** More pages than any answer of a province has: past it, the platform counts wrongly. */
const MAX_PAGES = 10_000;

/** What a read asks for: page and size. */
export function pageFields(page: number, size: number) {
  return { currentPageNumber: page, pageSize: size };
}

/** Whether there is a page after this one. Without a count of pages, a full page means that there may be. */
export function hasNextPage(
  root: JsonObject,
  { page, rows, size }: { readonly page: number; readonly rows: number; readonly size: number },
): boolean {
  if (page >= MAX_PAGES) return false;
  const total = textOf(root, 'totalPageCount');
  if (/^\d{1,9}$/u.test(total)) return page < Number(total);
  return rows >= size;
}

/** A page number that a cursor holds; the first for anything else. */
export function pageOf(text: string | null): number {
  return text !== null && /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : 1;
}
