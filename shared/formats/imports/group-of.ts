import { err, ok, type Result } from '@shared/kernel/result';
import type { CellRule, ItemPlace } from './define-import';

type NoGroup = { readonly key: 'group'; readonly rule: CellRule };

/** The group of a row: its own column where there is one, never guessed from the row above; else the sheet's name. */
export function groupOf(written: string, place: ItemPlace): Result<string, NoGroup> {
  if (written !== '') return ok(written);
  return place.hasColumn('group') ? err({ key: 'group', rule: 'empty' }) : ok(place.groupBySheet);
}
