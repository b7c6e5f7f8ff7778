import type { Text } from '@renderer/i18n/create-text';
import { formatShare } from '@renderer/ui';
import { basisPoints } from '@shared/domain/money/money';
import type { ProfileFault } from '@shared/domain/program/program-profile';

/** What is wrong with what was noted of a program, in words. */
export function faultWords(text: Text<'program-life'>, fault: ProfileFault): string {
  switch (fault.kind) {
    case 'community-name-missing':
      return text('fault.community-name-missing');
    case 'member-name-missing':
      return text('fault.member-name-missing', { position: fault.position });
    case 'shares-not-whole':
      return text('fault.shares-not-whole', { total: formatShare(basisPoints(fault.total)) });
    case 'one-lead':
      return text('fault.one-lead', { leads: fault.leads });
    case 'platform-name-missing':
      return text('fault.platform-name-missing');
    case 'platform-twice':
    case 'purpose-differs':
    case 'place-without-member':
    case 'place-twice':
    case 'ordering-is-reporting':
    case 'member-twice':
    case 'share-out-of-range':
      return text(`fault.${fault.kind}`, { name: fault.name });
  }
}
