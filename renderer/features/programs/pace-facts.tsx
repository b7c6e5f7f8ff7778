import type { PlatformWords } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  CitationText,
  DateText,
  FactList,
  formatQuantity,
  MoneyText,
  QuantityText,
  ShareText,
  StatusTag,
} from '@renderer/ui';
import type { DateRange, LocalDate } from '@shared/domain/calendar/local-date';
import { fen } from '@shared/domain/money/money';
import { finishedOn } from '@shared/domain/pace/ledger-events';
import { levelPace, type LevelPace } from '@shared/domain/pace/level-pace';
import type { CountedEvent } from '@shared/domain/pace/month-series';
import type { Pace, PaceLight } from '@shared/domain/pace/pace';
import { timeProgress, timeProgressByMonth } from '@shared/domain/pace/time-progress';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { levelLine } from './level-rows';
import { LIGHT_TONES } from './line-columns';
import type { LineRow } from './pace-rows';

type When = { readonly range: DateRange; readonly today: LocalDate; readonly pack: PolicyPack };

type LineFactsProps = When & {
  readonly row: LineRow;
  readonly platform: PlatformWords;
  readonly counted: readonly CountedEvent[];
  /** What counts outside the year; zero for most lines. */
  readonly outside: number;
};

/** The figures of one line, each with how it is counted. */
export function LineFacts({ row, platform, counted, outside, ...when }: LineFactsProps) {
  const text = useText('programs');
  const { pace, line, product, totals } = row;
  const unit = product.unit.baseUnit;
  const finished = finishedOn(counted, line.agreed);
  return (
    <FactList
      facts={[
        { label: text('pace.light'), value: <Light light={pace.light} /> },
        { label: text('line.agreed'), value: <QuantityText value={line.agreed} unit={unit} /> },
        {
          label: text('pace.counted'),
          value: (
            <>
              <QuantityText value={pace.counted} unit={unit} />{' '}
              <small>{text(`explain.counted-${when.pack.progressEvent}`)}</small>
              {outside !== 0 && <small> {text('explain.outside', { outside, unit })}</small>}
            </>
          ),
        },
        { label: text('pace.moved'), value: text('pace.moved-words', movedWords(totals)) },
        { label: text('pace.platform'), value: <PlatformFigures value={platform} unit={unit} /> },
        { label: text('pace.completion'), value: <Share value={pace.completionShare} /> },
        { label: text('pace.time'), value: <TimeShares {...when} /> },
        ...paceFacts({ text, pace, unit, pack: when.pack }),
        {
          label: text('pace.finish'),
          value:
            finished === null ? (
              <Finish pace={pace} />
            ) : (
              <>
                <DateText value={finished} /> <small>{text('explain.finished')}</small>
              </>
            ),
        },
        { label: text('pace.source'), value: <CitationText value={pace.citation} /> },
      ]}
    />
  );
}

type SumFactsProps = When & {
  readonly rows: readonly LineRow[];
  /** Null where it cannot be told for this level. */
  readonly platform: PlatformWords | null;
};

/** Several lines together: by quantity where they share a unit, and at their selected prices. */
export function SumFacts({ rows, platform, ...when }: SumFactsProps) {
  const text = useText('programs');
  const level = levelPace(rows.map(levelLine), when);
  const { pace, agreedValue, countedValue } = level;
  return (
    <FactList
      facts={[
        { label: text('pace.light'), value: <Light light={pace.light} /> },
        ...unitFacts({ text, level, platform, pack: when.pack }),
        { label: text('list.agreed'), value: <MoneyText value={agreedValue} /> },
        { label: text('pace.counted-value'), value: <MoneyText value={countedValue} /> },
        {
          label: text('pace.completion-value'),
          value: (
            <>
              <Share value={pace.completionShare} /> <small>{text('explain.value')}</small>
            </>
          ),
        },
        { label: text('pace.time'), value: <TimeShares {...when} /> },
        {
          label: text('pace.difference'),
          value: <Points value={pace.differencePoints} />,
        },
        {
          label: text('pace.difference-value'),
          value: <MoneyText value={fen(pace.differenceUnits)} />,
        },
        {
          label: text('level.needed'),
          value:
            pace.neededPerMonth === null ? '—' : <MoneyText value={fen(pace.neededPerMonth)} />,
        },
        { label: text('pace.finish'), value: <Finish pace={pace} /> },
        { label: text('pace.source'), value: <CitationText value={pace.citation} /> },
      ]}
    />
  );
}

