import type { BasisPoints } from '../../domain/money/money';
import type { Citation, PolicyPack, RuleTopic, StatedRule } from '../../domain/policy/policy-pack';
import { notGiven } from '../not-given';

/** What such a pack says itself; the rest is not given or our convention. */
type Known = Pick<
  PolicyPack,
  | 'id'
  | 'scope'
  | 'region'
  | 'title'
  | 'publishedOn'
  | 'productClasses'
  | 'payment'
  | 'progressCitation'
  | 'otherRules'
> &
  Partial<PolicyPack>;

/** Ways to cite a notice that we know from public excerpts only: no clause, and `unverified` throughout. */
type Excerpt = {
  readonly at: (summary: string) => Citation;
  readonly rule: (topic: RuleTopic, title: string, summary: string) => StatedRule;
};

/** A pack that nobody has held against its notice yet: it warns and never refuses. */
export function unverifiedPack(notice: string, describe: (excerpt: Excerpt) => Known): PolicyPack {
  function at(summary: string): Citation {
    return { notice, clause: '未见条号', certainty: 'unverified', summary };
  }
  function rule(topic: RuleTopic, title: string, summary: string): StatedRule {
    return { topic, title, citation: at(summary) };
  }
  return {
    ...notGiven,
    version: 1,
    noticeNumber: notice,
    startsOn: null,
    cycleMonths: null,
    agreementMonths: null,
    agreementKind: null,
    signBefore: null,
    relationsBefore: null,
    mainDistributors: null,
    backupDistributors: null,
    backupAfterLateDays: null,
    progressEvent: 'received',
    stronglyBehindShare: 8_000 as BasisPoints,
    timeBasis: 'days',
    ...describe({ at, rule }),
  };
}
