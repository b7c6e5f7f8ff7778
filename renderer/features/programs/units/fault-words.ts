import type { Text } from '@renderer/i18n/create-text';
import type { ConversionFault } from '@shared/domain/conversion/check-conversion';
import type { ProgramProductId } from '@shared/domain/program/program';

/** Why a conversion is refused: place, value, rule and remedy. */
export function faultWords(
  text: Text<'program-units'>,
  fault: ConversionFault,
  nameOf: (id: ProgramProductId) => string,
): string {
  switch (fault.kind) {
    case 'agreed-unit-missing':
    case 'reason-missing':
      return text(`fault.${fault.kind}`);
    case 'year-unknown':
      return text('fault.year-unknown', { number: fault.yearNumber });
    case 'set-name-missing':
      return text('fault.set-name-missing', { position: fault.position });
    case 'not-in-group':
    case 'product-twice':
      return text(`fault.${fault.kind}`, { product: nameOf(fault.productId) });
    case 'not-positive': {
      const { productId, agreedUnits, baseUnits } = fault;
      return text('fault.not-positive', { product: nameOf(productId), agreedUnits, baseUnits });
    }
    case 'whole-not-one':
      return text('fault.whole-not-one', { product: nameOf(fault.productId), set: fault.set });
    case 'part-of-no-set': {
      const { productId, set, role } = fault;
      return text('fault.part-of-no-set', { product: nameOf(productId), set, role });
    }
    case 'two-leading':
      return text('fault.two-leading', { set: fault.set, roles: fault.roles.join('、') });
    case 'role-twice':
      return text('fault.role-twice', { set: fault.set, role: fault.role });
    case 'per-set-not-positive':
      return text('fault.per-set-not-positive', {
        ...{ set: fault.set, role: fault.role, perSet: fault.perSet },
      });
    case 'set-twice':
    case 'set-without-parts':
    case 'role-missing':
    case 'no-leading':
    case 'no-required':
      return text(`fault.${fault.kind}`, { set: fault.set });
  }
}
