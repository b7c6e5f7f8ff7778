import { Spin } from 'antd';
import type { ReactNode } from 'react';
import './page.css';

type EmptyStateProps = {
  /** What is not here. */
  readonly title: string;
  /** The next step, in a sentence. */
  readonly children?: ReactNode;
  /** The button that takes it. */
  readonly action?: ReactNode;
};

/** Says the next step where there is nothing to show yet. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="ch-state">
      <strong>{title}</strong>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  );
}

export function Loading({ label }: { readonly label: string }) {
  return (
    <div className="ch-state" role="status">
      <Spin />
      <p>{label}</p>
    </div>
  );
}

type ErrorPanelProps = {
  /** What happened. */
  readonly title: string;
  /** What is safe and what to do. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** A refusal or failure in its place on the page, read aloud when it appears. */
export function ErrorPanel({ title, children, actions }: ErrorPanelProps) {
  return (
    <div className="ch-error-panel" role="alert">
      <strong>{title}</strong>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className="ch-actions">{actions}</div>}
    </div>
  );
}
