import { useBusinessDay, useLiveQuery, useRepositories, type OrderItem } from '@renderer/data';
import type { LineLookupOption } from '@renderer/ui';
import { useCallback, useRef } from 'react';
import { findItems, indexItems, itemOption, type IndexedItem } from './item-search';

/** Finds products that may be ordered; the dictionary of readings is loaded when it is first needed. */
export function useItemSearch() {
  const { orders } = useRepositories();
  const today = useBusinessDay();
  const items = useLiveQuery(() => orders.listItems(today), [orders, today]);
  const indexed = useRef<{
    readonly of: readonly OrderItem[] | undefined;
    readonly index: Promise<readonly IndexedItem[]>;
  }>({ of: undefined, index: Promise.resolve([]) });
  const search = useCallback(
    async (typed: string): Promise<readonly LineLookupOption[]> => {
      if (items === undefined) return [];
      if (indexed.current.of !== items) indexed.current = { of: items, index: makeIndex(items) };
      return findItems(await indexed.current.index, typed).map(itemOption);
    },
    [items],
  );
  return { items, search };
}

async function makeIndex(items: readonly OrderItem[]): Promise<readonly IndexedItem[]> {
  const { pinyin } = await import('pinyin-pro');
  const known = new Map<string, string>();
  return indexItems(items, (text) => {
    const read =
      known.get(text) ??
      pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
    known.set(text, read);
    return read;
  });
}
