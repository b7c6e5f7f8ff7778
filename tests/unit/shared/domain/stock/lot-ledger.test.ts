import { localDate } from '@shared/domain/calendar/local-date';
import type { CampusId } from '@shared/domain/hospital/hospital';
import type { ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import {
  assignLots,
  changeLotStock,
  lotKeyOf,
  type LotFacts,
} from '@shared/domain/stock/lot-ledger';
import type { LotId, LotStock, Movement, MovementId } from '@shared/domain/stock/stock';
import { countingIds } from '@tests/builders/draft-builders';
import { describe, expect, it } from 'vitest';

const facts: LotFacts = {
  productId: 'product-cement-40' as ProgramProductId,
  lotNumber: 'GSN240301',
  producedOn: null,
  expiresOn: localDate(2027, 2, 28),
};

describe('lotKeyOf', () => {
  it('tells lots apart by product, text and expiry, not by blanks around the text', () => {
    expect(lotKeyOf({ ...facts, lotNumber: ' GSN240301 ' })).toBe(lotKeyOf(facts));
    const others: readonly LotFacts[] = [
      { ...facts, productId: 'product-other' as ProgramProductId },
      { ...facts, lotNumber: 'GSN240302' },
      { ...facts, expiresOn: localDate(2027, 3, 31) },
    ];
    expect(new Set([facts, ...others].map(lotKeyOf)).size).toBe(4);
  });
});

describe('assignLots', () => {
  it('finds what is known and makes what is new once', () => {
    const other = { ...facts, lotNumber: 'GSN240302' };
    const first = assignLots([facts], [], countingIds('lot'));
    const second = assignLots([other, facts, other], first.newLots, countingIds('new'));
    expect(second.lots.map(({ id }) => id)).toEqual(['new-1', 'lot-1', 'new-1']);
    expect(second.newLots.map(({ id }) => id)).toEqual(['new-1']);
  });
});

describe('changeLotStock', () => {
  const lotId = 'lot-1' as LotId;
  const { productId, expiresOn } = facts;
  const stored: LotStock = { id: lotId, revision: 4, productId, expiresOn, onHand: quantity(3) };
  const rows = new Map([[lotId, stored]]);

  it('adds the movements of a lot up to one row', () => {
    const [changed] = changeLotStock(rows, [moving(5), moving(-2)], new Map());
    expect(changed).toEqual({ ...stored, revision: 5, onHand: 6 });
  });

  it('throws before a lot falls below zero', () => {
    expect(changeLotStock(rows, [moving(-3)], new Map())).toMatchObject([{ onHand: 0 }]);
    expect(() => changeLotStock(rows, [moving(-4)], new Map())).toThrow(RangeError);
  });

  function moving(units: number): Movement {
    return {
      id: 'movement' as MovementId,
      revision: 1,
      kind: 'issue',
      lotId,
      productId,
      campusId: 'campus-main' as CampusId,
      quantity: quantity(units),
      on: localDate(2024, 4, 8),
      documentId: 'issue-1',
      documentNumber: 'issue-1',
    };
  }
});
