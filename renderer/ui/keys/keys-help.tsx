import { useText } from '@renderer/i18n/use-text';
import type { TextKey } from '@renderer/i18n/messages';
import { Modal } from 'antd';
import '../dialogs/dialogs.css';

type KeyLine = { readonly keys: readonly string[]; readonly does: TextKey<'ui'> };
type KeyGroup = { readonly title: TextKey<'ui'>; readonly lines: readonly KeyLine[] };

const GROUPS: readonly KeyGroup[] = [
  {
    title: 'keys.everywhere',
    lines: [
      { keys: ['Ctrl+K'], does: 'keys.palette' },
      { keys: ['Ctrl+S'], does: 'keys.save' },
      { keys: ['?'], does: 'keys.help' },
      { keys: ['Esc'], does: 'keys.escape' },
    ],
  },
  {
    title: 'keys.list',
    lines: [
      { keys: ['↑', '↓', '←', '→'], does: 'keys.move' },
      { keys: ['PgUp', 'PgDn'], does: 'keys.page' },
      { keys: ['Ctrl+Home', 'Ctrl+End'], does: 'keys.ends' },
      { keys: ['Shift+↑↓←→'], does: 'keys.block' },
      { keys: ['Enter'], does: 'keys.open' },
      { keys: ['Space'], does: 'keys.tick' },
      { keys: ['Ctrl+C', 'Ctrl+Shift+C'], does: 'keys.copy' },
      { keys: ['Shift+F10'], does: 'keys.menu' },
      { keys: ['Alt+↓'], does: 'keys.filter' },
      { keys: ['Alt+←', 'Alt+→'], does: 'keys.width' },
      { keys: ['Alt+Shift+←', 'Alt+Shift+→'], does: 'keys.order' },
    ],
  },
  {
    title: 'keys.lines',
    lines: [
      { keys: ['Enter'], does: 'keys.next-cell' },
      { keys: ['Tab', 'Shift+Tab'], does: 'keys.tab' },
      { keys: ['↑', '↓'], does: 'keys.line-up-down' },
      { keys: ['Ctrl+V'], does: 'keys.paste' },
      { keys: ['Ctrl+Delete'], does: 'keys.delete-line' },
    ],
  },
];

/** What the keys do, by place. Opened with `?`. */
export function KeysHelp(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const text = useText('ui');
  return (
    <Modal
      open={props.isOpen}
      onCancel={props.onClose}
      footer={null}
      width={920}
      title={text('keys.title')}
    >
      <div className="ch-keys-help">
        {GROUPS.map(({ title, lines }) => (
          <section key={title}>
            <h3>{text(title)}</h3>
            <table className="ch-keys">
              <tbody>
                {lines.map(({ keys, does }) => (
                  <tr key={does}>
                    <th scope="row">
                      {keys.map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </th>
                    <td>{text(does)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
    </Modal>
  );
}
