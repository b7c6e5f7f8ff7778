import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import './page.css';

export type StatusTone = 'neutral' | 'info' | 'success' | 'warning' | 'error';

const ICONS = {
  neutral: <MinusCircleOutlined />,
  info: <ClockCircleOutlined />,
  success: <CheckCircleOutlined />,
  warning: <ExclamationCircleOutlined />,
  error: <CloseCircleOutlined />,
} as const satisfies Record<StatusTone, ReactNode>;

/** A state as a word, with an icon and a colour that repeat it. */
export function StatusTag(props: { readonly tone: StatusTone; readonly children: ReactNode }) {
  return (
    <span className={`ch-status ch-status-${props.tone}`}>
      <span aria-hidden="true">{ICONS[props.tone]}</span>
      {props.children}
    </span>
  );
}
