import { useText } from '@renderer/i18n/use-text';
import { Button, Modal, Progress } from 'antd';
import { formatQuantity } from '../text/format';

type ProgressDialogProps = {
  readonly isOpen: boolean;
  readonly title: string;
  readonly done: number;
  /** Null while it is not known how much there is. */
  readonly total: number | null;
  /** 新增 12 行，修改 3 行 */
  readonly detail?: string;
  /** Absent where it cannot be stopped any more. */
  readonly onCancel?: () => void;
};

/** Long work: how far it is, in numbers, and a way out. */
export function ProgressDialog(props: ProgressDialogProps) {
  const text = useText('ui');
  const { isOpen, title, onCancel } = props;
  return (
    <Modal
      open={isOpen}
      title={title}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={460}
      footer={onCancel ? <Button onClick={onCancel}>{text('progress.cancel')}</Button> : null}
    >
      <ProgressLine {...props} />
    </Modal>
  );
}

/** The same inside a page. */
export function ProgressLine(props: Pick<ProgressDialogProps, 'done' | 'total' | 'detail'>) {
  const text = useText('ui');
  const { done, total, detail } = props;
  const percent = total === null || total === 0 ? 0 : Math.floor((done * 100) / total);
  const words =
    total === null
      ? text('progress.done', { done: formatQuantity(done) })
      : text('progress.of', { done: formatQuantity(done), total: formatQuantity(total) });
  return (
    <div>
      {total !== null && <Progress percent={percent} aria-label={words} />}
      <p role="status" className="ch-number">
        {words}
        {detail !== undefined && <span>　{detail}</span>}
      </p>
    </div>
  );
}
