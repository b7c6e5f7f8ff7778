import { useHospitalData, useLiveQuery, type ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Loading, PaceChart, SidePanel } from '@renderer/ui';
import type { DateRange } from '@shared/domain/calendar/local-date';
import { countedOutside } from '@shared/domain/pace/ledger-events';
import type { AgreedLineId } from '@shared/domain/program/program';
import { useMemo } from 'react';
import { productName } from './line-columns';
import { countedOfRow } from './counted-of-row';
import { ledgerOfRow, type PaceLedger } from './department-rows';
import { monthFigures } from './month-figures';
import { PaceEvents } from './pace-events';
import { LineFacts, SumFacts } from './pace-facts';
import { PaceOrders } from './pace-orders';
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

/** Chart, figures with the rule behind each, and the orders and receipts that the figures are made of. */
export function PacePanel({ detail, scope, rows, range, onClose }: PacePanelProps) {
  const text = useText('programs');
  const ids = [...new Set(rows.map(({ line }) => line.id))].join(' ');
  const { pace } = useHospitalData().repositories;
  const found = useLiveQuery(async () => {
    const ownIds = rows.map(({ line }) => line.id);
    const lineIds = [...new Set([...ownIds, ...partNames(rows).keys()])];
    const [orders, events, platform] = await Promise.all([
      pace.listOrders(lineIds),
      pace.listEvents(lineIds),
      pace.readPlatformFigure(ownIds),
    ]);
    return { ids, ledger: { orders, events }, platform };
  }, [pace, ids]);
  return (
    <SidePanel
      title={titleOf(scope, rows, detail) || text('level.whole')}
      width={470}
      onClose={onClose}
    >
      {found === undefined || found.ids !== ids ? (
        <Loading label={text('loading')} />
      ) : (
        <PaceContent {...{ detail, scope, rows, range }} {...found} />
      )}
    </SidePanel>
  );
}

type PaceContentProps = Omit<PacePanelProps, 'onClose'> & {
  readonly ledger: PaceLedger;
  readonly platform: Parameters<typeof LineFacts>[0]['platform'];
};

function PaceContent({ detail, scope, rows, range, ledger, platform }: PaceContentProps) {
  const text = useText('programs');
  const { pack } = detail;
  const today = useHospitalData().clock.today();
  const [first] = rows;
  const shown = useMemo(() => inScope(rows, ledger), [rows, ledger]);
  const eventsOf = (row: LineRow) => countedOfRow(row, ledger, pack.progressEvent);
  const points = scopeSeries({ rows, eventsOf, range, today, pack });
  const counted = first && rows.length === 1 ? eventsOf(first) : [];
  const outside = countedOutside(counted, range, today);
  const names = isLineOfSet(rows) ? partNames(rows) : NO_NAMES;
  const isLine = scope.kind === 'line' && first !== undefined;
  return (
    <div className="ch-pace-panel">
      <PaceChart
        title={text(rows.length === 1 ? 'pace.chart' : 'pace.chart-value')}
        points={points.map(({ on, completionShare, timeShare }) => ({
          label: on.slice(0, 7),
          completion: completionShare,
          timeProgress: timeShare,
        }))}
        figures={monthFigures(text, points, { isValue: rows.length > 1, outside })}
      />
      {isLine ? (
        <>
          <LineFacts row={first} {...{ range, today, platform, counted, outside, pack }} />
          <WhatIf row={first} ownTotalsById={detail.ownTotalsById} {...{ range, today, pack }} />
        </>
      ) : (
        <SumFacts
          {...{ rows, range, today, pack }}
          platform={scope.kind === 'department' ? null : platform}
        />
      )}
      <PaceOrders orders={shown.orders} names={names} />
      <PaceEvents events={shown.events} names={names} />
    </div>
  );
}

const NO_NAMES: ReadonlyMap<AgreedLineId, string> = new Map();

/** Beside a set's own documents those of its parts are told apart; elsewhere each line stands by itself. */
function isLineOfSet(rows: readonly LineRow[]): boolean {
  return rows.length === 1 && rows[0]?.set != null;
}

/** What each part's line is in the sets of these rows. */
function partNames(rows: readonly LineRow[]): ReadonlyMap<AgreedLineId, string> {
  const parts = rows.flatMap(({ set }) => set?.parts ?? []);
  return new Map(parts.map(({ line, part: { role } }) => [line.id, role]));
}

/** What belongs to any of the rows, in the ledger's order. */
function inScope(rows: readonly LineRow[], ledger: PaceLedger): PaceLedger {
  if (rows.every(({ orderIds }) => orderIds === null)) return ledger;
  const parts = rows.map((row) => ledgerOfRow(row, ledger));
  const orders = new Set(parts.flatMap((part) => part.orders));
  const events = new Set(parts.flatMap((part) => part.events));
  return {
    orders: ledger.orders.filter((order) => orders.has(order)),
    events: ledger.events.filter((event) => events.has(event)),
  };
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
