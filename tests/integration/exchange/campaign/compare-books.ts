import type { BookLine } from '@tests/simulators/kit/simulator';
import type { SentOrder } from './campaign-plan';

/** Our outbox against the platform's book; every list but the counts has to be empty. */
export type BookComparison = {
  readonly orders: number;
  readonly sent: number;
  readonly refused: number;
  /** Drafts on the platform that were never sent: nobody delivers them. */
  readonly draftsLeft: number;
  /** Our lines that the platform has sent more than once. */
  readonly doubled: readonly string[];
  /** Our lines that we hold as sent and the platform has not. */
  readonly missing: readonly string[];
  /** Lines that the platform has sent and we hold otherwise, or with another id. */
  readonly unlike: readonly string[];
  /** Sent lines on the platform that are none of ours. */
  readonly foreign: readonly string[];
  /** Refused lines without a word why. */
  readonly wordless: readonly string[];
  /** Lines that are neither sent nor refused. */
  readonly open: readonly string[];
  /** Orders whose report state is not what their lines say. */
  readonly wrongState: readonly string[];
};

export function compareBooks(
  orders: readonly SentOrder[],
  book: readonly BookLine[],
): BookComparison {
  const lines = orders.flatMap((order) => order.lines);
  const sentByOurId = new Map<string, BookLine[]>();
  for (const line of book.filter(({ standing }) => standing === 'sent'))
    sentByOurId.set(line.ourLineId, [...(sentByOurId.get(line.ourLineId) ?? []), line]);
  const ours = new Set(lines.map(({ ourLineId }) => ourLineId));
  const sent = lines.filter(({ standing }) => standing === 'sent');
  const refused = lines.filter(({ standing }) => standing === 'refused');
  const ids = (some: readonly { readonly ourLineId: string }[]) =>
    some.map(({ ourLineId }) => ourLineId);
  return {
    orders: orders.length,
    sent: sent.length,
    refused: refused.length,
    draftsLeft: book.filter(({ standing }) => standing === 'draft').length,
    doubled: [...sentByOurId].filter(([, found]) => found.length > 1).map(([id]) => id),
    missing: ids(sent.filter(({ ourLineId }) => !sentByOurId.has(ourLineId))),
    unlike: ids(
      lines.filter(({ ourLineId, standing, platformLineId }) => {
        const found = sentByOurId.get(ourLineId)?.[0];
        if (found === undefined) return false;
        return standing !== 'sent' || found.platformLineId !== platformLineId;
      }),
    ),
    foreign: [...sentByOurId.keys()].filter((id) => !ours.has(id)),
    wordless: ids(refused.filter(({ refusal }) => (refusal ?? '') === '')),
    open: ids(lines.filter(({ standing }) => standing !== 'sent' && standing !== 'refused')),
    wrongState: orders
      .filter((order) => {
        const hasRefused = order.lines.some(({ standing }) => standing === 'refused');
        return order.reportState !== (hasRefused ? 'returned' : 'reported');
      })
      .map(({ orderNumber }) => orderNumber),
  };
}
