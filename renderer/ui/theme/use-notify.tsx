import { App } from 'antd';
import { useMemo } from 'react';

export type Notify = {
  readonly success: (text: string) => void;
  readonly warning: (text: string) => void;
  /** Stays until it is closed: what went wrong must not pass unread. */
  readonly error: (text: string, detail?: string) => void;
};

/** Says in words what has happened: 已过账 3 张，12 批次. Read aloud as it appears. */
export function useNotify(): Notify {
  const { message, notification } = App.useApp();
  return useMemo(
    () => ({
      success: (text) => void message.success({ content: <span role="status">{text}</span> }),
      warning: (text) =>
        void message.warning({ content: <span role="alert">{text}</span>, duration: 8 }),
      error: (text, detail) =>
        notification.error({
          // Said twice it is shown once.
          key: text,
          title: text,
          description: detail,
          role: 'alert',
          duration: false,
          // Panels, drawers and their buttons stand at the right, dialogs in the middle: it must cover none of them.
          placement: 'bottomLeft',
        }),
    }),
    [message, notification],
  );
}
