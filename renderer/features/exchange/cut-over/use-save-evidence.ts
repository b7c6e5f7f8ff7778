import { useHost, useSaveExport } from '@renderer/bridge/host-context';
import { useHospitalData, type CutOverView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useFail, useNotify } from '@renderer/ui';
import type { PlatformMessage } from '@shared/contracts/platform';
import type { ConnectionId } from '@shared/domain/order/order';
import { useState } from 'react';
import { buildEvidence, type EvidenceNames } from './build-evidence';
import { useDescribeRefusal, type CutOverText } from './cut-over-words';
import { standingOf } from './orders-step';

const MOST_MESSAGES = 1_000;

/** How far the collecting is; null when nothing runs. */
export type EvidenceProgress = { readonly done: number; readonly total: number };

/** Collects, writes and saves the archive, then records its hashes. */
export function useSaveEvidence(view: CutOverView) {
  const text = useText('exchange-cut-over');
  const notify = useNotify();
  const fail = useFail();
  const describe = useDescribeRefusal();
  const saveExport = useSaveExport();
  const readMessages = useMessageReader(view.from.id);
  const { repositories, clock, author } = useHospitalData();
  const { cutOvers } = repositories;
  const [progress, setProgress] = useState<EvidenceProgress | null>(null);

  const save = async () => {
    setProgress({ done: 0, total: 0 });
    const evidence = await cutOvers.readEvidence(view.from.id);
    const messages = await readMessages(evidence.orderNumbers, setProgress);
    if (messages === null) {
      notify.error(text('error.messages'));
      return;
    }
    const { from, cutOver } = view;
    const file = await buildEvidence(
      {
        evidence,
        messages,
        book: await writeBook(text, view, clock.today()),
        about: { ...aboutOf(view), ...author(), savedAt: clock.now() },
      },
      partNames(text),
    );
    const suggestedName = text('evidence.file', { name: from.name, day: clock.today() });
    const saved = await saveExport({ suggestedName, contents: file.contents });
    if (!saved.ok) {
      if (saved.error.kind === 'cancelled') notify.warning(text('error.cancelled'));
      else notify.error(text('error.save', { kind: saved.error.kind }));
      return;
    }
    const fileName = saved.value.savedAs;
    const orders = evidence.orderNumbers.length;
    const { sha256, parts } = file;
    const recorded = await cutOvers.recordEvidence(cutOver.id, { fileName, sha256, parts, orders });
    if (recorded.ok) notify.success(text('evidence.done', { file: fileName, orders }));
    else notify.error(describe(recorded.error));
  };

  return {
    progress,
    save: () =>
      void save()
        .catch(fail)
        .finally(() => setProgress(null)),
  };
}

function aboutOf({ from, to, cutOver }: CutOverView) {
  return { from: from.name, to: to.name, movesOn: cutOver.movesOn, closesOn: cutOver.closesOn };
}

function partNames(text: CutOverText): EvidenceNames {
  return {
    book: text('evidence.book-file'),
    manifest: text('evidence.manifest-file'),
    messages: text('evidence.messages-file'),
  };
}

/** The raw messages of every order, secrets struck out by the host. Null when one could not be read. */
function useMessageReader(connectionId: ConnectionId) {
  const { host } = useHost();
  return async (
    subjects: readonly string[],
    onProgress: (progress: EvidenceProgress) => void,
  ): Promise<readonly PlatformMessage[] | null> => {
    const messages: PlatformMessage[] = [];
    for (const [done, subject] of subjects.entries()) {
      onProgress({ done, total: subjects.length });
      const limit = MOST_MESSAGES;
      const answer = await host.listPlatformMessages({ connectionId, subject, limit });
      if (!answer.ok) return null;
      messages.push(...answer.value.messages);
    }
    return messages;
  };
}

async function writeBook(text: CutOverText, view: CutOverView, day: string): Promise<Uint8Array> {
  const { writeCutOverWorkbook } =
    await import('@shared/formats/documents/cut-over/write-cut-over-workbook');
  const { openOrders, settlements, from, cutOver } = view;
  return writeCutOverWorkbook({
    title: text('evidence.book-title', { name: from.name }),
    note: text('evidence.book-note', { day, closesOn: cutOver.closesOn }),
    orders: openOrders.map((row) => ({
      number: row.order.number,
      platformIds: row.platformIds.join('、'),
      orderedOn: row.order.orderedOn,
      distributor: row.distributorName,
      lines: row.order.lineCount,
      amount: row.order.amount,
      state: text(`standing.${standingOf(row)}`),
      remedy: text(`order-remedy.${standingOf(row)}`),
    })),
    settlements: settlements.map(({ payable, balance, ...row }) => ({
      receiptNumber: payable.receiptNumber,
      orderNumber: row.orderNumber,
      distributor: row.distributorName,
      acceptedOn: payable.acceptedOn,
      dueOn: payable.dueOn,
      amount: payable.amount,
      open: balance.open,
      invoice: text(`invoice.${row.invoiceState}`),
    })),
  });
}
