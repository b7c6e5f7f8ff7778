import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { useText } from '@renderer/i18n/use-text';
import type { TemplateField } from '@shared/domain/exchange/workbook-template';
import { Button, Input, Select } from 'antd';
import { moved, type DraftColumn } from './template-draft';

const FIELDS = [
  'order-number',
  'line-id',
  'position',
  'platform-item-id',
  'national-code',
  'registration-number',
  'product-name',
  'specification',
  'model',
  'unit',
  'manufacturer-name',
  'distributor-name',
  'distributor-code',
  'quantity',
  'pack-quantity',
  'unit-price',
  'amount',
  'ordered-on',
  'promised-on',
  'is-urgent',
  'order-kind',
  'delivery-point',
  'remark',
  'fixed',
] as const satisfies readonly TemplateField[];

type ColumnTableProps = {
  readonly columns: readonly DraftColumn[];
  readonly onChange: (columns: readonly DraftColumn[]) => void;
};

/** The columns of the import workbook, in their order. */
export function ColumnTable({ columns, onChange }: ColumnTableProps) {
  const text = useText('exchange-portal');
  const change = (key: number, part: Partial<DraftColumn>) =>
    onChange(columns.map((column) => (column.key === key ? { ...column, ...part } : column)));
  const add = () => {
    const key = Math.max(-1, ...columns.map((column) => column.key)) + 1;
    onChange([...columns, { key, header: '', field: 'fixed', fixedValue: '', codes: '' }]);
  };
  return (
    <div>
      <table>
        <caption className="ch-visually-hidden">{text('template.columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('template.header')}</th>
            <th scope="col">{text('template.field')}</th>
            <th scope="col">{text('template.fixed')}</th>
            <th scope="col">{text('template.codes')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {columns.map((column, index) => (
            <tr key={column.key}>
              <ColumnCells column={column} onChange={(part) => change(column.key, part)} />
              <td>
                <Button
                  type="text"
                  icon={<ArrowUpOutlined />}
                  aria-label={text('template.up', { header: column.header })}
                  disabled={index === 0}
                  onClick={() => onChange(moved(columns, index, -1))}
                />
                <Button
                  type="text"
                  icon={<ArrowDownOutlined />}
                  aria-label={text('template.down', { header: column.header })}
                  disabled={index === columns.length - 1}
                  onClick={() => onChange(moved(columns, index, 1))}
                />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={text('template.remove', { header: column.header })}
                  onClick={() => onChange(columns.filter(({ key }) => key !== column.key))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button type="dashed" onClick={add}>
        {text('template.add')}
      </Button>
    </div>
  );
}

type ColumnCellsProps = {
  readonly column: DraftColumn;
  readonly onChange: (part: Partial<DraftColumn>) => void;
};

function ColumnCells({ column, onChange }: ColumnCellsProps) {
  const text = useText('exchange-portal');
  const label = (what: 'header' | 'field' | 'fixed' | 'codes') =>
    `${text(`template.${what}`)} ${column.header}`;
  return (
    <>
      <td>
        <Input
          aria-label={label('header')}
          value={column.header}
          onChange={(event) => onChange({ header: event.target.value })}
        />
      </td>
      <td style={{ minWidth: 200 }}>
        <Select<TemplateField>
          aria-label={label('field')}
          value={column.field}
          onChange={(field) => onChange({ field })}
          options={FIELDS.map((value) => ({ value, label: text(`field.${value}`) }))}
        />
      </td>
      <td>
        <Input
          aria-label={label('fixed')}
          disabled={column.field !== 'fixed'}
          value={column.fixedValue}
          onChange={(event) => onChange({ fixedValue: event.target.value })}
        />
      </td>
      <td style={{ minWidth: 260 }}>
        <Input
          aria-label={label('codes')}
          disabled={column.field === 'fixed'}
          value={column.codes}
          onChange={(event) => onChange({ codes: event.target.value })}
        />
      </td>
    </>
  );
}
