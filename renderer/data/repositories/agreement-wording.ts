import type { Agreement } from '@shared/domain/agreement/agreement';
import { newestVersion, type AgreementWording } from '@shared/domain/agreement/wording';
import type { HospitalDatabase } from '../database';

export type WordedWith = AgreementWording & {
  /** 0 is the program's own wording. */
  readonly version: number;
};

/** What an agreement is worded with: the version that it was sent with, the newest while it is a draft. */
export async function findWording(
  db: HospitalDatabase,
  { id, state }: Pick<Agreement, 'id' | 'state'>,
): Promise<WordedWith> {
  const [templates, paper] = await Promise.all([
    db.agreementTemplates.toArray(),
    db.agreementPapers.get(id),
  ]);
  // What was sent before the hospital had a wording of its own has the program's.
  const version = state === 'draft' ? newestVersion(templates) : (paper?.templateVersion ?? 0);
  const found = templates.find((template) => template.version === version);
  return {
    version,
    articles: found?.articles ?? [],
    added: found?.added ?? [],
    removed: found?.removed ?? [],
  };
}
