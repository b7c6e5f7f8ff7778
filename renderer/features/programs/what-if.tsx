import { useText } from '@renderer/i18n/use-text';
import { formatQuantity, formatShare, parseQuantityText, QuantityField } from '@renderer/ui';
import type { DateRange, LocalDate } from '@shared/domain/calendar/local-date';
import { paceOf } from '@shared/domain/pace/pace';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { quantity } from '@shared/domain/quantity/quantity';
import { useState } from 'react';
import type { LineRow } from './pace-rows';

type WhatIfProps = {
  readonly row: LineRow;
  readonly range: DateRange;
  readonly today: LocalDate;
  readonly pack: PolicyPack;
};

/** 试算: how the line would stand if this many more were ordered, delivered and accepted this month. */
export function WhatIf({ row, range, today, pack }: WhatIfProps) {
  const text = useText('programs');
  const [typed, setTyped] = useState('');
  const more = parseQuantityText(typed);
  const unit = row.product.unit.baseUnit;
  return (
    <div>
      <QuantityField label={text('what-if.more')} unit={unit} value={typed} onChange={setTyped} />
      {more.ok && (
        <p role="status">
          {text('what-if.answer', answerOf(row, more.value, { range, today, pack }))}
        </p>
      )}
    </div>
  );
}

function answerOf(
  { line, totals, product }: LineRow,
  more: number,
  question: Omit<WhatIfProps, 'row'>,
) {
  const added = (units: number) => quantity(units + more);
  const { completionShare, differenceUnits, neededPerMonth } = paceOf({
    ...question,
    agreed: line.agreed,
    totals: {
      ordered: added(totals.ordered),
      delivered: added(totals.delivered),
      accepted: added(totals.accepted),
      returned: totals.returned,
    },
  });
  return {
    completion: completionShare === null ? '—' : formatShare(completionShare),
    difference: formatQuantity(differenceUnits),
    needed: neededPerMonth === null ? '—' : formatQuantity(neededPerMonth),
    unit: product.unit.baseUnit,
  };
}
