import type { JournalRefusal, PortalExportError } from '@renderer/data';
import type { TextKey } from '@renderer/i18n/messages';
import { useText } from '@renderer/i18n/use-text';
import type { TemplateProblem } from '@shared/connectors/workbook/check-template';
import type { TemplateField } from '@shared/domain/exchange/workbook-template';
import type { PortalRowRule, PortalValueRule } from '@shared/connectors/workbook/portal-refusal';

type Key = TextKey<'exchange-portal'>;

const VALUE_RULES = {
  'code-unknown': 'value.code-unknown',
  'not-whole-packs': 'value.not-whole-packs',
  'too-long': 'value.too-long',
} as const satisfies Record<Exclude<PortalValueRule, 'value-missing'>, Key>;

/** Why the portal would not take a value, and where it is to be filled in. */
export function valueRuleKey(rule: PortalValueRule, field: TemplateField): Key {
  if (rule !== 'value-missing') return VALUE_RULES[rule];
  switch (field) {
    case 'distributor-code':
    case 'distributor-name':
      return 'value.missing.distributor';
    case 'platform-item-id':
    case 'national-code':
      return 'value.missing.product';
    case 'delivery-point':
      return 'value.missing.delivery-point';
    default:
      return 'value.missing.other';
  }
}

export const ROW_RULES = {
  'no-line-id': 'row.no-line-id',
  'digits-lost': 'row.digits-lost',
  'state-unknown': 'row.state-unknown',
  'not-a-quantity': 'row.not-a-quantity',
  'not-a-price': 'row.not-a-price',
  'not-a-day': 'row.not-a-day',
  'other-order': 'row.other-order',
  contradicts: 'row.contradicts',
} as const satisfies Record<PortalRowRule, Key>;

/** Refusals in words. */
export function usePortalWords() {
  const text = useText('exchange-portal');
  const data = useText('data');

  function problem(found: TemplateProblem): string {
    switch (found.kind) {
      case 'header-empty':
        return text('problem.header-empty', { column: found.column + 1 });
      case 'header-twice':
      case 'export-header-twice':
        return text(`problem.${found.kind}`, { header: found.header });
      case 'field-missing':
        return text('problem.field-missing', { field: text(`field.${found.field}`) });
      default:
        return text(`problem.${found.kind}`);
    }
  }

  return {
    problem,
    journal: ({ kind }: JournalRefusal | { readonly kind: 'changed-meanwhile' }) =>
      data(`refusal.${kind}`),
    exportError(error: PortalExportError | JournalRefusal): string {
      switch (error.kind) {
        case 'not-waiting':
          return text('export.not-waiting', { orders: error.orderNumbers.join('、') });
        case 'values-refused':
          return text('export.values-refused', { count: error.refusals.length });
        case 'not-a-portal':
        case 'connection-closed':
        case 'nothing-chosen':
        case 'template-incomplete':
          return text(`export.${error.kind}`);
        default:
          return data(`refusal.${error.kind}`);
      }
    },
  };
}
