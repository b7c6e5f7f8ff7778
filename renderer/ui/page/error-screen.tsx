import { useText } from '@renderer/i18n/use-text';
import { Button } from 'antd';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import './page.css';

export type Fault = { readonly message: string; readonly detail: string };

type ErrorBoundaryProps = {
  /** Keeps the fault outside the window, without what was typed. */
  readonly report: (fault: Fault) => void;
  /** Another value tries again: the page that was gone to. */
  readonly resetKey?: string;
  readonly children: ReactNode;
};

type BoundaryState = { readonly fault: Fault | null; readonly resetKey: string | undefined };

/** Catches bugs of the screens inside it and says what is safe. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, BoundaryState> {
  override state: BoundaryState = { fault: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(thrown: unknown): Partial<BoundaryState> {
    return { fault: faultOf(thrown) };
  }

  static getDerivedStateFromProps(
    { resetKey }: ErrorBoundaryProps,
    state: BoundaryState,
  ): Partial<BoundaryState> | null {
    return resetKey === state.resetKey ? null : { fault: null, resetKey };
  }

  override componentDidCatch(thrown: unknown, { componentStack }: ErrorInfo): void {
    const { message, detail } = faultOf(thrown);
    this.props.report({ message, detail: `${detail}\n${componentStack ?? ''}` });
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault === null ? this.props.children : <ErrorScreen fault={fault} />;
  }
}

/** What was thrown, as text. */
export function faultOf(thrown: unknown): Fault {
  return thrown instanceof Error
    ? { message: thrown.message, detail: thrown.stack ?? '' }
    : { message: String(thrown), detail: '' };
}

/** What happened, what is safe, what to do. */
export function ErrorScreen({ fault }: { readonly fault: Fault }) {
  const text = useText('ui');
  return (
    <div className="ch-state" role="alert">
      <strong>{text('fault.title')}</strong>
      <p>{text('fault.safe')}</p>
      <p>{text('fault.do')}</p>
      <Button type="primary" onClick={() => window.location.reload()}>
        {text('fault.restart')}
      </Button>
      <details>
        <summary>{text('fault.detail')}</summary>
        <code>{fault.message}</code>
      </details>
    </div>
  );
}
