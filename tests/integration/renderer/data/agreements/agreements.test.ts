import {
  requiredScopes,
  signingRates,
  type SigningRates,
} from '@shared/domain/agreement/signing-rates';
import type { Agreement } from '@shared/domain/agreement/agreement';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { quantity } from '@shared/domain/quantity/quantity';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ANY_ORDER,
  createSigningData,
  draftPairs,
  ofRole,
  signAll,
  type SigningData,
} from './signing-data';

const RUIKANG = '天津瑞康骨科材料有限公司';
const MAIPUDA = '深圳迈普达再生医学科技有限公司';

let test: SigningData;
beforeEach(async () => {
  test = await createSigningData();
});
afterEach(() => test.close());

async function drafted(manufacturers?: readonly string[]): Promise<readonly Agreement[]> {
  const created = await draftPairs(test, manufacturers);
  if (!created.ok) throw new Error(created.error.kind);
  return created.value;
}

async function detail() {
  const found = await test.data.repositories.programs.findDetail(test.program.id);
  if (found === undefined) throw new Error('The program is gone');
  return found;
}

async function stored({ id }: Pick<Agreement, 'id'>): Promise<Agreement> {
  const found = await test.data.repositories.agreements.find(id);
  if (found === undefined) throw new Error('The agreement is gone');
  return found;
}

describe('drafting agreements', () => {
  it('makes main and backup for every manufacturer in one go, the uncoded line among them', async () => {
    const agreements = await drafted();
    expect(agreements).toHaveLength(30);
    expect(new Set(agreements.map(({ number }) => number)).size).toBe(30);
    const lines = agreements.filter(({ role }) => role === 'main').flatMap((one) => one.lines);
    expect(lines).toHaveLength(22);
    expect(lines.reduce((total, line) => total + line.quantity, 0)).toBe(640 + 780 + 430);
    const { productsById } = await detail();
    const uncoded = lines.filter(
      ({ productId }) => productsById.get(productId)?.nationalCode === null,
    );
    expect(uncoded).toHaveLength(1);
    expect(uncoded[0]?.unitPrice).toBe(17_580_000);
  });

  it('refuses a key that is taken, keeps nothing of the others and takes no number', async () => {
    const first = await drafted([RUIKANG]);
    const again = await draftPairs(test, [MAIPUDA, RUIKANG]);
    expect(again).toMatchObject({
      ok: false,
      error: {
        kind: 'refused',
        findings: [{ kind: 'key-taken', facts: { number: ofRole(first, 'main').number } }],
      },
    });
    expect(await test.data.repositories.agreements.list()).toHaveLength(2);
    const [next] = await drafted([MAIPUDA]);
    expect(next?.number).toMatch(/-00003$/u);
  });

  it('drafts anew once the standing agreement was made void', async () => {
    const main = ofRole(await drafted([RUIKANG]), 'main');
    const { agreements } = test.data.repositories;
    const on = '2024-03-13' as LocalDate;
    expect(await agreements.makeVoid(main.id, { on, reason: '主配企业变更' })).toMatchObject({
      ok: true,
    });
    const { programId, yearNumber, groupId, manufacturerId, distributorId, role, terms } = main;
    const key = { programId, yearNumber, groupId, manufacturerId, distributorId, role, terms };
    expect(await agreements.create([key])).toMatchObject({ ok: true });
  });

  it('refuses one distributor as both main and backup', async () => {
    const main = ofRole(await drafted([RUIKANG]), 'main');
    const { agreements, programs } = test.data.repositories;
    const backup = ofRole(await agreements.list(), 'backup');
    await agreements.makeVoid(backup.id, { on: '2024-03-13' as LocalDate, reason: '更换' });
    const enterprise = (await detail()).enterprisesById.get(main.distributorId);
    await programs.addRelation({
      programId: main.programId,
      manufacturerId: main.manufacturerId,
      distributorName: enterprise?.name ?? '',
      role: 'backup',
      since: null,
    });
    const { programId, yearNumber, groupId, manufacturerId, distributorId, terms } = main;
    const both = await agreements.create([
      { programId, yearNumber, groupId, manufacturerId, distributorId, terms, role: 'backup' },
    ]);
    expect(both).toMatchObject({
      ok: false,
      error: { kind: 'refused', findings: [{ kind: 'same-distributor' }] },
    });
  });
});

describe('distribution relations', () => {
  it('makes a distributor that is new, and refuses the same relation twice', async () => {
    const { programs, enterprises } = test.data.repositories;
    const [relation] = (await detail()).relations;
    if (relation === undefined) throw new Error('No relation');
    const added = {
      programId: relation.programId,
      manufacturerId: relation.manufacturerId,
      distributorName: ' 喀什新路医药有限公司 ',
      role: 'backup',
      since: null,
    } as const;
    expect(await programs.addRelation(added)).toMatchObject({ ok: true });
    const names = (await enterprises.list()).map(({ name }) => name);
    expect(names).toContain('喀什新路医药有限公司');
    expect(await programs.addRelation(added)).toEqual({
      ok: false,
      error: { kind: 'relation-exists' },
    });
    expect((await detail()).relations).toHaveLength(31);
  });
});

