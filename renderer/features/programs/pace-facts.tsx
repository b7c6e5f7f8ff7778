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
import { timeProgress, timeProgressByMonth } from '@shared/domain/pace/time-progress';
import { valueCompletion } from '@shared/domain/pace/value-completion';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { LIGHT_TONES } from './line-columns';
import type { LineRow } from './pace-rows';

type When = { readonly range: DateRange; readonly today: LocalDate };

type LineFactsProps = When & {
  readonly row: LineRow;
  /** What the platforms say they received; null where none has told. */
  readonly platform: number | null;
};

/** The figures of one line, each with how it is counted. */
export function LineFacts({ row, range, today, platform }: LineFactsProps) {
  const text = useText('programs');
  const { pace, line, product } = row;
  const unit = product.unit.baseUnit;
  const units = (value: number) => <QuantityText value={value} unit={unit} />;
  return (
    <FactList
      facts={[
        {
          label: text('pace.light'),
          value: (
            <StatusTag tone={LIGHT_TONES[pace.light]}>{text(`light.${pace.light}`)}</StatusTag>
          ),
        },
        { label: text('line.agreed'), value: units(line.agreed) },
        {
          label: text('pace.counted'),
          value: (
            <>
              {units(pace.counted)} <small>{text('explain.counted')}</small>
            </>
          ),
        },
        { label: text('pace.moved'), value: text('pace.moved-words', movedWords(row)) },
        {
          label: text('pace.platform'),
          value: platform === null ? text('pace.platform-none') : units(platform),
        },
        {
          label: text('pace.completion'),
          value: pace.completionShare === null ? '—' : <ShareText value={pace.completionShare} />,
        },
        { label: text('pace.time'), value: <TimeShares range={range} today={today} /> },
        {
          label: text('pace.differenceUnits'),
          value: (
            <>
              {units(pace.differenceUnits)} <small>{text('explain.difference')}</small>
            </>
          ),
        },
        {
          label: text('pace.neededPerMonth'),
          value: (
            <>
              {pace.neededPerMonth === null ? '—' : units(pace.neededPerMonth)}{' '}
              <small>{text('explain.needed')}</small>
            </>
          ),
        },
        {
          label: text('pace.finish'),
          value: (
            <>
              {pace.expectedFinishOn === null ? '—' : <DateText value={pace.expectedFinishOn} />}{' '}
              <small>{text('explain.finish')}</small>
            </>
          ),
        },
        { label: text('pace.source'), value: <CitationText value={pace.citation} /> },
      ]}
    />
  );
}

function movedWords({ totals: { ordered, delivered, accepted, returned, used } }: LineRow) {
  return {
    ordered: formatQuantity(ordered),
    delivered: formatQuantity(delivered),
    accepted: formatQuantity(accepted),
    returned: formatQuantity(returned),
    used: formatQuantity(used),
  };
}

type SumFactsProps = When & { readonly rows: readonly LineRow[]; readonly pack: PolicyPack };

/** Several lines together, at their selected prices. */
export function SumFacts({ rows, pack, ...when }: SumFactsProps) {
  const text = useText('programs');
  const completion = valueCompletion(
    rows.map(({ line, product, pace }) => ({
      agreed: line.agreed,
      counted: pace.counted,
      price: product.price,
    })),
  );
  return (
    <FactList
      facts={[
        { label: text('list.agreed'), value: <MoneyText value={completion.agreed} /> },
        { label: text('pace.counted-value'), value: <MoneyText value={completion.counted} /> },
        {
          label: text('pace.completion'),
          value: (
            <>
              {completion.share === null ? '—' : <ShareText value={completion.share} />}{' '}
              <small>{text('explain.value')}</small>
            </>
          ),
        },
        { label: text('pace.time'), value: <TimeShares {...when} /> },
        { label: text('pace.source'), value: <CitationText value={pack.progressCitation} /> },
      ]}
    />
  );
}

/** By days, and beside it the n/12 that many bureaus report. */
function TimeShares({ range, today }: When) {
  const text = useText('programs');
  return (
    <>
      <ShareText value={timeProgress(range, today)} /> <small>{text('explain.time')}</small>；
      <ShareText value={timeProgressByMonth(range, today)} />{' '}
      <small>{text('explain.time-month')}</small>
    </>
  );
}
