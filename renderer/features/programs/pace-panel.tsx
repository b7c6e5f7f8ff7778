import { useHospitalData, useLiveQuery, type PaceEvent, type ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Loading, PaceChart, SidePanel } from '@renderer/ui';
import type { DateRange } from '@shared/domain/calendar/local-date';
import { productName } from './line-columns';
import { PaceEvents } from './pace-events';
import { LineFacts, SumFacts } from './pace-facts';
import type { LineRow } from './pace-rows';
import { scopeSeries, type PaceScope } from './pace-scope';
import { WhatIf } from './what-if';

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
  const platform = useLiveQuery(
    () => repositories.pace.readPlatformFigure(ids),
    [repositories, ids.join(' ')],
  );
  const [first] = rows;
  return (
    <SidePanel
      title={titleOf(scope, rows, detail) || text('level.whole')}
      width={470}
      onClose={onClose}
    >
      {events === undefined ? (
        <Loading label={text('loading')} />
      ) : (
        <div className="ch-pace-panel">
          <PaceChart
            title={text(rows.length === 1 ? 'pace.chart' : 'pace.chart-value')}
            points={chartPoints({ rows, events, range, today })}
          />
          {scope.kind === 'line' && first ? (
            <>
              <LineFacts row={first} range={range} today={today} platform={platform ?? null} />
              <WhatIf row={first} range={range} today={today} pack={detail.pack} />
            </>
          ) : (
            <SumFacts rows={rows} range={range} today={today} pack={detail.pack} />
          )}
          <PaceEvents events={events} />
        </div>
      )}
    </SidePanel>
  );
}

/** Empty for lines that are not split by department. */
function titleOf(
  scope: PaceScope,
  rows: readonly LineRow[],
  { program }: Pick<ProgramDetail, 'program'>,
): string {
  const [first] = rows;
  if (first === undefined) return '';
  switch (scope.kind) {
    case 'program':
      return program.name;
    case 'group':
      return first.group;
    case 'manufacturer':
      return first.manufacturer;
    case 'department':
      return first.department;
    case 'line':
      return productName(first);
  }
}

function chartPoints(input: Parameters<typeof scopeSeries>[0] & { events: readonly PaceEvent[] }) {
  return scopeSeries(input).map(({ on, completionShare, timeShare }) => ({
    label: on.slice(0, 7),
    completion: completionShare,
    timeProgress: timeShare,
  }));
}
