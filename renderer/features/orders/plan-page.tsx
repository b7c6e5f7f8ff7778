import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, useLiveQuery, useRepositories, type OrderItem } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState } from '@renderer/ui';
import { endOfMonth } from '@shared/domain/calendar/local-date';
import { isUsual } from '@shared/domain/order/order-source';
import { Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { basketLineOf } from './basket';
import { useBasket } from './basket-state';
import { BuildingFrame } from './building-frame';
import { planColumns } from './plan-columns';

const NO_ITEMS: readonly OrderItem[] = [];

/** What each product needs so that completion catches up with the calendar by the end of the month. */
export function PlanPage() {
  const text = useText('orders');
  const navigate = useNavigate();
  const { orders } = useRepositories();
  const today = useBusinessDay();
  const items = useLiveQuery(() => orders.listItems(today), [orders, today]);
  const [showsAll, setShowsAll] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const add = useBasket((basket) => basket.add);
  const rows = useMemo(
    () =>
      (items ?? NO_ITEMS).filter(
        ({ agreement, suggestion }) => isUsual(agreement) && (showsAll || suggestion.quantity > 0),
      ),
    [items, showsAll],
  );
  const columns = useMemo(() => planColumns(text, endOfMonth(today)), [text, today]);
  const exportTable = useExportTable(text('way.plan-title'), today);
  const chosen = rows.filter(
    ({ product, suggestion }) => ticked.has(product.id) && suggestion.quantity > 0,
  );
  const goOn = () => {
    add(chosen.map((item) => basketLineOf(item, item.suggestion.quantity)));
    void navigate('/orders/review');
  };
  return (
    <BuildingFrame way="plan">
      <DataGrid
        gridId="order-plan"
        caption={text('way.plan-title')}
        columns={columns}
        rows={rows}
        isLoading={items === undefined}
        rowKey={({ product }) => product.id}
        selection={{ keys: ticked, onChange: setTicked }}
        onExport={exportTable}
        toolbar={
          <>
            <Checkbox checked={showsAll} onChange={({ target }) => setShowsAll(target.checked)}>
              {text('plan.show-all')}
            </Checkbox>
            <Button type="primary" disabled={chosen.length === 0} onClick={goOn}>
              {text('plan.go-on', { count: chosen.length })}
            </Button>
          </>
        }
        emptyState={<EmptyState title={text('plan.none')}>{text('plan.none-hint')}</EmptyState>}
      />
    </BuildingFrame>
  );
}
