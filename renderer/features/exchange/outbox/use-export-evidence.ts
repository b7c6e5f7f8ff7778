import { useHost, useSaveExport } from '@renderer/bridge/host-context';
import { useRepositories, type ExchangeOverview } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { EvidenceMessage } from '@shared/formats/documents/evidence/evidence-sheets';
import { refusalWords } from './exchange-refusals';
import { eventWords } from './exchange-words';
import { MOST_MESSAGES } from './message-drawer';

/** Freezes what is known of an order now and saves it with the raw messages as a workbook. */
export function useExportEvidence() {
  const text = useText('exchange-outbox');
  const notify = useNotify();
  const { host } = useHost();
  const { exchanges, hospital } = useRepositories();
  const saveExport = useSaveExport();

  async function listMessages(overview: ExchangeOverview): Promise<readonly EvidenceMessage[]> {
    const { connectionId, orderNumber } = overview.exchange;
    const listed = await host.listPlatformMessages({
      connectionId,
      subject: orderNumber,
      limit: MOST_MESSAGES,
    });
    if (listed.ok) return listed.value.messages;
    // The frozen text does not depend on the raw messages; that they are missing is said.
    notify.warning(text('messages.failed', { kind: listed.error.kind }));
    return [];
  }

  return async (overview: ExchangeOverview): Promise<void> => {
    const { exchange: asked, ...names } = overview;
    const { orderId, connectionId, orderNumber } = asked;
    const frozen = await exchanges.freezeEvidence(orderId, connectionId);
    if (!frozen.ok) {
      notify.error(refusalWords(text, frozen.error));
      return;
    }
    const known = await exchanges.findOrderExchange(orderId);
    const profile = await hospital.findHospital();
    const { writeEvidenceWorkbook } =
      await import('@shared/formats/documents/evidence/write-evidence-workbook');
    const contents = await writeEvidenceWorkbook(
      {
        ...known,
        hospitalName: profile?.name ?? '',
        distributorName: names.distributorName,
        exchanges: known.exchanges
          .filter((exchange) => exchange.connectionId === connectionId)
          .map((exchange) => ({ exchange, ...names })),
        messages: await listMessages(overview),
        frozen: frozen.value,
      },
      (event) => eventWords(text, event),
    );
    const suggestedName = `${text('evidence.name', { number: orderNumber })}.xlsx`;
    const saved = await saveExport({ suggestedName, contents });
    if (saved.ok) notify.success(text('evidence.done', { file: saved.value.savedAs }));
    else if (saved.error.kind !== 'cancelled')
      notify.error(text('evidence.failed', { kind: saved.error.kind }));
  };
}
