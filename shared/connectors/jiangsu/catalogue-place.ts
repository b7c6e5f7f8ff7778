import { z } from 'zod';
import type { FeedContext } from '../connector';
import { GoodsCode } from './catalogue-item';

const GoodsRow = z.object({
  goodsID: z.string(),
  /** Everything that H003 told of it. */
  raw: z.record(z.string(), z.string()),
});

const CataloguePlace = z.object({
  /** Only goods changed since then; empty: all. The platform's own writing of a time. */
  since: z.string(),
  /** The latest change seen so far. */
  latest: z.string(),
  page: z.int(),
  hasMoreGoods: z.boolean(),
  /** The goods of this page that wait for their codes. */
  goods: z.array(GoodsRow),
  codePage: z.int(),
  codes: z.array(GoodsCode),
  /** When this round began, if it asks for everything; else when the last such round did. */
  fullAt: z.string(),
  isRoundOpen: z.boolean(),
});

export type GoodsRow = z.output<typeof GoodsRow>;
export type CataloguePlace = Readonly<z.output<typeof CataloguePlace>>;

const FULL_ROUND_MS = 7 * 86_400_000;

/** Where the feed stands; the beginning of all without a cursor, or with one that is not ours. */
export function placeOf({ cursor, now }: FeedContext): CataloguePlace {
  const place = cursor === null ? null : parse(cursor);
  if (place === null) return { ...EMPTY, fullAt: now, isRoundOpen: true };
  if (place.isRoundOpen) return place;
  const isFullDue = Date.parse(now) - Date.parse(place.fullAt) >= FULL_ROUND_MS;
  return isFullDue
    ? { ...place, since: '', fullAt: now, isRoundOpen: true }
    : { ...place, isRoundOpen: true };
}

/** The state between two rounds. */
export function beginningOf(place: CataloguePlace, now: string): CataloguePlace {
  return { ...EMPTY, since: place.latest, latest: place.latest, fullAt: place.fullAt || now };
}

export function formatPlace(place: CataloguePlace): string {
  return JSON.stringify(place);
}

const EMPTY: CataloguePlace = {
  since: '',
  latest: '',
  page: 1,
  hasMoreGoods: false,
  goods: [],
  codePage: 1,
  codes: [],
  fullAt: '',
  isRoundOpen: false,
};

function parse(cursor: string): CataloguePlace | null {
  try {
    const place = CataloguePlace.safeParse(JSON.parse(cursor));
    return place.success ? place.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
