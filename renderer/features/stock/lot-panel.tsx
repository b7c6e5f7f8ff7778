import { useLiveQuery, useRepositories, type LotOverview } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  DateText,
  FactList,
  formatQuantity,
  Loading,
  QuantityText,
  SectionTitle,
  SidePanel,
} from '@renderer/ui';
import { Link } from 'react-router';

type LotPanelProps = { readonly overview: LotOverview; readonly onClose: () => void };

/** One lot and its ledger, with the balance after each movement. */
export function LotPanel({ overview, onClose }: LotPanelProps) {
  const text = useText('stock');
  const repositories = useRepositories();
  const { lot, product, stock, manufacturerName } = overview;
  const movements = useLiveQuery(
    () => repositories.stock.listMovements(lot.id),
    [repositories, lot.id],
  );
  return (
    <SidePanel title={`${product.name} ${lot.lotNumber}`} width={480} onClose={onClose}>
      <FactList
        facts={[
          {
            label: text('column.specification'),
            value: `${product.specification} ${product.model}`,
          },
          { label: text('column.manufacturer'), value: manufacturerName },
          { label: text('column.code'), value: product.nationalCode ?? text('column.no-code') },
          { label: text('column.expires-on'), value: <DateText value={lot.expiresOn} /> },
          {
            label: text('column.on-hand'),
            value: <QuantityText value={stock.onHand} unit={product.unit.baseUnit} />,
          },
        ]}
      />
      <SectionTitle>{text('panel.movements')}</SectionTitle>
      {movements === undefined ? (
        <Loading label={text('loading')} />
      ) : (
        <MovementTable movements={movements} />
      )}
    </SidePanel>
  );
}

type Movements = Awaited<ReturnType<ReturnType<typeof useRepositories>['stock']['listMovements']>>;

function MovementTable({ movements }: { readonly movements: Movements }) {
  const text = useText('stock');
  let balance = 0;
  const rows = movements.map((one) => ({ ...one, balance: (balance += one.movement.quantity) }));
  return (
    <div className="ch-lines">
      <table>
        <caption className="ch-visually-hidden">{text('panel.movements')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('movement.on')}</th>
            <th scope="col">{text('movement.kind')}</th>
            <th scope="col">{text('movement.document')}</th>
            <th scope="col">{text('movement.campus')}</th>
            <th scope="col" className="is-right">
              {text('movement.quantity')}
            </th>
            <th scope="col" className="is-right">
              {text('movement.balance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ movement, campusName, balance: after }) => (
            <tr key={movement.id}>
              <td>
                <span className="ch-lines-fixed">{movement.on}</span>
              </td>
              <td>
                <span className="ch-lines-fixed">{text(`movement.kind.${movement.kind}`)}</span>
              </td>
              <td>
                <span className="ch-lines-fixed">
                  {movement.kind === 'receipt' ? (
                    <Link to={`/receiving/${movement.documentId}`}>{movement.documentNumber}</Link>
                  ) : (
                    movement.documentNumber
                  )}
                </span>
              </td>
              <td>
                <span className="ch-lines-fixed">{campusName}</span>
              </td>
              <td className="is-right">
                <span className="ch-lines-fixed">{formatQuantity(movement.quantity)}</span>
              </td>
              <td className="is-right">
                <span className="ch-lines-fixed">{formatQuantity(after)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
