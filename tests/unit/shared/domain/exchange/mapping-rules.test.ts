import type { Enterprise, EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { newItemLinks, proposeItemLinks } from '@shared/domain/exchange/link-items';
import {
  listPlatformEnterprises,
  proposeEnterpriseCodes,
} from '@shared/domain/exchange/match-enterprises';
import type { ConnectionId } from '@shared/domain/order/order';
import type { ProgramProductId } from '@shared/domain/program/program';
import { describe, expect, it } from 'vitest';

const FAMILY = 'C1501112120000010766';
const MODEL = `${FAMILY}0000016`;
const SISTER = `${FAMILY}0000023`;

function product(id: string, nationalCode: string | null) {
  return { id: id as ProgramProductId, nationalCode };
}
function item(platformItemId: string, nationalCode: string | null) {
  return { platformItemId, nationalCode };
}
function linked(
  products: readonly ReturnType<typeof product>[],
  items: readonly ReturnType<typeof item>[],
) {
  return proposeItemLinks(products, items).map(
    ({ productId, platformItemId }) => `${productId}=${platformItemId}`,
  );
}

describe('linking by national code', () => {
  it('takes the one item of the same 27 characters, blanks and width aside', () => {
    expect(linked([product('p', MODEL)], [item('i', ` ${MODEL} `), item('j', SISTER)])).toEqual([
      'p=i',
    ]);
  });

  it('leaves two items of one code to people', () => {
    expect(linked([product('p', MODEL)], [item('i', MODEL), item('j', MODEL)])).toEqual([]);
  });

  it('never takes another model of the family', () => {
    expect(linked([product('p', MODEL)], [item('i', SISTER)])).toEqual([]);
  });

  it('takes 20 characters when there is one of each, else nothing', () => {
    expect(linked([product('p', MODEL)], [item('i', FAMILY)])).toEqual(['p=i']);
    expect(linked([product('p', FAMILY)], [item('i', MODEL)])).toEqual(['p=i']);
    expect(linked([product('p', FAMILY)], [item('i', MODEL), item('j', SISTER)])).toEqual([]);
    expect(linked([product('p', MODEL), product('q', SISTER)], [item('i', FAMILY)])).toEqual([]);
  });

  it('says nothing of products and items without a code', () => {
    expect(linked([product('p', null)], [item('i', null), item('j', '')])).toEqual([]);
  });

  it('keeps what is linked already', () => {
    const proposals = proposeItemLinks(
      [product('p', MODEL), product('q', SISTER)],
      [item('i', MODEL), item('j', SISTER)],
    );
    const known = new Set(['p' as ProgramProductId]);
    const added = newItemLinks('c' as ConnectionId, proposals, known);
    expect(added.map(({ id, origin }) => `${id} ${origin}`)).toEqual(['c/q by-code']);
  });
});

describe('codes of enterprises', () => {
  const enterprises = [
    { id: 'e1', name: '国药控股（新疆）有限公司' },
    { id: 'e2', name: '重名商贸' },
  ] as unknown as readonly Pick<Enterprise, 'id' | 'name'>[];
  const known = listPlatformEnterprises([
    { distributors: [{ code: 'A1', name: '国药控股(新疆) 有限公司' }] },
    { distributors: [{ code: 'A1', name: '国药控股(新疆) 有限公司' }] },
    {
      distributors: [
        { code: 'B1', name: '重名商贸' },
        { code: 'B2', name: '重名商贸' },
      ],
    },
    { distributors: [{ code: '', name: '无编码' }] },
  ]);

  it('lists each code once and none that is empty', () => {
    expect(known.map(({ code }) => code).toSorted()).toEqual(['A1', 'B1', 'B2']);
  });

  it('proposes the one of the same name, and nothing for two of one name', () => {
    expect(proposeEnterpriseCodes(enterprises, known)).toEqual([
      { code: 'A1', name: '国药控股(新疆) 有限公司', enterpriseId: 'e1' as EnterpriseId },
    ]);
  });
});