type Words = ReturnType<typeof useText<'programs'>>;

function unitFacts(given: {
  readonly text: Words;
  readonly level: LevelPace;
  readonly platform: PlatformWords | null;
  readonly pack: PolicyPack;
}) {
  const { text, level, platform, pack } = given;
  const { units, unitPace } = level;
  if (units === null || unitPace === null) return [];
  const { unit } = units;
  return [
    { label: text('line.agreed'), value: <QuantityText value={units.agreed} unit={unit} /> },
    { label: text('pace.counted'), value: <QuantityText value={units.counted} unit={unit} /> },
    { label: text('pace.moved'), value: text('pace.moved-words', movedWords(units)) },
    ...(platform === null
      ? []
      : [
          {
            label: text('pace.platform'),
            value: <PlatformFigures value={platform} unit={unit} />,
          },
        ]),
    {
      label: text('pace.completion'),
      value: (
        <>
          <Share value={unitPace.completionShare} /> <small>{text('explain.by-quantity')}</small>
        </>
      ),
    },
    ...paceFacts({ text, pace: unitPace, unit, pack }),
  ];
}

function paceFacts(given: {
  readonly text: Words;
  readonly pace: Pace;
  readonly unit: string;
  readonly pack: PolicyPack;
}) {
  const { text, pace, unit, pack } = given;
  return [
    {
      label: text('pace.differenceUnits'),
      value: (
        <>
          <QuantityText value={pace.differenceUnits} unit={unit} />{' '}
          <small>{text('explain.difference')}</small>
        </>
      ),
    },
    {
      label: text('pace.neededPerMonth'),
      value: (
        <>
          {pace.neededPerMonth === null ? (
            '—'
          ) : (
            <QuantityText value={pace.neededPerMonth} unit={unit} />
          )}{' '}
          <small>{text(`explain.needed-${pack.timeBasis}`)}</small>
        </>
      ),
    },
  ];
}

function movedWords({ ordered, delivered, accepted, returned, used }: LineRow['totals']) {
  return {
    ordered: formatQuantity(ordered),
    delivered: formatQuantity(delivered),
    accepted: formatQuantity(accepted),
    returned: formatQuantity(returned),
    used: used === null ? '—' : formatQuantity(used),
  };
}

function Light({ light }: { readonly light: PaceLight }) {
  const text = useText('programs');
  return <StatusTag tone={LIGHT_TONES[light]}>{text(`light.${light}`)}</StatusTag>;
}

function Share({ value }: { readonly value: Pace['completionShare'] }) {
  return value === null ? '—' : <ShareText value={value} />;
}

function Points({ value }: { readonly value: Pace['differencePoints'] }) {
  const text = useText('programs');
  if (value === null) return '—';
  return (
    <>
      <ShareText value={value} /> <small>{text('explain.points')}</small>
    </>
  );
}

function Finish({ pace }: { readonly pace: Pace }) {
  const text = useText('programs');
  return (
    <>
      {pace.expectedFinishOn === null ? '—' : <DateText value={pace.expectedFinishOn} />}{' '}
      <small>{text('explain.finish')}</small>
    </>
  );
}

/** Together each order line once; beside it what each platform says by itself. */
function PlatformFigures({
  value: { total, byPlatform },
  unit,
}: {
  readonly value: PlatformWords;
  readonly unit: string;
}) {
  const text = useText('programs');
  if (total === null) return text('pace.platform-none');
  return (
    <>
      <QuantityText value={total} unit={unit} />
      {byPlatform.length > 1 && (
        <small>
          {' '}
          {text('pace.platform-each', {
            each: byPlatform
              .map(({ name, received }) => `${name} ${formatQuantity(received)}`)
              .join('、'),
          })}
        </small>
      )}
    </>
  );
}

/** Both ways to count, the pack's first; bureaus often ask for the other. */
function TimeShares({ range, today, pack }: When) {
  const text = useText('programs');
  const ways = [
    { key: 'days', share: timeProgress(range, today), words: text('explain.time') },
    { key: 'months', share: timeProgressByMonth(range, today), words: text('explain.time-month') },
  ];
  const [first, second] = pack.timeBasis === 'days' ? ways : [...ways].reverse();
  if (first === undefined || second === undefined) return null;
  return (
    <>
      <ShareText value={first.share} /> <small>{first.words}</small>；
      <ShareText value={second.share} /> <small>{second.words}</small>
    </>
  );
}
