import type { JournalRefusal } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import type { ShownFinding } from '@renderer/ui';
import type { CutOverFinding } from '@shared/domain/exchange/check-cut-over';

export type CutOverText = Text<'exchange-cut-over'>;

export type CutOverRefusal =
  | {
      readonly kind:
        | 'connection-not-found'
        | 'cut-over-not-found'
        | 'cut-over-finished'
        | 'refused'
        | 'no-evidence';
    }
  | { readonly kind: 'not-taken-over' | 'still-sending' | 'reason-needed'; readonly count: number }
  | JournalRefusal;

/** Why a step was not taken, in words. */
export function useDescribeRefusal(): (refusal: CutOverRefusal) => string {
  const text = useText('exchange-cut-over');
  const words = useText('data');
  return (refusal) => {
    switch (refusal.kind) {
      case 'connection-not-found':
      case 'cut-over-not-found':
      case 'cut-over-finished':
      case 'refused':
      case 'no-evidence':
        return text(`error.${refusal.kind}`);
      case 'not-taken-over':
      case 'still-sending':
      case 'reason-needed':
        return text(`error.${refusal.kind}`, { count: refusal.count });
      default:
        return words(`refusal.${refusal.kind}`);
    }
  };
}

export function shownFindings(
  text: CutOverText,
  findings: readonly CutOverFinding[],
): readonly ShownFinding[] {
  return findings.map(({ kind, severity, facts, citation }) => ({
    severity,
    place: '',
    words: text(`finding.${kind}`, facts),
    citation,
  }));
}
