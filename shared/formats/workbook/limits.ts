/** Beyond these a sheet is no table that people keep; a stray value far out would cost memory for every row. */
export const MAX_COLUMNS = 1_024;
export const MAX_ROWS = 1_048_576;
