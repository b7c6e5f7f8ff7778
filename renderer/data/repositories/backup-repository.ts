import type { AgreementId } from '@shared/domain/agreement/agreement';
import { isWithin, type LocalDate } from '@shared/domain/calendar/local-date';
import type {
  BackupSwitch,
  BackupSwitchId,
  OrderReminder,
} from '@shared/domain/order/backup-switch';
import type { SwitchContext, SwitchDraft } from '@shared/domain/order/check-backup-switch';
import type { OrderId } from '@shared/domain/order/order';
import { findCancellation } from '@shared/domain/order/sending';
import {
  releaseFromMain,
  switchToBackup,
  type Released,
  type SwitchPosting,
} from '@shared/domain/order/switch-to-backup';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue } from '../journal/command-queue';
import { findSwitchContext, type SwitchSubject } from './backup-context';
import { findBackupNotice, findLateFile, listLateMainLines } from './backup-views';
import { freeze } from './frozen-evidence';
import { putCancellations, withdrawUntouched } from './order-changing';
import { findOrderContext } from './order-context';
import { inOneRevision } from './order-placing';
import { findAuthor, orderEvent } from './order-rows';

/** What somebody notes of a call to the distributor. */
export type NewReminder = Pick<
  OrderReminder,
  'orderId' | 'on' | 'way' | 'contact' | 'answer' | 'namedOn'
>;

/** Why a reminder was not noted. */
export type ReminderRefusal = {
  readonly kind: 'order-not-found' | 'no-answer' | 'on-outside' | 'named-too-early';
};

const notFound = err({ kind: 'order-not-found' } as const);

/** What the main distributor is late with, calls about it, and the switch to the backup. */
export function createBackupRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /** Lines of main orders that are late and not complete, the latest first. */
    listLate(today: LocalDate) {
      return listLateMainLines(db, today);
    },

    /** Newest first. */
    listSwitches(): Promise<readonly BackupSwitch[]> {
      return db.backupSwitches.orderBy('on').reverse().toArray();
    },

    /** Everything the file of a late order holds; nothing when the order is gone. */
    findFile(orderId: OrderId, today: LocalDate) {
      return findLateFile(db, orderId, today);
    },

    /** What the letter about a switch says; nothing when there is no such switch. */
    findNotice(id: BackupSwitchId) {
      return findBackupNotice(db, id);
    },

    /** What a switch is checked against, for the form's own checks. */
    findContext(subject: SwitchSubject, today: LocalDate): Promise<SwitchContext | undefined> {
      return findSwitchContext(db, subject, today);
    },

    /**
     * Notes a call to the distributor: it stands in the order's file and time line for good.
     *
     * @errors `order-not-found`, `no-answer`, `on-outside` when the day is before the order or to come,
     *   `named-too-early` when the day that was named is before the call
     */
    remind(reminder: NewReminder) {
      return commands.run('order:remind', async (entry) => {
        const order = await db.orders.get(reminder.orderId);
        if (order === undefined) return notFound;
        const { on, namedOn, answer, contact } = reminder;
        if (answer.trim() === '') return err({ kind: 'no-answer' } as const);
        if (!isWithin(on, { from: order.orderedOn, to: entry.today }))
          return err({ kind: 'on-outside' } as const);
        if (namedOn !== null && namedOn < on) return err({ kind: 'named-too-early' } as const);
        const saved: OrderReminder = {
          ...reminder,
          id: entry.newId(),
          revision: 1,
          recordedAt: entry.now,
          operator: entry.operator,
          contact: contact.trim(),
          answer: answer.trim(),
        };
        entry.put('orderReminders', saved);
        return ok(saved);
      });
    },

    /**
     * Ends the remainder of the chosen lines at the main distributor and orders it from the backup, in one entry;
     * the evidence is frozen first. Where the platform still waits it is asked to take the main order back.
     *
     * @errors `order-not-found`; `refused` with what speaks against the switch or against the new order
     */
    switchLines(
      subject: SwitchSubject & { readonly backupAgreementId: AgreementId },
      draft: SwitchDraft,
    ) {
      return commands.run('order:switch-to-backup', async (entry) => {
        const context = await findSwitchContext(db, subject, entry.today);
        if (context === undefined) return notFound;
        const released = releaseFromMain(draft, context);
        if (!released.ok) return released;
        const changed = new Map(released.value.lineTotals.map((row) => [row.id, row]));
        const { backupAgreementId } = subject;
        const order = await findOrderContext(db, backupAgreementId, {
          today: entry.today,
          changed,
        });
        if (order === undefined) return notFound;
        const author = await findAuthor(db, entry);
        const posting = switchToBackup(
          draft,
          { context, released: released.value, order },
          {
            newId: entry.newId,
            orderNumber: await entry.takeNumber('order'),
            letterNumber: await entry.takeNumber('backup-notice'),
            at: entry.now,
            operator: entry.operator,
            operatorId: author?.id ?? context.rows.order.operatorId,
          },
        );
        if (!posting.ok) return posting;
        await putSwitch(db, entry, { context, released: released.value, posting: posting.value });
        return ok(posting.value.record);
      });
    },
  };
}

type Switching = {
  readonly context: SwitchContext;
  readonly released: Released;
  readonly posting: SwitchPosting;
};

async function putSwitch(
  db: HospitalDatabase,
  entry: CommandEntry,
  { context, released, posting }: Switching,
): Promise<void> {
  const { order: main } = context.rows;
  const { backup, mainOrder, record } = posting;
  const { connectionId } = main;
  const evidence = await freeze(db, entry, {
    orderId: main.id,
    connectionId,
    reason: 'backup-switch',
    told: [],
  });
  entry.put('frozenEvidence', evidence);
  if (mainOrder !== null) entry.put('orders', mainOrder);
  entry.put('orders', backup.order);
  entry.put('orderLines', ...released.lines, ...backup.lines);
  entry.put('orderLineTotals', ...backup.orderLineTotals);
  const totals = new Map(
    [...released.lineTotals, ...backup.lineTotals].map((row) => [row.id, row]),
  );
  entry.put('lineTotals', ...(await inOneRevision(db, totals)));
  entry.put('backupSwitches', record);
  putEvents(entry, posting, main.id);
  if (record.ending === 'not-there') await withdrawUntouched(db, entry, main.id);
  if (
    record.ending === 'asked-back' &&
    findCancellation(context.platforms.exchanges) === undefined
  ) {
    const words = `主配逾期启用备选 ${record.backupOrderNumber}：${record.reason}`;
    await putCancellations(db, entry, { id: main.id, words });
    entry.put(
      'orderEvents',
      orderEvent(entry, { orderId: main.id, kind: 'cancellation-requested', words }),
    );
  }
}

function putEvents(entry: CommandEntry, posting: SwitchPosting, mainOrderId: OrderId): void {
  const { backup, mainOrder, record } = posting;
  const words = `${record.backupOrderNumber}，${record.reason}`;
  entry.put(
    'orderEvents',
    orderEvent(entry, { orderId: mainOrderId, kind: 'switched', words }),
    orderEvent(entry, { orderId: backup.order.id, kind: 'placed' }),
    orderEvent(entry, {
      orderId: backup.order.id,
      kind: 'took-over',
      words: record.mainOrderNumber,
    }),
  );
  if (mainOrder === null) return;
  const kind = mainOrder.state === 'cancelled' ? 'cancelled' : 'closed';
  entry.put('orderEvents', orderEvent(entry, { orderId: mainOrderId, kind, words: record.reason }));
}
