import { useText } from '@renderer/i18n/use-text';
import { formatQuantity } from '@renderer/ui';
import type { Exchange, PlatformLine } from '@shared/domain/exchange/exchange';

type ExchangeLinesProps = {
  readonly exchange: Exchange;
  /** What the platform has told of its lines. */
  readonly told: readonly PlatformLine[];
};

/** The lines of a document: our number, the platform's, and what each side says. */
export function ExchangeLines({ exchange, told }: ExchangeLinesProps) {
  const text = useText('exchange-outbox');
  const toldById = new Map(told.map((line) => [line.platformLineId, line]));
  return (
    <div className="ch-lines">
      <table>
        <caption className="ch-visually-hidden">{text('panel.lines')}</caption>
        <thead>
          <tr>
            <th scope="col" className="is-right">
              {text('line.position')}
            </th>
            <th scope="col">{text('line.product')}</th>
            <th scope="col" className="is-right">
              {text('line.quantity')}
            </th>
            <th scope="col">{text('line.platform-id')}</th>
            <th scope="col">{text('line.standing')}</th>
            <th scope="col">{text('line.told')}</th>
            <th scope="col">{text('line.words')}</th>
          </tr>
        </thead>
        <tbody>
          {exchange.document.lines.map((line, index) => {
            const progress = exchange.progress.lines[index];
            const platformLine = toldById.get(progress?.platformLineId ?? '');
            const refusal = progress?.refusal;
            return (
              <tr key={line.ourLineId} title={line.ourLineId}>
                <LineCell isRight>{String(line.position)}</LineCell>
                <LineCell>{`${line.productName} ${line.specification}`}</LineCell>
                <LineCell isRight>{`${formatQuantity(line.quantity)} ${line.unit}`}</LineCell>
                <LineCell>{progress?.platformLineId ?? ''}</LineCell>
                <LineCell>{text(`standing.${progress?.standing ?? 'absent'}`)}</LineCell>
                <LineCell>
                  {platformLine === undefined ? '' : text(`line.${platformLine.state}`)}
                </LineCell>
                <LineCell>
                  {refusal == null ? '' : `${refusal.code} ${refusal.words}`.trim()}
                </LineCell>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type LineCellProps = { readonly isRight?: boolean; readonly children: string };

function LineCell({ isRight = false, children }: LineCellProps) {
  return (
    <td className={isRight ? 'is-right' : undefined}>
      <span className="ch-lines-fixed">{children}</span>
    </td>
  );
}
