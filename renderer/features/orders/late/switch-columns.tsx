import type { Text } from '@renderer/i18n/create-text';
import { column, type Column } from '@renderer/ui';
import type { BackupSwitch } from '@shared/domain/order/backup-switch';

/** Switches to the backup that were made. */
export function switchColumns(text: Text<'orders-late'>): readonly Column<BackupSwitch>[] {
  const words = (
    key: 'number' | 'main-order' | 'backup-order' | 'reason' | 'operator',
    width: number,
    value: (record: BackupSwitch) => string,
  ) => column<BackupSwitch>({ key, title: text(`column.${key}`), kind: 'text', width, value });
  return [
    words('number', 168, ({ number }) => number),
    column<BackupSwitch>({
      key: 'on',
      title: text('column.on'),
      kind: 'date',
      width: 96,
      value: ({ on }) => on,
    }),
    words('main-order', 168, ({ mainOrderNumber }) => mainOrderNumber),
    words('backup-order', 168, ({ backupOrderNumber }) => backupOrderNumber),
    column<BackupSwitch>({
      key: 'lines',
      title: text('column.lines'),
      kind: 'quantity',
      width: 60,
      value: ({ lines }) => lines.length,
    }),
    words('reason', 220, ({ reason }) => reason),
    words('operator', 90, ({ operator }) => operator),
  ];
}
