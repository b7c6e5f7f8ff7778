/**
 * Roles of the table's parts, given back: CSS lays them out as blocks, which takes them away. They are
 * spread because jsx-a11y knows neither that nor the WAI-ARIA grid pattern on a table.
 */
export const GRID_ROLE = { role: 'grid', tabIndex: 0 } as const;
export const ROW_GROUP_ROLE = { role: 'rowgroup' } as const;
