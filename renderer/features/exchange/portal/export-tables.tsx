import { DeleteOutlined } from '@ant-design/icons';
import { useText } from '@renderer/i18n/use-text';
import type { ExportedState, ExportField } from '@shared/domain/exchange/workbook-template';
import { Button, Input, Select } from 'antd';
import type { DraftState, TemplateDraft } from './template-draft';

const FIELDS = [
  'order-number',
  'line-id',
  'platform-order-id',
  'platform-line-id',
  'platform-item-id',
  'national-code',
  'ordered-quantity',
  'unit-price',
  'line-state',
  'refusal',
  'delivery-id',
  'delivered-quantity',
  'lot',
  'produced-on',
  'expires-on',
  'delivered-on',
  'received-quantity',
] as const satisfies readonly ExportField[];

const STATES = [
  'waiting',
  'confirmed',
  'declined',
  'refused',
  'shipped',
  'received',
  'void-by-timeout',
  'void-by-hospital',
] as const satisfies readonly ExportedState[];

type HeaderProps = {
  readonly headers: TemplateDraft['exportHeaders'];
  readonly onChange: (headers: TemplateDraft['exportHeaders']) => void;
};

/** What the portal calls the columns of its export. */
export function ExportHeaderTable({ headers, onChange }: HeaderProps) {
  const text = useText('exchange-portal');
  return (
    <table>
      <caption className="ch-visually-hidden">{text('template.export-title')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('template.field')}</th>
          <th scope="col">{text('template.export-header')}</th>
        </tr>
      </thead>
      <tbody>
        {FIELDS.map((field) => (
          <tr key={field}>
            <th scope="row">{text(`export-field.${field}`)}</th>
            <td>
              <Input
                aria-label={text(`export-field.${field}`)}
                value={headers[field] ?? ''}
                onChange={(event) => onChange({ ...headers, [field]: event.target.value })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type StateProps = {
  readonly states: readonly DraftState[];
  readonly onChange: (states: readonly DraftState[]) => void;
};

/** What the portal's words for the standing of a line mean. */
export function StateTable({ states, onChange }: StateProps) {
  const text = useText('exchange-portal');
  const change = (key: number, part: Partial<DraftState>) =>
    onChange(states.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const add = () => {
    const key = Math.max(-1, ...states.map((each) => each.key)) + 1;
    onChange([...states, { key, word: '', state: 'confirmed' }]);
  };
  return (
    <div>
      <table>
        <caption className="ch-visually-hidden">{text('template.states-title')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('template.state-word')}</th>
            <th scope="col">{text('template.state-means')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {states.map(({ key, word, state }) => (
            <tr key={key}>
              <td>
                <Input
                  aria-label={`${text('template.state-word')} ${key + 1}`}
                  value={word}
                  onChange={(event) => change(key, { word: event.target.value })}
                />
              </td>
              <td style={{ minWidth: 220 }}>
                <Select<ExportedState>
                  aria-label={`${text('template.state-means')} ${word}`}
                  value={state}
                  onChange={(next) => change(key, { state: next })}
                  options={STATES.map((value) => ({
                    value,
                    label: text(`exported-state.${value}`),
                  }))}
                />
              </td>
              <td>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={text('template.remove', { header: word })}
                  onClick={() => onChange(states.filter((each) => each.key !== key))}
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
