import type { Result } from '@shared/kernel/result';

/** The value of a step that the rules must allow: a refusal means that the sample itself is wrong. */
export function getValue<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(`The rules refuse a step of the sample: ${JSON.stringify(result.error)}`);
}
