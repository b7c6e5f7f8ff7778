import { decodeXml } from './xml-text';
import { parseRegion, type MergedRegion } from './merged-cells';
import type { XlsxPackage } from './xlsx-package';
import { damaged } from './refusal';
import type { ZipEntry } from './zip-directory';
import { readZipPart } from './zip-part';

export const MAX_SHEET_BYTES = 4 * 1024 * 1024 * 1024;

const MARK = 'mergeCell';
const MERGE = /<(?:[\w.-]+:)?mergeCell\s[^>]*?ref\s*=\s*["']([^"']*)["'][^>]*>/gu;
/** Longer than any tag of a merged region. */
const LONGEST_TAG = 256;
const MAX_MERGES = 1_000_000;

/**
 * Goes through a sheet before its rows are read: proves that it inflates whole and with
 * the right checksum, and finds the merged regions, which the format writes after the rows.
 *
 * Tokenising only once matters for large sheets; this pass looks for one word and costs
 * about as much as inflating. Inside a value `<` is always escaped, so a tag found is a tag.
 */
export async function surveySheet(
  pack: XlsxPackage,
  entry: ZipEntry,
): Promise<readonly MergedRegion[]> {
  const chunks = readZipPart(pack.file, entry, {
    reading: pack.reading,
    maxBytes: MAX_SHEET_BYTES,
    verify: true,
  });
  const regions: MergedRegion[] = [];
  let rest = '';
  for await (const text of decodeXml(chunks, entry.name)) {
    const window = rest + text;
    if (window.includes(MARK)) rest = takeRegions(window, regions, entry.name);
    else rest = window.slice(-LONGEST_TAG);
    if (regions.length > MAX_MERGES) throw damaged(entry.name, 'bad-reference');
  }
  return regions;
}

/** Adds the regions of whole tags and returns what may be the beginning of the next. */
function takeRegions(window: string, regions: MergedRegion[], place: string): string {
  let end = 0;
  for (const match of window.matchAll(MERGE)) {
    const region = parseRegion(match[1] ?? '');
    if (region === undefined) throw damaged(place, 'bad-reference');
    regions.push(region);
    end = match.index + match[0].length;
  }
  return window.slice(Math.max(end, window.length - LONGEST_TAG));
}
