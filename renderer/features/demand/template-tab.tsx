import type { DemandView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ErrorPanel, Loading, StatusTag } from '@renderer/ui';
import {
  DEMAND_FIELDS,
  type DemandColumn,
  type DemandField,
  type DemandTemplate,
} from '@shared/domain/demand/demand-template';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useTemplate } from './use-template';

/** The platform's workbook: columns that staff adjust once, and the export. */
export function TemplateTab({ view }: { readonly view: DemandView }) {
  const text = useText('demand');
  const template = useTemplate(view);
  if (template.stored === undefined) return <Loading label={text('loading')} />;
  return (
    <div className="ch-demand-scroll">
      <p>
        {text('template.purpose')}{' '}
        {view.report.state !== 'confirmed' && (
          <StatusTag tone="warning">{text('template.not-confirmed')}</StatusTag>
        )}
      </p>
      <TemplateForm offered={template.stored} onExport={template.saveAndExport} />
      {template.fault !== null && <ErrorPanel title={template.fault} />}
    </div>
  );
}

type Keyed = DemandColumn & { readonly key: number };

function TemplateForm(props: {
  readonly offered: DemandTemplate;
  readonly onExport: (template: DemandTemplate) => Promise<void>;
}) {
  const text = useText('demand');
  const { offered, onExport } = props;
  const [sheetName, setSheetName] = useState(offered.sheetName);
  const [withMembers, setWithMembers] = useState(offered.withMembers);
  const [columns, setColumns] = useState<readonly Keyed[]>(() =>
    offered.columns.map((column, key) => ({ ...column, key })),
  );
  const add = () => {
    const key = Math.max(-1, ...columns.map((column) => column.key)) + 1;
    setColumns([...columns, { key, header: '', field: 'fixed', fixedValue: '' }]);
  };
  const save = () => {
    const plain = columns.map(({ header, field, fixedValue }) => ({ header, field, fixedValue }));
    return onExport({ sheetName, withMembers, columns: plain });
  };
  return (
    <>
      <p>
        <label>
          {text('template.sheet')}{' '}
          <Input
            style={{ width: 200 }}
            value={sheetName}
            onChange={({ target }) => setSheetName(target.value)}
          />
        </label>{' '}
        <Checkbox checked={withMembers} onChange={({ target }) => setWithMembers(target.checked)}>
          {text('template.own-totals')}
        </Checkbox>{' '}
        <Button type="primary" onClick={() => void save()}>
          {text('template.export')}
        </Button>
      </p>
      <ColumnTable columns={columns} onChange={setColumns} />
      <p>
        <Button onClick={add}>{text('template.add')}</Button>
      </p>
    </>
  );
}

function ColumnTable(props: {
  readonly columns: readonly Keyed[];
  readonly onChange: (columns: readonly Keyed[]) => void;
}) {
  const text = useText('demand');
  const { columns, onChange } = props;
  const change = (key: number, part: Partial<DemandColumn>) =>
    onChange(columns.map((column) => (column.key === key ? { ...column, ...part } : column)));
  return (
    <table className="ch-demand-template">
      <caption className="ch-visually-hidden">{text('tab.template')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('template.header')}</th>
          <th scope="col">{text('template.field')}</th>
          <th scope="col">{text('template.fixed')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {columns.map((column, index) => (
          <tr key={column.key}>
            <ColumnCells column={column} onChange={(part) => change(column.key, part)} />
            <td>
              <Button
                size="small"
                disabled={index === 0}
                onClick={() => onChange(swapped(columns, index - 1))}
              >
                {text('template.up')}
              </Button>{' '}
              <Button
                size="small"
                disabled={index === columns.length - 1}
                onClick={() => onChange(swapped(columns, index))}
              >
                {text('template.down')}
              </Button>{' '}
              <Button
                size="small"
                onClick={() => onChange(columns.filter(({ key }) => key !== column.key))}
              >
                {text('template.remove')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ColumnCells(props: {
  readonly column: Keyed;
  readonly onChange: (part: Partial<DemandColumn>) => void;
}) {
  const text = useText('demand');
  const { column, onChange } = props;
  return (
    <>
      <td>
        <Input
          aria-label={text('template.header')}
          value={column.header}
          onChange={({ target }) => onChange({ header: target.value })}
        />
      </td>
      <td>
        <Select<DemandField>
          aria-label={text('template.field')}
          style={{ width: 160 }}
          value={column.field}
          onChange={(field) => onChange({ field })}
          options={DEMAND_FIELDS.map((value) => ({
            value,
            label: text(`template.field.${value}`),
          }))}
        />
      </td>
      <td>
        <Input
          aria-label={text('template.fixed')}
          disabled={column.field !== 'fixed'}
          value={column.fixedValue}
          onChange={({ target }) => onChange({ fixedValue: target.value })}
        />
      </td>
    </>
  );
}

/** The column at this place and the one after it change places. */
function swapped(columns: readonly Keyed[], at: number): readonly Keyed[] {
  const [one, other] = [columns[at], columns[at + 1]];
  if (one === undefined || other === undefined) return columns;
  return [...columns.slice(0, at), other, one, ...columns.slice(at + 2)];
}
