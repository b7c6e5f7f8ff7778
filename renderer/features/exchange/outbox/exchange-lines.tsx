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
            <th scope="col">{text('line.our-id')}</th>
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
            return (
              <tr key={line.ourLineId}>
                <td>
                  <span className="ch-lines-fixed">{line.ourLineId}</span>
                </td>
                <td>{`${line.productName} ${line.specification}`}</td>
                <td className="is-right">{`${formatQuantity(line.quantity)} ${line.unit}`}</td>
                <td>
                  <span className="ch-lines-fixed">{progress?.platformLineId ?? ''}</span>
                </td>
                <td>{text(`standing.${progress?.standing ?? 'absent'}`)}</td>
                <td>{platformLine === undefined ? '' : text(`line.${platformLine.state}`)}</td>
                <td>
                  {progress?.refusal == null
                    ? ''
                    : `${progress.refusal.code} ${progress.refusal.words}`.trim()}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
