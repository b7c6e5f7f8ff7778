import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  HolderOutlined,
  VerticalLeftOutlined,
  VerticalRightOutlined,
} from '@ant-design/icons';
import { useText } from '@renderer/i18n/use-text';
import { Button, Checkbox, Drawer, Segmented } from 'antd';
import { useState, type DragEvent } from 'react';
import type { Column } from './column';
import type { GridLayout } from './grid-layout';
import type { GridColumns } from './use-grid-columns';

type ColumnChooserProps<Row> = {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly columns: readonly Column<Row>[];
  readonly control: GridColumns<Row>;
};

/** Which columns are shown, in what order, pinned where; and how high the rows are. */
export function ColumnChooser<Row>(props: ColumnChooserProps<Row>) {
  const text = useText('ui');
  const { layout, changeLayout, resetLayout } = props.control;
  return (
    <Drawer
      open={props.isOpen}
      onClose={props.close}
      title={text('columns.title')}
      size={400}
      extra={<Button onClick={resetLayout}>{text('columns.reset')}</Button>}
    >
      <div className="ch-columns-density">
        <span id="ch-density">{text('columns.density')}</span>
        <Segmented<GridLayout['density']>
          aria-labelledby="ch-density"
          value={layout.density}
          onChange={(density) => changeLayout({ density })}
          options={[
            { value: 'normal', label: text('columns.density-normal') },
            { value: 'compact', label: text('columns.density-compact') },
          ]}
        />
      </div>
      <p className="ch-columns-hint">{text('columns.hint')}</p>
      <ColumnList {...props} />
    </Drawer>
  );
}

function ColumnList<Row>({ columns, control }: ColumnChooserProps<Row>) {
  const { layout, changeLayout } = control;
  const [dragged, setDragged] = useState<string | null>(null);
  const titles = new Map(columns.map(({ key, title }) => [key, title]));
  const moveTo = (key: string, at: number) => {
    const order = layout.order.filter((one) => one !== key);
    order.splice(at, 0, key);
    changeLayout({ order });
  };
  // The buttons in the entry do the same by keyboard.
  const dragOf = (key: string, at: number) => ({
    draggable: true,
    onDragStart: () => setDragged(key),
    onDragEnd: () => setDragged(null),
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      if (dragged !== null && dragged !== key) moveTo(dragged, at);
    },
  });
  return (
    <ul className="ch-columns">
      {layout.order.map((key, at) => (
        <li key={key} {...dragOf(key, at)} className={dragged === key ? 'is-dragged' : ''}>
          <HolderOutlined aria-hidden />
          <ColumnControls
            columnKey={key}
            title={titles.get(key) ?? key}
            layout={layout}
            changeLayout={changeLayout}
            move={(by) => moveTo(key, Math.max(0, at + by))}
          />
        </li>
      ))}
    </ul>
  );
}

type ColumnControlsProps = {
  readonly columnKey: string;
  readonly title: string;
  readonly layout: GridLayout;
  readonly changeLayout: (change: Partial<GridLayout>) => void;
  readonly move: (by: number) => void;
};

function ColumnControls({ columnKey, title, layout, changeLayout, move }: ColumnControlsProps) {
  const text = useText('ui');
  const isShown = !layout.hidden.includes(columnKey);
  const without = (keys: readonly string[]) => keys.filter((key) => key !== columnKey);
  const isLastShown = isShown && layout.order.length - layout.hidden.length <= 1;
  const pin = (side: 'left' | 'right') => {
    const isPinned = layout[side].includes(columnKey);
    const other = side === 'left' ? 'right' : 'left';
    changeLayout({
      [side]: isPinned ? without(layout[side]) : [...layout[side], columnKey],
      [other]: without(layout[other]),
    });
  };
  const pinButton = (side: 'left' | 'right') => (
    <Button
      size="small"
      type={layout[side].includes(columnKey) ? 'primary' : 'text'}
      aria-pressed={layout[side].includes(columnKey)}
      icon={side === 'left' ? <VerticalRightOutlined /> : <VerticalLeftOutlined />}
      aria-label={text(side === 'left' ? 'columns.pin-left' : 'columns.pin-right', { title })}
      title={text(side === 'left' ? 'columns.pin-left' : 'columns.pin-right', { title })}
      onClick={() => pin(side)}
    />
  );
  return (
    <>
      <Checkbox
        checked={isShown}
        disabled={isLastShown}
        onChange={() =>
          changeLayout({
            hidden: isShown ? [...layout.hidden, columnKey] : without(layout.hidden),
          })
        }
      >
        {title}
      </Checkbox>
      {pinButton('left')}
      {pinButton('right')}
      <Button
        size="small"
        type="text"
        icon={<ArrowUpOutlined />}
        aria-label={text('columns.up', { title })}
        onClick={() => move(-1)}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowDownOutlined />}
        aria-label={text('columns.down', { title })}
        onClick={() => move(1)}
      />
    </>
  );
}
