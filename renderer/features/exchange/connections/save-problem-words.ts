import type { Text } from '@renderer/i18n/create-text';
import type { ConnectionsText } from './connection-words';
import type { SaveProblem } from './use-save-connection';

type Words = { readonly text: ConnectionsText; readonly words: Text<'data'> };

/** Why a connection could not be saved, or only in part, and what to do. */
export function saveProblemWords({ text, words }: Words, problem: SaveProblem): string {
  if (problem.place === 'host')
    switch (problem.kind) {
      case 'credentials-needed':
      case 'password-in-address':
        return text(`error.${problem.kind}`);
      default:
        return text('error.host', { kind: words(`refusal.${problem.kind}`) });
    }
  switch (problem.kind) {
    case 'refused':
    case 'changed-meanwhile':
    case 'connection-closed':
      return text(`error.${problem.kind}`);
    default:
      return words(`refusal.${problem.kind}`);
  }
}
