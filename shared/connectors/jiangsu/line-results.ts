import type { LineProgress, OrderProgress } from '../../domain/exchange/order-document';
import type { ConnectorFields } from '../connector';
import { errorItemsOf } from './answer';
import { problemOf } from './answer-problems';
import { listOf, textOf, type JsonObject } from './json-answer';

/** What an answer says of one of our lines. */
export type LineResult =
  | { readonly kind: 'taken'; readonly platformLineId: string | null }
  | { readonly kind: 'refused'; readonly code: string; readonly words: string }
  /** It is there already, by an id that the answer does not tell. */
  | { readonly kind: 'duplicate'; readonly code: string; readonly words: string };

/** What `successList` and the error lists say, by our line ids; a line that is in both is left out. */
export function lineResultsOf(
  root: JsonObject,
  progress: OrderProgress,
  fields: ConnectorFields,
): ReadonlyMap<string, LineResult> {
  const results = new Map<string, LineResult>();
  const contradicted = new Set<string>();
  const idOf = createIdFinder(progress);
  for (const item of listOf(root, 'successList') ?? []) {
    const id = idOf(item);
    if (id !== null) results.set(id, { kind: 'taken', platformLineId: platformLineIdOf(item) });
  }
  for (const item of errorItemsOf(root)) {
    const id = idOf(item);
    if (id === null) continue;
    if (results.get(id)?.kind === 'taken') contradicted.add(id);
    results.set(id, failureOf(item, fields));
  }
  for (const id of contradicted) results.delete(id);
  return results;
}

export function platformLineIdOf(item: JsonObject): string | null {
  const id = textOf(item, 'orderDetailID');
  return id === '' ? null : id;
}

/** Lines are named by our id, or by the platform's where we know that one. */
function createIdFinder({ lines }: OrderProgress): (item: JsonObject) => string | null {
  const ours = new Set(lines.map(({ ourLineId }) => ourLineId));
  const byPlatformId = new Map(lines.map((line) => [line.platformLineId ?? '', line.ourLineId]));
  return (item) => {
    const named = textOf(item, 'hospitalOrderDetailId', 'value');
    if (ours.has(named)) return named;
    const platformId = platformLineIdOf(item);
    return platformId === null ? null : (byPlatformId.get(platformId) ?? null);
  };
}

/** A duplicate that comes with the id of the first is as good as taken. */
function failureOf(item: JsonObject, fields: ConnectorFields): LineResult {
  const code = textOf(item, 'errorCode');
  const words = textOf(item, 'errorMsg');
  if (problemOf({ code, words }, fields).kind !== 'duplicate')
    return { kind: 'refused', code, words };
  const platformLineId = platformLineIdOf(item);
  return platformLineId === null
    ? { kind: 'duplicate', code, words }
    : { kind: 'taken', platformLineId };
}

export function refusedLine(
  line: LineProgress,
  { code, words }: { readonly code: string; readonly words: string },
): LineProgress {
  return { ...line, standing: 'refused', refusal: { code, words } };
}
