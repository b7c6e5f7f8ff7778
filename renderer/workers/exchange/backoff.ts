/** Doubles with each failure up to the bound, spread over the whole of it, so that clients do not come back together. */
export function backoffMs(
  failures: number,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
  random: () => number,
): number {
  const bound = Math.min(toMs, fromMs * 2 ** Math.min(failures, 30));
  return Math.round(fromMs / 2 + random() * (bound - fromMs / 2));
}
