import { formatQuantity } from '@renderer/ui';
import type { UnitSum } from '@shared/domain/conversion/count-units';

/** Whole agreed units and what is over beside them: 3 套 + 1 髋臼杯. */
export function sumWords(
  { whole, remainders }: Pick<UnitSum, 'whole' | 'remainders'>,
  unit: string,
) {
  const rests = remainders.map((rest) => {
    if (rest.kind === 'fraction') return `+ ${rest.numerator}/${rest.denominator} ${unit}`;
    const sign = rest.quantity < 0 ? '−' : '+';
    return `${sign} ${formatQuantity(Math.abs(rest.quantity))} ${rest.name}`;
  });
  return [`${formatQuantity(whole)} ${unit}`.trim(), ...rests].join(' ');
}
