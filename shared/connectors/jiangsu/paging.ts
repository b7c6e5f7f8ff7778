import { textOf, type JsonObject } from './json-answer';

/** More pages than any answer of a province has: past it, the platform counts wrongly. */
const MAX_PAGES = 10_000;
const COUNT = /^\d{1,9}$/u;

/** What a read asks for: page and size. */
export function pageFields(page: number, size: number) {
  return { currentPageNumber: page, pageSize: size };
}

/**
 * Whether there is a page after this one: by the platform's count of pages or rows. Without either, a
 * page that is exactly full means that there may be; one that is fuller means that it knows no pages.
 */
export function hasNextPage(
  root: JsonObject,
  { page, rows, size }: { readonly page: number; readonly rows: number; readonly size: number },
): boolean {
  if (page >= MAX_PAGES) return false;
  const pages = textOf(root, 'totalPageCount');
  if (COUNT.test(pages)) return page < Number(pages);
  const total = textOf(root, 'totalRecordCount');
  if (COUNT.test(total)) return rows > 0 && rows <= size && page * size < Number(total);
  return rows === size;
}

/** A page number that a cursor holds; the first for anything else. */
export function pageOf(text: string | null): number {
  return text !== null && /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : 1;
}
