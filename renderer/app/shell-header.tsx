import {
  CheckOutlined,
  QuestionCircleOutlined,
  SearchOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { useHost } from '@renderer/bridge/host-context';
import { useHospitalData, useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Button, Dropdown } from 'antd';
import { useEffect, useState } from 'react';
import { ReportIndicator } from './report-indicator';
import { useSession } from './session';

type ShellHeaderProps = { readonly onPalette: () => void; readonly onHelp: () => void };

/** Whose data this is, which day it is, who works, and whether everything is on disk. */
export function ShellHeader({ onPalette, onHelp }: ShellHeaderProps) {
  const text = useText('app');
  const { info } = useHost();
  const { clock } = useHospitalData();
  const { hospital } = useRepositories();
  const profile = useLiveQuery(() => hospital.findHospital(), [hospital]);
  return (
    <header className="ch-shell-header">
      <strong className="ch-shell-name">{text('name')}</strong>
      <span className="ch-shell-hospital">{profile?.name ?? info.current?.name}</span>
      <button type="button" className="ch-shell-find" onClick={onPalette}>
        <SearchOutlined aria-hidden />
        {text('header.palette')}
      </button>
      <span className="ch-shell-space" />
      <ReportIndicator />
      <SaveIndicator />
      <span className="ch-number">{text('header.day', { day: clock.today() })}</span>
      <OperatorMenu />
      <Button
        type="text"
        size="small"
        icon={<QuestionCircleOutlined />}
        aria-label={text('header.keys')}
        title={text('header.keys')}
        onClick={onHelp}
      />
    </header>
  );
}

const timeOfDay = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** Says 已保存 only after the journal has answered that it is on disk. */
function SaveIndicator() {
  const text = useText('app');
  const { onSaved } = useHospitalData();
  const [savedAt, setSavedAt] = useState<string | null>(null);
  useEffect(() => onSaved(() => setSavedAt(timeOfDay.format(new Date()))), [onSaved]);
  return (
    <span role="status" className="ch-shell-saved ch-number">
      <CheckOutlined aria-hidden />
      {savedAt === null ? text('header.saved') : text('header.saved-at', { time: savedAt })}
    </span>
  );
}

function OperatorMenu() {
  const text = useText('app');
  const { operator, operators, chooseOperator } = useSession();
  const items = operators.map((one) => ({
    key: one.id,
    label: one.name,
    onClick: () => chooseOperator(one),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} disabled={operators.length < 2}>
      <Button type="text" size="small" icon={<UserOutlined />}>
        {operator === null
          ? text('header.no-operator')
          : text('header.operator', { name: operator.name })}
      </Button>
    </Dropdown>
  );
}
