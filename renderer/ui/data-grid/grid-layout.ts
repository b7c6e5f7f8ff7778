import { createContext, useContext } from 'react';
import type { Column } from './column';

/** What a user changed about a grid's columns; kept by grid id. */
export type GridLayout = {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly density: 'normal' | 'compact';
};

/** Where layouts are kept. `load` answers null for a grid nobody has changed. */
export type GridPreferences = {
  readonly load: (gridId: string) => Promise<GridLayout | null>;
  readonly save: (gridId: string, layout: GridLayout) => Promise<void>;
};

const sessionLayouts = new Map<string, GridLayout>();

/** Until the app gives a lasting place, layouts hold as long as the window. */
const sessionPreferences: GridPreferences = {
  load: (gridId) => Promise.resolve(sessionLayouts.get(gridId) ?? null),
  save: (gridId, layout) => {
    sessionLayouts.set(gridId, layout);
    return Promise.resolve();
  },
};

export const GridPreferencesContext = createContext<GridPreferences>(sessionPreferences);

export function useGridPreferences(): GridPreferences {
  return useContext(GridPreferencesContext);
}

export function defaultLayout<Row>(columns: readonly Column<Row>[]): GridLayout {
  const keysOf = (matches: (column: Column<Row>) => boolean) =>
    columns.filter(matches).map(({ key }) => key);
  return {
    order: columns.map(({ key }) => key),
    hidden: keysOf(({ hidden }) => hidden === true),
    left: keysOf(({ pinned }) => pinned === 'left'),
    right: keysOf(({ pinned }) => pinned === 'right'),
    widths: {},
    density: 'normal',
  };
}

/** A kept layout on today's columns: gone ones are left out, new ones stand where they are declared. */
export function fitLayout<Row>(kept: GridLayout, columns: readonly Column<Row>[]): GridLayout {
  const fresh = defaultLayout(columns);
  const exists = (key: string) => fresh.order.includes(key);
  const isNew = (key: string) => !kept.order.includes(key);
  const order = kept.order.filter(exists);
  fresh.order.forEach((key, at) => {
    if (isNew(key)) order.splice(at, 0, key);
  });
  return {
    ...kept,
    order,
    hidden: [...kept.hidden.filter(exists), ...fresh.hidden.filter(isNew)],
    left: [...kept.left.filter(exists), ...fresh.left.filter(isNew)],
    right: [...kept.right.filter(exists), ...fresh.right.filter(isNew)],
  };
}
