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

/** For a notice that asks for no pace: completion is watched by our own measure, and no clause is named for it. */
export const ourPace: Citation = {
  notice: '本程序约定',
  clause: '进度口径',
  certainty: 'convention',
  summary: '通知未设采购量进度要求，口径和阈值为本程序约定',
};
