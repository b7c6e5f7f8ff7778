import { useHospitalData, useLiveQuery, type PaceEvent, type ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Loading, PaceChart, SidePanel } from '@renderer/ui';
import type { DateRange } from '@shared/domain/calendar/local-date';
import { productName } from './line-columns';
import { PaceEvents } from './pace-events';
import { LineFacts, SumFacts } from './pace-facts';
import type { LineRow } from './pace-rows';
import { scopeSeries, type PaceScope } from './pace-scope';

type PacePanelProps = {
  readonly detail: ProgramDetail;
  readonly scope: PaceScope;
  readonly rows: readonly LineRow[];
  readonly range: DateRange;
  readonly onClose: () => void;
};

/** Chart, figures with the rule behind each, and the receipts that the figures are made of. */
export function PacePanel({ detail, scope, rows, range, onClose }: PacePanelProps) {
  const text = useText('programs');
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const ids = rows.map(({ line }) => line.id);
  const events = useLiveQuery(
    () => repositories.pace.listEvents(ids),
    [repositories, ids.join(' ')],
  );
  const [first] = rows;
  const title =
    scope.kind === 'program'
      ? detail.program.name
      : scope.kind === 'group'
        ? (detail.groupsById.get(scope.id)?.name ?? '')
        : first && productName(first);
  return (
    <SidePanel title={title ?? ''} width={470} onClose={onClose}>
      {events === undefined ? (
        <Loading label={text('loading')} />
      ) : (
        <div className="ch-pace-panel">
          <PaceChart
            title={text(rows.length === 1 ? 'pace.chart' : 'pace.chart-value')}
            points={chartPoints({ rows, events, range, today })}
          />
          {scope.kind === 'line' && first ? (
            <LineFacts row={first} range={range} today={today} />
          ) : (
            <SumFacts rows={rows} range={range} today={today} pack={detail.pack} />
          )}
          <PaceEvents events={events} />
        </div>
      )}
    </SidePanel>
  );
}

function chartPoints(input: Parameters<typeof scopeSeries>[0] & { events: readonly PaceEvent[] }) {
  return scopeSeries(input).map(({ on, completionShare, timeShare }) => ({
    label: on.slice(0, 7),
    completion: completionShare,
    timeProgress: timeShare,
  }));
}
