import { useHospitalData } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DayField } from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { Modal } from 'antd';
import { useState } from 'react';

type SendDialogProps = {
  readonly isOpen: boolean;
  readonly count: number;
  readonly onSend: (on: LocalDate) => void;
  readonly onCancel: () => void;
};

/** Asks for the day on which the agreements went to their parties: from it silence is counted. */
export function SendDialog(props: SendDialogProps) {
  return props.isOpen ? <OpenSendDialog {...props} /> : null;
}

function OpenSendDialog({ count, onSend, onCancel }: SendDialogProps) {
  const text = useText('agreements');
  const uiText = useText('ui');
  const { clock } = useHospitalData();
  const today = clock.today();
  const [typed, setTyped] = useState<string>(today);
  const [day, setDay] = useState<LocalDate | null>(today);
  const isLater = day !== null && day > today;
  return (
    <Modal
      open
      title={text('send.title', { count })}
      okText={text('send.action')}
      cancelText={uiText('dialog.cancel')}
      okButtonProps={{ disabled: day === null || isLater }}
      onOk={() => {
        if (day !== null && !isLater) onSend(day);
      }}
      onCancel={onCancel}
      width={420}
    >
      <DayField
        label={text('send.day')}
        help={text('send.help')}
        error={isLater ? text('error.future-day', { today }) : undefined}
        value={typed}
        onChange={(words, read) => {
          setTyped(words);
          setDay(read);
        }}
      />
    </Modal>
  );
}
