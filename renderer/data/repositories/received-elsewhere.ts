import type { ProgramId, ProgramProduct, ProgramProductId } from '@shared/domain/program/program';
import { groupBy } from '@shared/kernel/group-by';
import type { HospitalDatabase } from '../database';
import type { NetLine, ReturnedByLine } from './net-line';
import { listByKeys } from './read-rows';

/** What came of one of the program's products without an agreement of the program. */
export type ElsewhereLine = NetLine & { readonly productId: ProgramProductId };

/**
 * Goods that bear the national code of a product of the program and came under the agreement of another one.
 *
 * A code that stands with products of several groups, or with selected and other ones, says nothing and is left out.
 */
export async function readElsewhere(
  db: HospitalDatabase,
  own: { readonly id: ProgramId; readonly products: readonly ProgramProduct[] },
  returned: ReturnedByLine,
): Promise<readonly ElsewhereLine[]> {
  const productByCode = unequivocal(own.products);
  const others = await db.programProducts
    .where('nationalCode')
    .anyOf([...productByCode.keys()])
    .filter(({ programId }) => programId !== own.id)
    .toArray();
  const ownIdByOther = new Map(
    others.flatMap(({ id, nationalCode }) => {
      const ownId = productByCode.get(nationalCode ?? '');
      return ownId === undefined ? [] : [[id, ownId] as const];
    }),
  );
  const lines = await listByKeys(db.agreedLines, 'productId', [...ownIdByOther.keys()]);
  const received = await listByKeys(
    db.receiptLines,
    'agreedLineId',
    lines.map(({ id }) => id),
  );
  return received.flatMap((line) => {
    const productId = ownIdByOther.get(line.productId);
    const net = line.accepted - (returned.get(line.id) ?? 0);
    return productId === undefined ? [] : [{ line, net, productId }];
  });
}

function unequivocal(products: readonly ProgramProduct[]): ReadonlyMap<string, ProgramProductId> {
  const coded = products.filter(({ nationalCode }) => nationalCode !== null);
  const byCode = groupBy(coded, ({ nationalCode }) => nationalCode ?? '');
  return new Map(
    [...byCode].flatMap(([code, [first, ...others]]) =>
      first !== undefined && others.every((other) => isCountedAs(first, other))
        ? [[code, first.id] as const]
        : [],
    ),
  );
}

function isCountedAs(one: ProgramProduct, other: ProgramProduct): boolean {
  const isSelected = ({ selection }: ProgramProduct) => selection !== 'non-selected';
  return one.groupId === other.groupId && isSelected(one) === isSelected(other);
}