describe('signing', () => {
  it.each([
    [['hospital', 'manufacturer', 'distributor'] as const],
    [['distributor', 'hospital', 'manufacturer'] as const],
    [['manufacturer', 'distributor', 'hospital'] as const],
  ])('is effective with the third signature, whatever the order: %s', async (order) => {
    const main = ofRole(await drafted([RUIKANG]), 'main');
    const [one, two, three] = order;
    await signAll(test, main, [
      [one, '2024-03-18'],
      [two, '2024-03-20'],
    ]);
    expect((await stored(main)).state).toBe('awaiting-signatures');
    test.goTo('2024-03-22');
    const on = '2024-03-22' as LocalDate;
    const third = { party: three, on, signedBy: '李强' };
    await test.data.repositories.agreements.recordSignature(main.id, third);
    const signed = await stored(main);
    expect(signed.state).toBe('effective');
    expect(signed.signatures[three]).toEqual({ signedOn: on, signedBy: '李强' });
  });

  it('refuses tomorrow, flags a day before the draft, and keeps what was recorded over a restart', async () => {
    const main = ofRole(await drafted([RUIKANG]), 'main');
    test.goTo('2024-03-18');
    const { agreements } = test.data.repositories;
    await agreements.send(main.id, '2024-03-18' as LocalDate);
    const entry = { party: 'hospital', signedBy: null } as const;
    const early = { ...entry, on: '2024-03-12' as LocalDate };
    const late = { ...entry, on: '2024-03-19' as LocalDate };
    expect(await agreements.recordSignature(main.id, late)).toMatchObject({
      ok: false,
      error: { kind: 'future-day' },
    });
    expect(await agreements.recordSignature(main.id, early)).toMatchObject({
      ok: true,
      value: { flags: ['signed-before-drafted'] },
    });
    const again = await test.restart();
    const kept = await again.repositories.agreements.find(main.id);
    expect(kept?.signatures.hospital).toEqual({ signedOn: '2024-03-12', signedBy: null });
  });

  it('measures pace against what the main agreement signed, and not against the backup', async () => {
    const agreements = await drafted([RUIKANG]);
    const [main, backup] = [ofRole(agreements, 'main'), ofRole(agreements, 'backup')];
    const lines = main.lines.map((line, index) =>
      index === 0 ? { ...line, quantity: quantity(130) } : line,
    );
    const saved = await test.data.repositories.agreements.saveDraft({ ...main, lines });
    expect(saved).toMatchObject({ ok: true });
    const days = ANY_ORDER.map((party) => [party, '2024-03-20'] as const);
    const quantities = async () => {
      const { agreedLines } = await detail();
      return main.lines.map(({ agreedLineId }) => {
        const line = agreedLines.find(({ id }) => id === agreedLineId);
        return [line?.agreed, line?.quantities.signed, line?.quantities.imported];
      });
    };
    await signAll(test, backup, days);
    expect(await quantities()).toEqual([
      [140, null, 140],
      [60, null, 60],
    ]);
    await signAll(test, main, days);
    expect(await quantities()).toEqual([
      [130, 130, 140],
      [60, 60, 60],
    ]);
  });
});

describe('signing rates', () => {
  async function rates(): Promise<SigningRates> {
    const { agreedLines, agreements, pack } = await detail();
    return signingRates({
      required: requiredScopes(agreedLines, 1),
      agreements,
      pack,
      years: [],
      today: test.data.clock.today(),
    });
  }

  it('tell in time from the boundary day and from late', async () => {
    const agreements = await drafted();
    const mains = agreements.filter(({ role }) => role === 'main');
    const [early, boundary, late] = mains;
    if (!early || !boundary || !late) throw new Error('Too few agreements');
    const lastDays = [
      [early, '2024-03-22'],
      [boundary, '2024-03-25'],
      [late, '2024-03-26'],
    ] as const;
    for (const [agreement, day] of lastDays)
      await signAll(test, agreement, [
        ['hospital', '2024-03-18'],
        ['manufacturer', '2024-03-20'],
        ['distributor', day],
      ]);
    const { main, backup, both } = await rates();
    expect(main.onTime).toMatchObject({ numerator: 1, denominator: 15, share: 667 });
    expect(main.byBoundaryDay).toMatchObject({ numerator: 2, denominator: 15 });
    expect(main.toDate).toMatchObject({ numerator: 3, denominator: 15, share: 2_000 });
    expect(backup.toDate).toMatchObject({ numerator: 0, denominator: 15 });
    expect(both.toDate).toMatchObject({ numerator: 3, denominator: 30, share: 1_000 });
  });
});
