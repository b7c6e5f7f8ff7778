import type { PackFault } from '../pack-fault';

/** What is wrong with a form of a pack: the rule, the part of it, and what was typed. */
export type PackFormFault = {
  readonly kind:
    | 'day-unreadable'
    | 'count-unreadable'
    | 'count-out-of-range'
    | 'share-unreadable'
    | 'choice-unknown'
    /** The rule says nothing without it. */
    | 'part-missing'
    /** Typed, but nothing else of the rule uses it. */
    | 'part-unused'
    | PackFault['kind'];
  /** A rule of the form, or another field of the pack. */
  readonly rule: string;
  /** Empty where the rule as a whole is meant. */
  readonly part: string;
  readonly value: string;
};
