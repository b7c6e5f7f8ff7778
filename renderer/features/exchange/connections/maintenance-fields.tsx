import { DeleteOutlined } from '@ant-design/icons';
import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, TextField } from '@renderer/ui';
import type { MaintenanceWindow } from '@shared/domain/exchange/connection';
import { Button } from 'antd';

const WEEKDAYS = ['every', '1', '2', '3', '4', '5', '6', '7'] as const;

type MaintenanceFieldsProps = {
  readonly windows: readonly MaintenanceWindow[];
  readonly onChange: (windows: readonly MaintenanceWindow[]) => void;
};

/** When the platform is known to be down; a window over midnight ends the next day. */
export function MaintenanceFields({ windows, onChange }: MaintenanceFieldsProps) {
  const text = useText('exchange-connections');
  const set = (at: number, change: Partial<MaintenanceWindow>) =>
    onChange(windows.map((window, index) => (index === at ? { ...window, ...change } : window)));
  return (
    <div className="ch-form-wide ch-connection-windows">
      {windows.map(({ weekday, from, to }, index) => (
        // Windows have no name of their own; their place is all that tells them apart.
        <div key={String(index)} className="ch-connection-window">
          <ChoiceField
            label={text('form.window-weekday')}
            value={weekday === null ? 'every' : (String(weekday) as (typeof WEEKDAYS)[number])}
            choices={WEEKDAYS.map((value) => ({ value, label: text(`weekday.${value}`) }))}
            onChange={(value) => set(index, { weekday: value === 'every' ? null : Number(value) })}
          />
          <TextField
            label={text('form.window-from')}
            placeholder="22:00"
            maxLength={5}
            value={from}
            onChange={(value) => set(index, { from: value })}
          />
          <TextField
            label={text('form.window-to')}
            placeholder="06:00"
            maxLength={5}
            value={to}
            onChange={(value) => set(index, { to: value })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={text('form.window-remove', { number: index + 1 })}
            onClick={() => onChange(windows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        size="small"
        onClick={() => onChange([...windows, { weekday: null, from: '', to: '' }])}
      >
        {text('form.window-add')}
      </Button>
    </div>
  );
}
