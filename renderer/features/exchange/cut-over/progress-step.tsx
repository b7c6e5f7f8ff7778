import { useBusinessDay, type CutOverView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  BarListChart,
  Card,
  Figure,
  FigureRow,
  formatMoney,
  formatShare,
  ShareText,
} from '@renderer/ui';
import { daysBetween } from '@shared/domain/calendar/local-date';
import type { MovedWeek } from '@shared/domain/exchange/moved-share';
import { fen } from '@shared/domain/money/money';
import { useId } from 'react';
import { Link } from 'react-router';
import type { CutOverText } from './cut-over-words';
import { SettlementsGrid } from './settlements-grid';

/** How much has moved, week by week, and everything that is left, each with its remedy. */
export function ProgressStep({ view }: { readonly view: CutOverView }) {
  const text = useText('exchange-cut-over');
  const today = useBusinessDay();
  const { cutOver, weeks, sinceMove, gaps, openOrders, settlements, openDifferences } = view;
  const { movedAmount, movedLines } = sinceMove;
  return (
    <div className="ch-cut-over">
      <FigureRow>
        <Figure
          label={text('progress.days-left')}
          value={daysLeftWords(text, daysBetween(today, cutOver.closesOn))}
          note={cutOver.closesOn}
        />
        <Figure
          label={text('progress.moved-amount')}
          value={movedAmount === null ? text('progress.none') : <ShareText value={movedAmount} />}
          note={text('progress.of', {
            moved: formatMoney(sinceMove.newAmount),
            total: formatMoney(fen(sinceMove.oldAmount + sinceMove.newAmount)),
          })}
        />
        <Figure
          label={text('progress.moved-lines')}
          value={movedLines === null ? text('progress.none') : <ShareText value={movedLines} />}
          note={text('progress.lines-of', {
            moved: sinceMove.newLines,
            total: sinceMove.oldLines + sinceMove.newLines,
          })}
        />
        <Figure label={text('progress.open-orders')} value={openOrders.length} />
        <Figure label={text('progress.unmapped')} value={gaps.products + gaps.distributors} />
        <Figure label={text('progress.settlements')} value={settlements.length} />
        <Figure label={text('progress.differences')} value={openDifferences} />
      </FigureRow>
      <div className="ch-cut-over-columns">
        <Card>
          {weeks.length === 0 ? (
            <p>{text('progress.not-begun', { day: cutOver.movesOn })}</p>
          ) : (
            <BarListChart
              title={text('progress.chart')}
              itemTitle={text('progress.week')}
              valueTitle={text('progress.share')}
              items={weeks.map((week) => ({
                label: text('progress.week-words', {
                  from: week.from.slice(5),
                  to: week.to.slice(5),
                }),
                value: week.movedAmount ?? 0,
                words: weekWords(text, week),
              }))}
            />
          )}
        </Card>
        <Remedies view={view} />
      </div>
      <SettlementsGrid settlements={settlements} />
    </div>
  );
}

function daysLeftWords(text: CutOverText, days: number): string {
  if (days === 0) return text('progress.last-day');
  return days > 0 ? text('progress.days', { days }) : text('progress.over', { days: -days });
}

function weekWords(text: CutOverText, week: MovedWeek): string {
  if (week.movedAmount === null) return text('progress.no-purchases');
  return text('progress.share-words', {
    share: formatShare(week.movedAmount),
    moved: formatMoney(week.newAmount),
    total: formatMoney(fen(week.oldAmount + week.newAmount)),
    lines: week.newLines,
    allLines: week.oldLines + week.newLines,
  });
}

/** One line for each thing to do, with the way there. */
function Remedies({ view }: { readonly view: CutOverView }) {
  const text = useText('exchange-cut-over');
  const headingId = useId();
  const { cutOver, to, gaps, openOrders, settlements, openDifferences } = view;
  const remedies = [
    {
      count: openOrders.length,
      words: text('remedy.orders', { count: openOrders.length }),
      path: `/exchange/cut-over/${cutOver.id}/orders`,
    },
    {
      count: gaps.products + gaps.distributors,
      words: text('remedy.unmapped', {
        products: gaps.products,
        distributors: gaps.distributors,
      }),
      path: `/exchange/connections/${to.id}/${gaps.products > 0 ? 'products' : 'enterprises'}`,
    },
    {
      count: settlements.length,
      words: text('remedy.settlements', { count: settlements.length }),
      path: '/payables',
    },
    {
      count: openDifferences,
      words: text('remedy.differences', { count: openDifferences }),
      path: '/exchange/differences',
    },
  ].filter(({ count }) => count > 0);
  return (
    <section aria-labelledby={headingId}>
      <Card>
        <h2 id={headingId}>{text('progress.left')}</h2>
        {remedies.length === 0 && <p>{text('remedy.none')}</p>}
        <ul className="ch-cut-over-remedies">
          {remedies.map(({ words, path }) => (
            <li key={path}>
              <span>{words}</span>
              <Link to={path}>{text('remedy.go')}</Link>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
