import { parseDay } from '@renderer/ui';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { ComplaintFacts, ComplaintKind } from '@shared/domain/monitoring/supply-complaint';
import type { OrderId } from '@shared/domain/order/order';
import type { GroupId, ProgramId, ProgramProductId } from '@shared/domain/program/program';
import { err, ok, type Result } from '@shared/kernel/result';

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
  readonly words: string;
};

export type ComplaintField = 'programId' | 'productId' | 'shortFrom' | 'complainedOn' | 'words';

/** Reads the form; the rules come after it. @errors the fields that say nothing readable */
export function readComplaintForm(
  form: ComplaintForm,
  groupId: GroupId | null,
): Result<ComplaintFacts, ReadonlySet<ComplaintField>> {
  const { programId, productId } = form;
  const shortFrom = parseDay(form.shortFrom);
  const complainedOn = parseDay(form.complainedOn);
  const words = form.words.trim();
  if (
    programId === null ||
    productId === null ||
    groupId === null ||
    !shortFrom.ok ||
    shortFrom.value === null ||
    !complainedOn.ok ||
    complainedOn.value === null ||
    words === ''
  ) {
    const problems: readonly (readonly [ComplaintField, boolean])[] = [
      ['programId', programId === null],
      ['productId', productId === null || groupId === null],
      ['shortFrom', !shortFrom.ok || shortFrom.value === null],
      ['complainedOn', !complainedOn.ok || complainedOn.value === null],
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
    words,
  });
}
