import type { AgreementId } from '@shared/domain/agreement/agreement';
import { checkNewAgreement } from '@shared/domain/agreement/check-new-agreement';
import {
  draftAgreement,
  offeredLines,
  offeredTerms,
} from '@shared/domain/agreement/draft-agreement';
import { localDate } from '@shared/domain/calendar/local-date';
import type { AgreedLineId, GroupId, ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { xinjiang202413 as pack } from '@shared/policy-packs/xinjiang-2024-13';
import {
  aProgram,
  aProgramProduct,
  aRelation,
  anAgreedLine,
} from '@tests/builders/program-builders';
import { describe, expect, it } from 'vitest';

const program = aProgram();
const [year] = program.years;
const { groupId, manufacturerId } = aProgramProduct();
const products = [
  aProgramProduct(),
  aProgramProduct({ id: 'product-20' as ProgramProductId, specification: '20g' }),
];
const lines = [
  anAgreedLine(),
  anAgreedLine({
    id: 'line-20' as AgreedLineId,
    productId: 'product-20' as ProgramProductId,
    agreed: quantity(0),
  }),
  anAgreedLine({ id: 'line-patch' as AgreedLineId, groupId: 'group-patch' as GroupId }),
];
const productsById = new Map(products.map((product) => [product.id, product]));

describe('a drafted agreement', () => {
  const offered = offeredLines({ groupId, manufacturerId, yearNumber: 1 }, lines, productsById);

  it('offers the agreed quantities of its scope at selected prices, zero included', () => {
    expect(offered).toEqual([
      {
        agreedLineId: 'line-cement-40',
        productId: 'product-cement-40',
        quantity: 200,
        unitPrice: 12_800_000,
      },
      { agreedLineId: 'line-20', productId: 'product-20', quantity: 0, unitPrice: 12_800_000 },
    ]);
  });

  it('covers its agreement year, waits for three signatures and passes its own checks', () => {
    if (year === undefined) throw new Error('The program has a first year.');
    const agreement = draftAgreement({
      ...{ id: 'new' as AgreementId, number: 'XY-1', kind: 'three-party', role: 'main' },
      ...{ program, year, groupId, manufacturerId, distributorId: aRelation().distributorId },
      ...{ lines: offered, terms: offeredTerms(program), draftedOn: localDate(2024, 3, 13) },
    });
    expect(agreement).toMatchObject({
      state: 'draft',
      startsOn: '2024-03-25',
      endsOn: '2025-03-24',
      signatures: { hospital: null, manufacturer: null, distributor: null },
      terms: { deliveryDays: 3, paymentTerm: null },
    });
    const agreedLinesById = new Map(lines.map((line) => [line.id, line]));
    const relations = [aRelation()];
    const context = { program, pack, agreements: [], relations, agreedLinesById, productsById };
    expect(checkNewAgreement(agreement, context)).toEqual([]);
  });
});
