import { useText } from '@renderer/i18n/use-text';
import { Modal } from 'antd';
import type { ReactNode } from 'react';

type ConfirmDialogProps = {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will be gone or fixed for good. */
  readonly children: ReactNode;
  /** A verb: 丢弃示例数据. */
  readonly confirm: string;
  readonly isDanger?: boolean;
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** Only before what cannot be taken back. Everything else is done at once and can be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const text = useText('ui');
  return (
    <Modal
      open={props.isOpen}
      title={props.title}
      okText={props.confirm}
      cancelText={text('dialog.cancel')}
      okButtonProps={{ danger: props.isDanger ?? false, loading: props.isBusy ?? false }}
      onOk={props.onConfirm}
      onCancel={props.onCancel}
      width={480}
    >
      {props.children}
    </Modal>
  );
}
