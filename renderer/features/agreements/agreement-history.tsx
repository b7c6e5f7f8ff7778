import { useLiveQuery, useRepositories, type AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DateText } from '@renderer/ui';
import { listHappenings } from './happenings';

/** What has happened to the agreement, by day: signatures, reminders, supplements, extensions, files. */
export function AgreementHistory({ detail }: { readonly detail: AgreementDetail }) {
  const text = useText('agreements');
  const life = useText('agreements-life');
  const { agreementLife } = useRepositories();
  const { agreement } = detail;
  const events = useLiveQuery(
    () => agreementLife.findEvents(agreement.id),
    [agreementLife, agreement.id],
  );
  return (
    <ol className="ch-history">
      {listHappenings({ text, life }, agreement, events).map(({ key, on, words }) => (
        <li key={key}>
          <DateText value={on} /> {words}
        </li>
      ))}
    </ol>
  );
}
