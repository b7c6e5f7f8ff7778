import { useText } from '@renderer/i18n/use-text';
import { Figure, FigureRow, MoneyText } from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { fen } from '@shared/domain/money/money';
import { isInPreset, sumOpen, type PayableLine } from './payable-rows';

type PayableFiguresProps = { readonly lines: readonly PayableLine[]; readonly today: LocalDate };

/** The sums of the presets, and what distributors owe us after returns. */
export function PayableFigures({ lines, today }: PayableFiguresProps) {
  const text = useText('payables');
  const claims = lines.filter(({ state }) => state.kind === 'claim');
  return (
    <FigureRow>
      {(['open', 'this-month', 'late'] as const).map((preset) => {
        const found = lines.filter((line) => isInPreset(line, preset, today));
        return (
          <Figure
            key={preset}
            label={text('figure.with-count', {
              label: text(`figure.${preset}`),
              count: found.length,
            })}
            value={<MoneyText value={sumOpen(found)} />}
          />
        );
      })}
      <Figure
        label={text('figure.with-count', {
          label: text('figure.claims'),
          count: claims.length,
        })}
        value={<MoneyText value={fen(0 - sumOpen(claims))} />}
      />
    </FigureRow>
  );
}
