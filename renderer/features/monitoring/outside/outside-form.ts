import { formatUnitPrice, parseDay, parsePriceText, parseQuantityText } from '@renderer/ui';
import type {
  OutsideKind,
  OutsidePurchaseFacts,
  OutsideRole,
} from '@shared/domain/monitoring/outside-purchase';
import type { GroupId, ProgramId } from '@shared/domain/program/program';
import { err, ok, type Result } from '@shared/kernel/result';

/** A register entry as it stands in the form. */
export type OutsideForm = {
  readonly programId: ProgramId | null;
  readonly groupId: GroupId | null;
  readonly kind: OutsideKind;
  readonly role: OutsideRole;
  readonly boughtOn: string;
  readonly product: string;
  readonly supplier: string;
  readonly department: string;
  readonly quantity: string;
  readonly unit: string;
  readonly conversion: string;
  readonly unitPrice: string;
  readonly reason: string;
  readonly priceComparison: string;
  readonly decision: string;
  readonly filingNumber: string;
  readonly validUntil: string;
  readonly orderNumber: string;
};

export const OUTSIDE_FORM: OutsideForm = {
  programId: null,
  groupId: null,
  kind: 'filed',
  role: 'non-selected',
  boughtOn: '',
  product: '',
  supplier: '',
  department: '',
  quantity: '',
  unit: '',
  conversion: '1',
  unitPrice: '',
  reason: '',
  priceComparison: '',
  decision: '',
  filingNumber: '',
  validUntil: '',
  orderNumber: '',
};

/** A stored row as the form shows it, to be corrected. */
export function formOfPurchase(row: OutsidePurchaseFacts): OutsideForm {
  const { programId, groupId, kind, role, boughtOn, product, supplier, department } = row;
  const { unit, agreedUnitsPerUnit, validUntil, reason, priceComparison, decision } = row;
  return {
    ...{ programId, groupId, kind, role, boughtOn, product, supplier, department },
    ...{ unit, reason, priceComparison, decision },
    filingNumber: row.filingNumber,
    orderNumber: row.orderNumber,
    quantity: String(row.quantity),
    conversion: agreedUnitsPerUnit === null ? '' : String(agreedUnitsPerUnit),
    unitPrice: formatUnitPrice(row.unitPrice),
    validUntil: validUntil ?? '',
  };
}

export type OutsideField =
  | 'programId'
  | 'groupId'
  | 'boughtOn'
  | 'quantity'
  | 'conversion'
  | 'unitPrice'
  | 'validUntil'
  | 'unit';

/** Reads the form; the rules come after it. @errors the fields that say nothing readable */
export function readOutsideForm(
  form: OutsideForm,
): Result<OutsidePurchaseFacts, ReadonlySet<OutsideField>> {
  const boughtOn = parseDay(form.boughtOn);
  const validUntil = parseDay(form.validUntil);
  const quantity = parseQuantityText(form.quantity);
  const unitPrice = parsePriceText(form.unitPrice);
  const hasConversion = form.conversion.trim() !== '';
  const conversion = parseQuantityText(hasConversion ? form.conversion : '1');
  const { programId, groupId, kind, role } = form;
  const problems: readonly (readonly [OutsideField, boolean])[] = [
    ['programId', programId === null],
    ['groupId', groupId === null],
    ['boughtOn', !boughtOn.ok || boughtOn.value === null],
    ['quantity', !quantity.ok],
    ['unit', form.unit.trim() === ''],
    ['conversion', !conversion.ok],
    ['unitPrice', !unitPrice.ok],
    ['validUntil', !validUntil.ok],
  ];
  const unread = problems.flatMap(([field, isUnread]) => (isUnread ? [field] : []));
  if (
    programId === null ||
    groupId === null ||
    !boughtOn.ok ||
    boughtOn.value === null ||
    !validUntil.ok ||
    !quantity.ok ||
    !unitPrice.ok ||
    !conversion.ok ||
    unread.length > 0
  )
    return err(new Set(unread));
  return ok({
    programId,
    groupId,
    kind,
    role,
    boughtOn: boughtOn.value,
    quantity: quantity.value,
    unitPrice: unitPrice.value,
    agreedUnitsPerUnit: hasConversion ? conversion.value : null,
    validUntil: validUntil.value,
    ...trimmed(form),
  });
}

function trimmed(form: OutsideForm) {
  return {
    product: form.product.trim(),
    supplier: form.supplier.trim(),
    department: form.department.trim(),
    unit: form.unit.trim(),
    reason: form.reason.trim(),
    priceComparison: form.priceComparison.trim(),
    decision: form.decision.trim(),
    filingNumber: form.filingNumber.trim(),
    orderNumber: form.orderNumber.trim(),
  };
}
