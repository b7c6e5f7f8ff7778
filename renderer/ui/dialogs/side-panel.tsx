import { CloseOutlined } from '@ant-design/icons';
import { useText } from '@renderer/i18n/use-text';
import { Button, Drawer } from 'antd';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import './dialogs.css';

type SidePanelProps = {
  readonly title: string;
  readonly width?: number;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** Details beside the list, inside `SplitContent`. Escape closes it and the focus returns. */
export function SidePanel({ title, width = 420, onClose, actions, children }: SidePanelProps) {
  const text = useText('ui');
  const headingId = useId();
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    headingRef.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const closeKey = {
    onKeyDown: (event: React.KeyboardEvent) => {
      // React hands on the keys of a dialog that was opened from here; its Escape closes the dialog alone.
      const isOwn = event.target instanceof Node && event.currentTarget.contains(event.target);
      if (event.key === 'Escape' && isOwn && !event.defaultPrevented) onClose();
    },
  };
  return (
    <aside className="ch-panel" style={{ width }} aria-labelledby={headingId} {...closeKey}>
      <header className="ch-panel-header">
        <h2 id={headingId} ref={headingRef} tabIndex={-1}>
          {title}
        </h2>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={text('dialog.close')}
          onClick={onClose}
        />
      </header>
      <div className="ch-panel-content">{children}</div>
      {actions !== undefined && <footer className="ch-panel-footer">{actions}</footer>}
    </aside>
  );
}

type DetailDrawerProps = Omit<SidePanelProps, 'width'> & {
  readonly isOpen: boolean;
  readonly width?: number;
};

/** Details or a form over the right-hand part of the page. */
export function DetailDrawer(props: DetailDrawerProps) {
  const { isOpen, title, width = 720, onClose, actions, children } = props;
  return (
    <Drawer
      open={isOpen}
      title={title}
      size={width}
      onClose={onClose}
      footer={actions === undefined ? null : <div className="ch-drawer-footer">{actions}</div>}
    >
      {children}
    </Drawer>
  );
}
