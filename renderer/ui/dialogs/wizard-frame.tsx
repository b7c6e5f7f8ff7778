import { useText } from '@renderer/i18n/use-text';
import { Button, Steps } from 'antd';
import type { ReactNode } from 'react';
import './dialogs.css';

type WizardFrameProps = {
  readonly steps: readonly { readonly key: string; readonly title: string }[];
  readonly current: string;
  readonly children: ReactNode;
  /** What the next step needs, at the left of the buttons: 还有 3 处错误. */
  readonly note?: ReactNode;
  readonly onBack?: (() => void) | undefined;
  /** Absent while the step is not complete. */
  readonly onNext?: (() => void) | undefined;
  readonly nextLabel?: string;
  readonly isBusy?: boolean;
  readonly onCancel: () => void;
};

/** Steps over the content, back and next under it. */
export function WizardFrame(props: WizardFrameProps) {
  const text = useText('ui');
  const { steps, current, onBack, onNext, isBusy = false } = props;
  const at = steps.findIndex(({ key }) => key === current);
  return (
    <div className="ch-wizard">
      <div className="ch-wizard-steps">
        <Steps size="small" current={at} items={steps.map(({ title }) => ({ title }))} />
      </div>
      <div className="ch-wizard-content">{props.children}</div>
      <div className="ch-wizard-footer">
        <div role="status">{props.note}</div>
        <Button onClick={props.onCancel}>{text('dialog.cancel')}</Button>
        {onBack && (
          <Button onClick={onBack} disabled={isBusy}>
            {text('wizard.back')}
          </Button>
        )}
        <Button
          type="primary"
          disabled={onNext === undefined}
          loading={isBusy}
          onClick={() => onNext?.()}
        >
          {props.nextLabel ?? text('wizard.next')}
        </Button>
      </div>
    </div>
  );
}
