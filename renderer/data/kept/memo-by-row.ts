/**
 * Remembers what was computed for a row, as long as everything it was computed from is the very same.
 *
 * For rows that stay the same object while they do not change, as kept rows do. Inputs are compared one by one.
 */
export function memoByRow<
  Row extends object,
  Inputs extends Readonly<Record<string, unknown>>,
  Value,
>(compute: (row: Row, inputs: Inputs) => Value): (row: Row, inputs: Inputs) => Value {
  const known = new WeakMap<Row, { readonly inputs: Inputs; readonly value: Value }>();
  return (row, inputs) => {
    const found = known.get(row);
    if (found !== undefined && areSame(found.inputs, inputs)) return found.value;
    const value = compute(row, inputs);
    known.set(row, { inputs, value });
    return value;
  };
}

function areSame(
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): boolean {
  return Object.keys(now).every((key) => Object.is(before[key], now[key]));
}
