import { useRepositories } from '@renderer/data';
import type { TextKey } from '@renderer/i18n/messages';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { Agreement, Party } from '@shared/domain/agreement/agreement';
import type { SignatureFlag } from '@shared/domain/agreement/signing';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { useDescribeRefusal } from './agreement-errors';

const flagWords = {
  'signed-before-drafted': 'flag.before-drafted',
  'signed-before-sent': 'flag.before-sent',
  'signed-after-start': 'flag.after-start',
} as const satisfies Record<SignatureFlag, TextKey<'agreements'>>;

/** Records one signature; says what became of the agreement, and what should be looked at. */
export function useRecordSignature({ id, number }: Agreement) {
  const text = useText('agreements');
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const { agreements } = useRepositories();
  return async (given: {
    readonly party: Party;
    readonly on: LocalDate;
    readonly signedBy: string;
  }): Promise<void> => {
    const signedBy = given.signedBy.trim();
    const recorded = await agreements.recordSignature(id, {
      ...given,
      signedBy: signedBy === '' ? null : signedBy,
    });
    if (!recorded.ok) {
      notify.error(number, describe(recorded.error));
      return;
    }
    const { agreement, flags } = recorded.value;
    const party = text(`party.${given.party}`);
    notify.success(
      agreement.state === 'effective'
        ? text('signatures.effective', { number })
        : text('signatures.recorded', { party, day: given.on }),
    );
    for (const flag of flags) notify.warning(text(flagWords[flag], { party, day: given.on }));
  };
}
