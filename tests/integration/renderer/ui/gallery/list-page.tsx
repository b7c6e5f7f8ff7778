import {
  column,
  DataGrid,
  EmptyState,
  FactList,
  PageFrame,
  SidePanel,
  SplitContent,
  StatusTag,
  type Column,
  type StatusTone,
} from '@renderer/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { GALLERY_ROWS, galleryRow, type GalleryRow } from './orders';

const TONES: Record<GalleryRow['state'], StatusTone> = {
  待报送: 'warning',
  已报送: 'info',
  部分验收: 'info',
  已验收: 'success',
};

export const COLUMNS: readonly Column<GalleryRow>[] = [
  column({
    key: 'number',
    title: '采购单号',
    kind: 'text',
    width: 176,
    pinned: 'left',
    value: (r) => r.number,
  }),
  column({ key: 'product', title: '产品', kind: 'text', width: 120, value: (r) => r.product }),
  column({
    key: 'specification',
    title: '规格',
    kind: 'text',
    width: 130,
    value: (r) => r.specification,
  }),
  column({
    key: 'manufacturer',
    title: '生产企业',
    kind: 'text',
    width: 130,
    filter: 'choice',
    value: (r) => r.manufacturer,
  }),
  column({
    key: 'quantity',
    title: '数量',
    kind: 'quantity',
    width: 86,
    unit: (r) => r.unit,
    total: true,
    value: (r) => r.quantity,
  }),
  column({
    key: 'price',
    title: '单价',
    kind: 'price',
    width: 92,
    unit: '元',
    value: (r) => r.price,
  }),
  column({
    key: 'amount',
    title: '金额',
    kind: 'money',
    width: 116,
    unit: '元',
    total: true,
    value: (r) => r.amount,
  }),
  column({
    key: 'completion',
    title: '完成率',
    kind: 'share',
    width: 82,
    value: (r) => r.completion,
  }),
  column({
    key: 'promisedOn',
    title: '约定送达',
    kind: 'date',
    width: 98,
    value: (r) => r.promisedOn,
  }),
  column({
    key: 'state',
    title: '状态',
    kind: 'text',
    width: 92,
    filter: 'choice',
    value: (r) => r.state,
    render: (r) => <StatusTag tone={TONES[r.state]}>{r.state}</StatusTag>,
  }),
  column({
    key: 'distributor',
    title: '配送企业',
    kind: 'text',
    width: 180,
    hidden: true,
    value: (r) => r.distributor,
  }),
  column({
    key: 'code',
    title: '医保耗材编码',
    kind: 'text',
    width: 190,
    hidden: true,
    value: (r) => r.code,
  }),
];

const keyOf = (row: GalleryRow) => row.id;

/** The usual list page with everything a grid can do. */
export function ListPage() {
  const [open, setOpen] = useState<GalleryRow | null>(null);
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  return (
    <PageFrame
      title="订单"
      purpose="按协议下单，核对价格与配送企业，跟踪报送和到货。"
      actions={
        <>
          <Button>从序时缺口生成</Button>
          <Button type="primary">新建采购单</Button>
        </>
      }
    >
      <SplitContent>
        <DataGrid
          gridId="gallery-orders"
          caption="采购单明细"
          columns={COLUMNS}
          rows={GALLERY_ROWS}
          rowKey={keyOf}
          onOpenRow={setOpen}
          openRowKey={open?.id ?? null}
          selection={{ keys, onChange: setKeys }}
          rowTone={(row) => (row.state === '待报送' ? 'warning' : undefined)}
          actions={[
            { key: 'receive', title: '验收', inRow: true, run: setOpen },
            { key: 'cancel', title: '作废', danger: true, run: () => undefined },
          ]}
          onExport={(table) => {
            document.body.dataset['exported'] = JSON.stringify(table).slice(0, 2_000);
          }}
          onPasteRows={(rows) => {
            document.body.dataset['pasted'] = JSON.stringify(rows);
          }}
        />
        {open && (
          <SidePanel title={open.number} onClose={() => setOpen(null)}>
            <FactList
              facts={[
                { label: '产品', value: open.product },
                { label: '规格', value: open.specification },
                { label: '生产企业', value: open.manufacturer },
              ]}
            />
          </SidePanel>
        )}
      </SplitContent>
    </PageFrame>
  );
}

const millionOf = (count: number) => ({
  count,
  getRows: (from: number, to: number) =>
    Promise.resolve(Array.from({ length: to - from }, (_, at) => galleryRow(from + at))),
});
const SOURCE = millionOf(3_000_000);

/** A list beyond what one element can be high. */
export function LongPage() {
  return (
    <PageFrame title="目录" purpose="三百万行挂网产品，按位置读取。">
      <DataGrid
        gridId="gallery-long"
        caption="挂网产品"
        columns={COLUMNS}
        source={SOURCE}
        rowKey={keyOf}
      />
    </PageFrame>
  );
}

export function EmptyPage() {
  return (
    <PageFrame title="验收" purpose="逐批验收到货，登记批号与效期。">
      <DataGrid
        gridId="gallery-empty"
        caption="到货"
        columns={COLUMNS}
        rows={[]}
        rowKey={keyOf}
        emptyState={
          <EmptyState title="还没有到货" action={<Button type="primary">登记到货</Button>}>
            先下采购单，货到后在这里验收。
          </EmptyState>
        }
      />
    </PageFrame>
  );
}
