/** A line to be filled in by hand. */
export const BLANK = '＿＿＿＿';

/** A number, or a line to fill in where staff left it open. */
export function orBlank(value: number | string | null): string {
  return value === null || value === '' ? BLANK : String(value);
}
