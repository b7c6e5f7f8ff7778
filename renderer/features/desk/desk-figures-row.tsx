import { useText } from '@renderer/i18n/use-text';
import { Figure, FigureRow, MoneyText } from '@renderer/ui';
import { deskFigures } from '@shared/domain/desk/desk-figures';
import type { Duty } from '@shared/domain/desk/duty';
import { PAYMENT_NOTICE_DAYS } from '@shared/domain/desk/find-duties';

/** The sums of the duties below. */
export function DeskFiguresRow({ duties }: { readonly duties: readonly Duty[] }) {
  const text = useText('desk');
  const figures = deskFigures(duties);
  return (
    <FigureRow>
      <Figure label={text('figure.late')} value={<MoneyText value={figures.lateAmount} />} />
      <Figure
        label={text('figure.due', { days: PAYMENT_NOTICE_DAYS })}
        value={<MoneyText value={figures.dueAmount} />}
      />
      <Figure label={text('figure.behind')} value={text('lines', { count: figures.linesBehind })} />
      <Figure
        label={text('figure.unsigned')}
        value={text('agreements', { count: figures.agreementsUnsigned })}
      />
      <Figure
        label={text('figure.report')}
        value={text('orders', { count: figures.ordersAwaitingReport })}
      />
    </FigureRow>
  );
}
