import { CalendarOutlined } from '@ant-design/icons';
import { useText } from '@renderer/i18n/use-text';
import { isLocalDate, type LocalDate } from '@shared/domain/calendar/local-date';
import { Calendar, Input, Popover } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { parseDay } from '../text/parse-day';
import { describeDayRefusal } from '../text/refusal-text';
import { FieldFrame, type FieldProps } from './field-frame';

type DayFieldProps = FieldProps & {
  /** As typed. Start it with a day or with ''. */
  readonly value: string;
  /** `day` is null while the text is empty or no day; the text is kept as it was typed. */
  readonly onChange: (typed: string, day: LocalDate | null) => void;
};

/** A day, typed in any of the usual ways or picked from the calendar. 2024/2/30 is refused, not moved. */
export function DayField(props: DayFieldProps) {
  const text = useText('ui');
  const { value, onChange } = props;
  const [isLeft, setLeft] = useState(false);
  const parsed = parseDay(value);
  const report = (typed: string) => {
    const read = parseDay(typed);
    onChange(typed, read.ok ? read.value : null);
  };
  const isMissing = props.isRequired === true && value.trim() === '';
  // What cannot be read now comes before what an earlier save has said.
  const refusal = () => {
    if (!isLeft) return undefined;
    if (!parsed.ok) return describeDayRefusal(text, parsed.error, value);
    return isMissing ? text('field.day-missing') : undefined;
  };
  return (
    <FieldFrame {...props} error={refusal() ?? props.error}>
      {(control) => (
        <Input
          {...control}
          placeholder={text('field.day-hint')}
          value={value}
          onChange={(event) => report(event.target.value)}
          // Enter saves without leaving the field: what keeps the form from it is said all the same.
          onPressEnter={() => setLeft(true)}
          onBlur={() => {
            setLeft(true);
            if (parsed.ok && parsed.value !== null && parsed.value !== value) report(parsed.value);
          }}
          suffix={
            <DayPicker day={parsed.ok ? parsed.value : null} label={props.label} onPick={report} />
          }
        />
      )}
    </FieldFrame>
  );
}

type DayPickerProps = {
  readonly day: LocalDate | null;
  readonly label: string;
  readonly onPick: (day: string) => void;
};

function DayPicker({ day, label, onPick }: DayPickerProps) {
  const text = useText('ui');
  const [isOpen, setOpen] = useState(false);
  const calendar = (
    <div className="ch-day-calendar">
      <Calendar
        fullscreen={false}
        {...(day !== null && { value: dayjs(day) })}
        onSelect={(picked, { source }) => {
          const written = picked.format('YYYY-MM-DD');
          if (isLocalDate(written)) onPick(written);
          if (source === 'date') setOpen(false);
        }}
      />
    </div>
  );
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={calendar}
    >
      <button
        type="button"
        tabIndex={-1}
        className="ch-day-button"
        aria-label={text('field.pick-day', { label })}
      >
        <CalendarOutlined />
      </button>
    </Popover>
  );
}
