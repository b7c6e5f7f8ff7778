import type { JournalRefusal } from '@renderer/data';
import type { TextKey } from '@renderer/i18n/messages';
import { useText } from '@renderer/i18n/use-text';
import { formatQuantity, formatUnitPrice, type ShownFinding } from '@renderer/ui';
import type { AgreementFinding } from '@shared/domain/agreement/agreement-finding';
import type { Enterprise, EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { Words } from './agreement-rows';

/** Everything but findings that keeps an agreement from being saved. */
export type RefusalKind =
  | 'agreement-not-found'
  | 'program-not-found'
  | 'changed-meanwhile'
  | 'refused'
  | 'wrong-state'
  | 'no-lines'
  | 'no-reason'
  | 'future-day'
  | 'already-signed'
  | 'outside-year';

const refusals = {
  'agreement-not-found': 'error.not-found',
  'program-not-found': 'error.program-not-found',
  'changed-meanwhile': 'error.changed-meanwhile',
  refused: 'error.refused',
  'wrong-state': 'error.wrong-state',
  'no-lines': 'finding.no-lines',
  'no-reason': 'error.no-reason',
  'future-day': 'error.future-day',
  'already-signed': 'error.already-signed',
  'outside-year': 'error.outside-year',
} as const satisfies Record<RefusalKind, TextKey<'agreements'>>;

const journal = {
  'disk-full': 'refusal.disk-full',
  'not-writable': 'refusal.not-writable',
  'head-moved': 'refusal.head-moved',
  'no-data-set': 'refusal.no-data-set',
  'restart-needed': 'refusal.restart-needed',
} as const satisfies Record<JournalRefusal['kind'], TextKey<'data'>>;

type Refusal = {
  readonly kind: RefusalKind | JournalRefusal['kind'];
  readonly today?: string;
};

/** Why a change of an agreement was refused, in words. */
export function useDescribeRefusal() {
  const text = useText('agreements');
  const dataText = useText('data');
  return (refusal: Refusal): string =>
    isJournalRefusal(refusal.kind)
      ? dataText(journal[refusal.kind])
      : text(refusals[refusal.kind], { today: refusal.today ?? '' });
}

function isJournalRefusal(kind: Refusal['kind']): kind is JournalRefusal['kind'] {
  return kind in journal;
}

/** What a check found, for the list of findings. `productNames` are those of the lines, by position. */
export function showFinding(
  text: Words,
  found: AgreementFinding,
  names: {
    readonly enterprisesById: ReadonlyMap<EnterpriseId, Pick<Enterprise, 'name'>>;
    readonly productNames: readonly string[];
  },
): ShownFinding {
  const { line, severity, citation, kind } = found;
  const place = line === null ? '' : text('finding.line', { line: line + 1 });
  const product = line === null ? '' : (names.productNames[line] ?? '');
  const nameOf = (id: EnterpriseId) => names.enterprisesById.get(id)?.name ?? '';
  const values = factsOf(text, found, nameOf);
  return {
    severity,
    place: [place, product].filter((part) => part !== '').join(' '),
    words: text(`finding.${kind}`, values),
    citation,
  };
}

function factsOf(
  text: Words,
  found: AgreementFinding,
  nameOf: (id: EnterpriseId) => string,
): Readonly<Record<string, string | number>> {
  switch (found.kind) {
    case 'key-taken':
      return found.facts;
    case 'delivery-beyond-rule':
    case 'urgent-beyond-rule':
      return found.facts;
    case 'role-taken':
    case 'same-distributor':
      return { number: found.facts.number, role: text(`role.${found.facts.role}`) };
    case 'distributor-not-related':
      return { name: nameOf(found.facts.distributorId) };
    case 'related-in-other-role':
      return {
        name: nameOf(found.facts.distributorId),
        role: text(`role.${found.facts.role}`),
      };
    case 'quantity-negative':
      return { quantity: formatQuantity(found.facts.quantity) };
    case 'quantity-differs':
      return {
        agreed: formatQuantity(found.facts.agreed),
        asked: formatQuantity(found.facts.asked),
      };
    case 'price-above-selected':
    case 'price-below-selected':
      return {
        selected: formatUnitPrice(found.facts.selected),
        asked: formatUnitPrice(found.facts.asked),
      };
    case 'year-unknown':
    case 'outside-year':
    case 'line-of-other-year':
      return { year: found.facts.yearNumber };
    default:
      return {};
  }
}
