import type { PaceEvent } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DateText, SectionTitle, formatQuantity } from '@renderer/ui';
import type { AgreedLineId } from '@shared/domain/program/program';
import { useState } from 'react';
import { Button } from 'antd';
import { Link } from 'react-router';

type PaceEventsProps = {
  readonly events: readonly PaceEvent[];
  /** What a line is called where documents of several stand together. */
  readonly names: ReadonlyMap<AgreedLineId, string>;
};

/** A panel is no list page: more than this is asked for. */
const SHOWN_FIRST = 30;

/** The receipts and returns that a figure is made of, latest first, each leading to its receipt. */
export function PaceEvents({ events, names }: PaceEventsProps) {
  const text = useText('programs');
  const [isAll, setAll] = useState(false);
  const latest = [...events].reverse();
  const shown = isAll ? latest : latest.slice(0, SHOWN_FIRST);
  return (
    <section>
      <SectionTitle>{text('events.title', { count: events.length })}</SectionTitle>
      {events.length === 0 ? (
        <p>{text('events.none')}</p>
      ) : (
        <table className="ch-pace-events">
          <caption className="ch-visually-hidden">{text('events.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('events.day')}</th>
              <th scope="col">{text('events.document')}</th>
              <th scope="col">{text('events.lot')}</th>
              <th scope="col" className="is-number">
                {text('events.quantity')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(
              ({ key, agreedLineId, kind, on, number, receiptId, lotNumber, quantity }) => (
                <tr key={key}>
                  <td>
                    <DateText value={on} />
                  </td>
                  <td>
                    <Link to={`/receiving/${receiptId}`}>{number}</Link>{' '}
                    {kind === 'return' && text('events.return')}
                    <small>{names.get(agreedLineId)}</small>
                  </td>
                  <td>{lotNumber}</td>
                  <td className="is-number">{formatQuantity(quantity)}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      )}
      {shown.length < latest.length && (
        <Button type="link" onClick={() => setAll(true)}>
          {text('events.all')}
        </Button>
      )}
    </section>
  );
}
