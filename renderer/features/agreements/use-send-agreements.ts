import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { Agreement } from '@shared/domain/agreement/agreement';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { useDescribeRefusal } from './agreement-errors';

/** Sends drafts to their parties, one entry each, and says how many went. */
export function useSendAgreements() {
  const text = useText('agreements');
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const { agreements } = useRepositories();
  return async (drafts: readonly Agreement[], on: LocalDate): Promise<void> => {
    let sent = 0;
    for (const draft of drafts) {
      const answer = await agreements.send(draft.id, on);
      if (answer.ok) sent += 1;
      else notify.error(draft.number, describe(answer.error));
    }
    if (sent > 0) notify.success(text('send.done', { count: sent }));
  };
}
