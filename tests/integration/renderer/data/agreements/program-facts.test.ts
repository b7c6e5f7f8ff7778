import type { LocalDate } from '@shared/domain/calendar/local-date';
import { listingStatesOn } from '@shared/domain/program/listing-state';
import type { ConnectionId } from '@shared/domain/order/order';
import { readProfile } from '@renderer/data/repositories/program-profile-row';
import { basisPoints } from '@shared/domain/money/money';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSigningData, type SigningData } from './signing-data';

const day = (text: string) => text as LocalDate;

let test: SigningData;
beforeEach(async () => {
  test = await createSigningData();
});
afterEach(() => test.close());

async function products() {
  const detail = await test.data.repositories.programs.findDetail(test.program.id);
  return [...(detail?.productsById.values() ?? [])];
}

describe('listing states', () => {
  it('are kept for several products, all or none', async () => {
    const { programFacts } = test.data.repositories;
    const [one, two] = await products();
    if (!one || !two) throw new Error('Too few products');
    const state = { programId: test.program.id, from: day('2024-03-13'), reason: '未完成贯标' };
    const added = { ...state, kind: 'to-be-listed' } as const;
    expect(await programFacts.addListingStates({ ...added, productIds: [one.id] })).toMatchObject({
      ok: true,
      value: 1,
    });
    const both = { ...added, productIds: [two.id, one.id] };
    expect(await programFacts.addListingStates(both)).toMatchObject({
      error: { kind: 'same-state', productId: one.id },
    });
    const detail = await test.data.repositories.programs.findDetail(test.program.id);
    expect(detail?.listingStates).toHaveLength(1);
    expect(detail?.listingStates[0]).toMatchObject({ enteredBy: '张敏', reason: '未完成贯标' });
  });
});

describe('a listing state that was wrong', () => {
  it('is taken back by a counter-entry, the last one first; the one before holds again', async () => {
    const { programFacts } = test.data.repositories;
    const [one] = await products();
    if (!one) throw new Error('No product');
    const state = { programId: test.program.id, reason: '', productIds: [one.id] };
    const add = (kind: 'suspended' | 'resumed', from: string) =>
      programFacts.addListingStates({ ...state, kind, from: day(from) });
    await add('suspended', '2024-03-12');
    await add('resumed', '2024-03-13');
    const [suspended, resumed] = await programFacts.listListingStates(test.program.id);
    if (!suspended || !resumed) throw new Error('Too few states');
    expect(await programFacts.takeBackListingState(suspended.id, '看错')).toMatchObject({
      error: { kind: 'not-last', from: '2024-03-13' },
    });
    expect(await programFacts.takeBackListingState(resumed.id, ' ')).toMatchObject({
      error: { kind: 'no-reason' },
    });
    expect(await programFacts.takeBackListingState(resumed.id, '看错')).toMatchObject({ ok: true });
    expect(await programFacts.takeBackListingState(resumed.id, '看错')).toMatchObject({
      error: { kind: 'taken-back-already' },
    });
    const states = await programFacts.listListingStates(test.program.id);
    expect(states).toHaveLength(3);
    expect(listingStatesOn(states, day('2024-03-20')).get(one.id)?.kind).toBe('suspended');
  });
});

describe('what is noted of a program', () => {
  it('is saved whole, kept over a restart, and refused when somebody else was first', async () => {
    const { programFacts } = test.data.repositories;
    const empty = await programFacts.findProfile(test.program.id);
    const community = {
      name: '天山县医共体',
      members: [
        { name: '县医院', share: basisPoints(7_000), isLead: true },
        { name: '中心卫生院', share: basisPoints(3_000), isLead: false },
      ],
    };
    const profile = { ...empty, level: 'alliance', community } as const;
    expect(await programFacts.saveProfile(profile)).toMatchObject({ ok: true });
    expect(await programFacts.saveProfile(profile)).toMatchObject({
      error: { kind: 'changed-meanwhile' },
    });
    const again = await test.restart();
    expect(await again.repositories.programFacts.findProfile(test.program.id)).toMatchObject({
      level: 'alliance',
      community,
      revision: 1,
    });
  });

  it('takes a platform that was noted by text for the connection of that name, else keeps the text', () => {
    const id = test.program.id;
    const connection = { id: 'connection-1' as ConnectionId, name: '自治区招采系统' };
    const older = {
      ...{ id, revision: 3, level: null, tenderDocument: '', community: null },
      orderingPlatform: '自治区招采系统',
      reportingPlatforms: ['京津冀平台'],
    };
    expect(readProfile(id, older, [connection])).toMatchObject({
      orderingPlatform: { connectionId: 'connection-1', name: '自治区招采系统' },
      reportingPlatforms: [{ connectionId: null, name: '京津冀平台' }],
      memberPlaces: [],
    });
    expect(readProfile(id, { ...older, orderingPlatform: '' }, [])).toMatchObject({
      orderingPlatform: null,
    });
  });
});
