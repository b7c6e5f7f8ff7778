// First of all: Dexie takes the store it finds when it is loaded.
import 'fake-indexeddb/auto';
import { HospitalDatabase } from '@renderer/data/database';
import { readElsewhere } from '@renderer/data/repositories/received-elsewhere';
import type {
  AgreedLineId,
  GroupId,
  ProgramId,
  ProgramProductId,
} from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import type { ReceiptLineId } from '@shared/domain/receipt/receipt';
import { anAgreedLine, aProgramProduct } from '@tests/builders/program-builders';
import { aReceiptLine } from '@tests/builders/receipt-builders';
import { afterAll, beforeAll, expect, it } from 'vitest';

const CODE = 'C0101010101010100000000001A';
const OWN = 'program-new' as ProgramId;
const db = new HospitalDatabase('received-elsewhere');
const own = aProgramProduct({
  id: 'product-new' as ProgramProductId,
  programId: OWN,
  groupId: 'group-new' as GroupId,
  nationalCode: CODE,
  selection: 'non-selected',
});

beforeAll(async () => {
  const productId = 'product-old' as ProgramProductId;
  const programId = 'program-old' as ProgramId;
  const agreedLineId = 'line-old' as AgreedLineId;
  await db.programProducts.bulkPut([
    own,
    aProgramProduct({ id: productId, programId, nationalCode: CODE }),
    aProgramProduct({ id: 'other' as ProgramProductId, programId, nationalCode: `${CODE}2` }),
  ]);
  await db.agreedLines.put(anAgreedLine({ id: agreedLineId, programId, productId }));
  await db.receiptLines.put(aReceiptLine({ productId, agreedLineId, accepted: quantity(20) }));
});

afterAll(() => {
  db.close();
});

it('finds goods of a product of the group that came under the agreement of another program', async () => {
  const returned = new Map([['receipt-line-1' as ReceiptLineId, 5]]);
  expect(await readElsewhere(db, { id: OWN, products: [own] }, returned)).toMatchObject([
    { productId: 'product-new', net: 15 },
  ]);
});

it('leaves out a code that stands with selected and non-selected products of the program', async () => {
  const twin = { ...own, id: 'twin' as ProgramProductId, selection: 'main-supply' as const };
  expect(await readElsewhere(db, { id: OWN, products: [own, twin] }, new Map())).toEqual([]);
});
