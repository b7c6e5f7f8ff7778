import type { AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DateText } from '@renderer/ui';
import { PARTIES, type Agreement } from '@shared/domain/agreement/agreement';
import { inForceFrom } from '@shared/domain/agreement/standing';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Words } from './agreement-rows';

type Happening = { readonly on: LocalDate; readonly words: string };

/** What has happened to the agreement, by day. */
export function AgreementHistory({ detail }: { readonly detail: AgreementDetail }) {
  const text = useText('agreements');
  return (
    <ol className="ch-history">
      {happenings(text, detail.agreement).map(({ on, words }) => (
        <li key={words}>
          <DateText value={on} /> {words}
        </li>
      ))}
    </ol>
  );
}

function happenings(text: Words, agreement: Agreement): readonly Happening[] {
  const { draftedOn, sentOn, signatures, ending, state } = agreement;
  const from = inForceFrom(agreement);
  const list: (Happening | null)[] = [
    { on: draftedOn, words: text('history.drafted') },
    sentOn && { on: sentOn, words: text('history.sent') },
    ...PARTIES.map((party) => {
      const signature = signatures[party];
      const by = signature?.signedBy ?? '';
      const key = by === '' ? 'history.signed' : 'history.signed-by';
      return signature
        ? { on: signature.signedOn, words: text(key, { party: text(`party.${party}`), by }) }
        : null;
    }),
    from && { on: from, words: text('history.effective') },
    ending && {
      on: ending.on,
      words: text(state === 'void' ? 'history.void' : 'history.terminated', {
        reason: ending.reason,
      }),
    },
  ];
  return list
    .filter((one) => one !== null)
    .sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}
