import type { Citation } from '@shared/domain/policy/policy-pack';

/** One rule of a pack as the page lists it; the value is empty where the rule is only stated. */
export type PackRule = {
  readonly key: string;
  readonly title: string;
  readonly value: string;
  readonly citation: Citation;
};
