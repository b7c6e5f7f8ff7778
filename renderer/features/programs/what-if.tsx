import { useText } from '@renderer/i18n/use-text';
import { formatQuantity, formatShare, parseQuantityText, QuantityField } from '@renderer/ui';
import type { DateRange, LocalDate } from '@shared/domain/calendar/local-date';
import { setTotals } from '@shared/domain/conversion/set-measures';
import type { LevelLine } from '@shared/domain/pace/level-pace';
import { paceOf } from '@shared/domain/pace/pace';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { quantity } from '@shared/domain/quantity/quantity';
import { useState } from 'react';
import { NO_TOTALS, type LineRow } from './pace-rows';

type WhatIfProps = {
  readonly row: LineRow;
  /** As posted: what parts and sets are counted from. */
  readonly ownTotalsById: ReadonlyMap<string, LevelLine['totals']>;
  readonly range: DateRange;
  readonly today: LocalDate;
  readonly pack: PolicyPack;
};

/** The key of the line itself beside the roles of its parts; no role is empty. */
const OWN = '';

/** 试算: how the line would stand if this many more were ordered, delivered and accepted this month. */
export function WhatIf(props: WhatIfProps) {
  const text = useText('programs');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { row } = props;
  const unit = row.product.unit.baseUnit;
  const roles = [...new Set(row.set?.parts.map(({ part: { role } }) => role))];
  const more = readMore(typed);
  const field = (key: string) => ({
    value: typed[key] ?? '',
    onChange: (value: string) => setTyped({ ...typed, [key]: value }),
  });
  return (
    <div>
      <QuantityField label={text('what-if.more')} unit={unit} {...field(OWN)} />
      {roles.map((role) => (
        <QuantityField key={role} label={text('what-if.part', { role })} {...field(role)} />
      ))}
      {more !== null && <p role="status">{text('what-if.answer', answerOf(props, more))}</p>}
    </div>
  );
}

/** Null while nothing, or something that is no quantity, is typed. */
function readMore(typed: Readonly<Record<string, string>>): ReadonlyMap<string, number> | null {
  const more = new Map<string, number>();
  for (const [key, words] of Object.entries(typed)) {
    if (words.trim() === '') continue;
    const read = parseQuantityText(words);
    if (!read.ok) return null;
    more.set(key, read.value);
  }
  return more.size === 0 ? null : more;
}

function answerOf(
  { row, ownTotalsById, ...question }: WhatIfProps,
  more: ReadonlyMap<string, number>,
) {
  const { line, product } = row;
  const { completionShare, differenceUnits, neededPerMonth } = paceOf({
    ...question,
    agreed: line.agreed,
    totals: totalsAfter({ row, ownTotalsById, ...question }, more),
  });
  return {
    completion: completionShare === null ? '—' : formatShare(completionShare),
    difference: formatQuantity(differenceUnits),
    needed: neededPerMonth === null ? '—' : formatQuantity(neededPerMonth),
    unit: product.unit.baseUnit,
  };
}

/** Parts make sets together with the parts that are over already. */
function totalsAfter(
  { row: { line, set, totals }, ownTotalsById, pack }: WhatIfProps,
  more: ReadonlyMap<string, number>,
): LevelLine['totals'] {
  if (set === null) return withMore(totals, more.get(OWN));
  const ownOf = (id: string) => ownTotalsById.get(id) ?? NO_TOTALS;
  const parts = set.parts.map(({ line: { id }, part: { role } }) => ({ role, totals: ownOf(id) }));
  const added = [...more]
    .filter(([role]) => role !== OWN)
    .map(([role, units]) => ({ role, totals: withMore(NO_TOTALS, units) }));
  const own = withMore(ownOf(line.id), more.get(OWN));
  return setTotals({ set: set.set, own, parts: [...parts, ...added] }, pack.progressEvent);
}

function withMore(totals: LevelLine['totals'], more = 0): LevelLine['totals'] {
  const { ordered, delivered, accepted } = totals;
  return {
    ...totals,
    ordered: quantity(ordered + more),
    delivered: quantity(delivered + more),
    accepted: quantity(accepted + more),
  };
}
