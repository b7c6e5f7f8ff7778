export type RowPlace = { readonly sheet: string; readonly row: number };

export type DuplicateFinder = {
  /** Where the key was met before; undefined, and remembered, when it is new. */
  firstOf(key: string, place: RowPlace): RowPlace | undefined;
};

/** More than a sheet has rows, so that sheet and row fit into one number: a million objects would weigh more. */
const ROWS_PER_SHEET = 2_097_152;

export function createDuplicateFinder(): DuplicateFinder {
  const placesByKey = new Map<string, number>();
  const sheets: string[] = [];
  return {
    firstOf(key, { sheet, row }) {
      const first = placesByKey.get(key);
      if (first !== undefined)
        return {
          sheet: sheets[Math.floor(first / ROWS_PER_SHEET)] ?? '',
          row: first % ROWS_PER_SHEET,
        };
      if (sheets.at(-1) !== sheet) sheets.push(sheet);
      placesByKey.set(key, (sheets.length - 1) * ROWS_PER_SHEET + row);
      return undefined;
    },
  };
}
