import type { Text } from '@renderer/i18n/create-text';
import { formatUnitPrice, type ShownFinding } from '@renderer/ui';
import type { SwitchFinding } from '@shared/domain/order/check-backup-switch';

/** What speaks against a switch to the backup, in words. */
export function describeSwitchFinding(text: Text<'orders-late'>, found: SwitchFinding): string {
  switch (found.kind) {
    case 'backup-not-in-force': {
      const state = text(`backup-state.${found.facts.state}`);
      return text('finding.backup-not-in-force', { ...found.facts, state });
    }
    case 'backup-renewal-unsigned': {
      const state = text(`backup-state.${found.facts.state}`);
      return text('finding.backup-renewal-unsigned', { ...found.facts, state });
    }
    case 'price-differs': {
      const { position, main, backup } = found.facts;
      const prices = { main: formatUnitPrice(main), backup: formatUnitPrice(backup) };
      return text('finding.price-differs', { position, ...prices });
    }
    default:
      return text(`finding.${found.kind}`, { ...found.facts });
  }
}

export function shownSwitchFinding(text: Text<'orders-late'>, found: SwitchFinding): ShownFinding {
  const { severity, citation } = found;
  return { severity, place: '', words: describeSwitchFinding(text, found), citation };
}
