import type { Text } from '@renderer/i18n/create-text';
import type { ShownFinding } from '@renderer/ui';
import type { OutsidePurchaseFinding } from '@shared/domain/monitoring/outside-purchase';

/** What speaks against an entry, in words. */
export function outsideFindings(
  text: Text<'monitoring'>,
  findings: readonly OutsidePurchaseFinding[],
): readonly ShownFinding[] {
  return findings.map((found) => ({
    severity: found.severity,
    place: '',
    words: text(`outside-finding.${found.kind}`, { ...found.facts }),
    citation: found.citation,
  }));
}
