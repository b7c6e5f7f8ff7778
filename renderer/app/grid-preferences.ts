import type { Repositories } from '@renderer/data';
import type { GridLayout, GridPreferences } from '@renderer/ui';
import { z } from 'zod';

const Layout = z.object({
  order: z.array(z.string()),
  hidden: z.array(z.string()),
  left: z.array(z.string()),
  right: z.array(z.string()),
  widths: z.record(z.string(), z.number()),
  density: z.enum(['normal', 'compact']),
});

/** Column layouts among the data set's preferences. */
export function createGridPreferences(preferences: Repositories['preferences']): GridPreferences {
  const idOf = (gridId: string) => `grid:${gridId}`;
  return {
    async load(gridId): Promise<GridLayout | null> {
      const kept = await preferences.find(idOf(gridId));
      if (kept === undefined) return null;
      const layout = Layout.safeParse(JSON.parse(kept));
      return layout.success ? layout.data : null;
    },
    async save(gridId, layout): Promise<void> {
      // A width that could not be kept (disk full) costs nothing but the width.
      await preferences.save(idOf(gridId), JSON.stringify(layout));
    },
  };
}
