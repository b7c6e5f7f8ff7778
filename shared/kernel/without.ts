/** A copy of a row without some of its fields. */
export function without<Row extends object, Key extends keyof Row & string>(
  row: Row,
  ...keys: readonly Key[]
): Omit<Row, Key> {
  const kept = Object.entries(row).filter(([key]) => !keys.some((each) => each === key));
  // Object.entries forgets which keys there are.
  return Object.fromEntries(kept) as Omit<Row, Key>;
}
