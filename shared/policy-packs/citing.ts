import type { Certainty, Citation, RuleTopic, StatedRule } from '../domain/policy/policy-pack';

/** A place in a notice: clause, how sure we are, and our own one-line wording. */
export type Place = readonly [clause: string, certainty: Certainty, summary: string];

/** Short ways to write the citations and stated rules of one notice. */
export function citing(notice: string) {
  function cite(...[clause, certainty, summary]: Place): Citation {
    return { notice, clause, certainty, summary };
  }
  function rule(topic: RuleTopic, title: string, ...place: Place): StatedRule {
    return { topic, title, citation: cite(...place) };
  }
  return { cite, rule };
}
