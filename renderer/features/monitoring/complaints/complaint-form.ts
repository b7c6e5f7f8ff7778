import { parseDay, parseQuantityText } from '@renderer/ui';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type {
  ComplaintFacts,
  ComplaintKind,
  ComplaintLine,
} from '@shared/domain/monitoring/supply-complaint';
import type { OrderId, OrderLineId } from '@shared/domain/order/order';
import type { GroupId, ProgramId, ProgramProductId } from '@shared/domain/program/program';
import { err, ok, type Result } from '@shared/kernel/result';

export type TypedLine = {
  readonly orderId: OrderId;
  readonly orderLineId: OrderLineId;
  readonly quantity: string;
};

/** A complaint as it stands in the form. */
export type ComplaintForm = {
  readonly programId: ProgramId | null;
  readonly productId: ProgramProductId | null;
  readonly distributorId: EnterpriseId | null;
  readonly kind: ComplaintKind;
  readonly shortFrom: string;
  readonly complainedOn: string;
  readonly documentNumber: string;
  readonly orderIds: readonly OrderId[];
  /** Lines of orders, each with the quantity as typed. */
  readonly lines: readonly TypedLine[];
  readonly words: string;
};

export type ComplaintField =
  'programId' | 'productId' | 'shortFrom' | 'complainedOn' | 'lines' | 'words';

/** Reads the form; the rules come after it. @errors the fields that say nothing readable */
export function readComplaintForm(
  form: ComplaintForm,
  groupId: GroupId | null,
): Result<ComplaintFacts, ReadonlySet<ComplaintField>> {
  const { programId, productId } = form;
  const shortFrom = parseDay(form.shortFrom);
  const complainedOn = parseDay(form.complainedOn);
  const words = form.words.trim();
  const lines = readLines(form.lines);
  if (
    programId === null ||
    productId === null ||
    groupId === null ||
    !shortFrom.ok ||
    shortFrom.value === null ||
    !complainedOn.ok ||
    complainedOn.value === null ||
    lines === null ||
    words === ''
  ) {
    const problems: readonly (readonly [ComplaintField, boolean])[] = [
      ['programId', programId === null],
      ['productId', productId === null || groupId === null],
      ['shortFrom', !shortFrom.ok || shortFrom.value === null],
      ['complainedOn', !complainedOn.ok || complainedOn.value === null],
      ['lines', lines === null],
      ['words', words === ''],
    ];
    return err(new Set(problems.flatMap(([field, isUnread]) => (isUnread ? [field] : []))));
  }
  const { distributorId, kind, orderIds } = form;
  return ok({
    programId,
    groupId,
    productId,
    distributorId,
    kind,
    shortFrom: shortFrom.value,
    complainedOn: complainedOn.value,
    documentNumber: form.documentNumber.trim(),
    orderIds,
    lines,
    words,
  });
}

/** Null when a quantity cannot be read. */
function readLines(typed: readonly TypedLine[]): readonly ComplaintLine[] | null {
  const lines = typed.flatMap(({ orderId, orderLineId, quantity }) => {
    const read = parseQuantityText(quantity);
    return read.ok ? [{ orderId, orderLineId, quantity: read.value }] : [];
  });
  return lines.length === typed.length ? lines : null;
}
