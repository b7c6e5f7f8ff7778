import { putExchanges } from '@renderer/data/repositories/exchange-documents';
import type { Connection, PlatformItem } from '@shared/domain/exchange/connection';
import type { ConnectionId } from '@shared/domain/order/order';
import { localDate } from '@shared/domain/calendar/local-date';
import type { ProgramProductId } from '@shared/domain/program/program';
import { ok } from '@shared/kernel/result';
import { aPortalConnection, anExchange } from '@tests/builders/exchange-builders';
import { createTemporaryFolders } from '@tests/integration/electron/temporary-folder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWard, type Ward } from '../receiving/open-ward';

const newFolder = createTemporaryFolders();
const today = localDate(2024, 4, 1);
const id = 'zhejiang' as ConnectionId;
let ward: Ward;

beforeEach(async () => {
  ward = await openWard(newFolder(), 2);
});
afterEach(() => ward.close());

function aConnection(overrides: Partial<Connection> = {}): Connection {
  const codes = {
    medinsCode: 'H1',
    addrId: '1',
    conerName: '王敏',
    conerTel: '1',
    invottl: '医院',
  };
  return aPortalConnection({
    id,
    revision: 0,
    name: '浙江',
    dialect: 'zhejiang',
    baseUrl: 'https://10.1.1.8',
    fields: codes,
    template: null,
    ...overrides,
  });
}

function anItem(platformItemId: string, overrides: Partial<PlatformItem> = {}): PlatformItem {
  return {
    id: `${id}/${platformItemId}`,
    revision: 1,
    connectionId: id,
    platformItemId,
    nationalCode: null,
    keys: {},
    name: '骨水泥',
    specification: '40g',
    model: '',
    registrationNumber: '',
    unit: '袋',
    manufacturerName: '',
    price: null,
    distributors: [{ code: 'PS1', name: '示例医药配送有限公司' }],
    raw: {},
    ...overrides,
  };
}

async function putItems(...items: readonly PlatformItem[]): Promise<void> {
  await ward.commands.run('test:items', (entry) => {
    entry.put('platformItems', ...items);
    return Promise.resolve(ok(null));
  });
}

describe('a connection', () => {
  it('is kept, changed from what was read, and never changed from an older one', async () => {
    const { connections } = ward.repositories;
    const saved = await connections.save(aConnection());
    if (!saved.ok) throw new Error(saved.error.kind);
    expect((await connections.list()).map(({ revision }) => revision)).toEqual([1]);
    expect(await connections.save({ ...saved.value, name: '浙江省' })).toMatchObject({ ok: true });
    expect(await connections.save({ ...saved.value, name: '旧' })).toMatchObject({
      error: { kind: 'changed-meanwhile' },
    });
  });

  it('is refused beside another ordering one, by the hospital that orders in the region', async () => {
    const { connections } = ward.repositories;
    await connections.save(aPortalConnection({ revision: 0 }));
    const second = await connections.save(aConnection());
    expect(second).toMatchObject({ error: { kind: 'refused' } });
    expect(await connections.save(aConnection({ purpose: 'reporting' }))).toMatchObject({
      ok: true,
    });
  });

  it('pauses and goes on; a save does not touch that', async () => {
    const { connections } = ward.repositories;
    await connections.save(aConnection());
    const paused = await connections.pause(id);
    if (!paused.ok) throw new Error(paused.error.kind);
    await connections.save({ ...paused.value, state: 'active', name: '新名' });
    expect((await connections.find(id))?.state).toBe('paused');
    await connections.resume(id);
    expect((await connections.find(id))?.state).toBe('active');
  });

  it('is closed only when nothing may still go there, and stays closed', async () => {
    const { connections } = ward.repositories;
    await connections.save(aConnection());
    const exchange = anExchange({ connectionId: id });
    await ward.commands.run('test:queue', (entry) => {
      putExchanges(entry, [exchange]);
      return Promise.resolve(ok(null));
    });
    expect(await connections.close(id)).toMatchObject({
      error: { kind: 'outbox-not-empty', waiting: 1 },
    });
    await ward.commands.run('test:done', (entry) => {
      putExchanges(entry, [{ ...exchange, revision: 2, state: 'done' }]);
      return Promise.resolve(ok(null));
    });
    expect(await connections.close(id)).toMatchObject({ ok: true });
    expect(await connections.resume(id)).toMatchObject({ error: { kind: 'connection-closed' } });
    expect(await connections.save({ ...aConnection(), revision: 2 })).toMatchObject({
      error: { kind: 'connection-closed' },
    });
  });
});

describe('the mapping of a connection', () => {
  const code = 'C15011121200000107660000016';
  const product = 'product-0' as ProgramProductId;
  beforeEach(async () => {
    await ward.repositories.connections.save(aConnection());
  });

  it('counts what agreements need and the platform does not have', async () => {
    const { mappings } = ward.repositories;
    expect(await mappings.countGaps(id, today)).toEqual({ products: 2, distributors: 1 });
    await putItems(anItem('G1'), anItem('G2'));
    expect(await mappings.countGaps(id, today)).toEqual({ products: 2, distributors: 0 });
    await mappings.link(id, product, 'G1');
    expect(await mappings.countGaps(id, today)).toEqual({ products: 1, distributors: 0 });
    await mappings.unlink(id, product);
    expect(await mappings.countGaps(id, today)).toEqual({ products: 2, distributors: 0 });
  });

  it('links by code what is sure and keeps what people chose', async () => {
    const { mappings } = ward.repositories;
    await putItems(anItem('G1', { nationalCode: code }), anItem('G2'));
    await mappings.link(id, product, 'G2');
    expect(await mappings.linkByCode(id)).toEqual(ok({ linked: 1 }));
    const links = await ward.db.itemLinks.toArray();
    expect(links.map((link) => `${link.platformItemId} ${link.origin}`).toSorted()).toEqual([
      'G1 by-code',
      'G2 by-hand',
    ]);
    expect(await mappings.linkByCode(id)).toEqual(ok({ linked: 0 }));
  });

  it('refuses an item that the platform does not list, and shows one that is gone', async () => {
    const { mappings } = ward.repositories;
    await putItems(anItem('G1'));
    expect(await mappings.link(id, product, 'G9')).toMatchObject({
      error: { kind: 'item-not-found' },
    });
    await mappings.link(id, product, 'G1');
    await ward.commands.run('test:gone', (entry) => {
      entry.remove('platformItems', `${id}/G1`);
      return Promise.resolve(ok(null));
    });
    const rows = await mappings.listProducts(id, today);
    expect(rows.find((row) => row.product.id === product)?.state).toBe('gone');
  });

  it('proposes codes of distributors by name, and keeps one that was typed', async () => {
    const { mappings } = ward.repositories;
    await putItems(anItem('G1'));
    const [row] = await mappings.listEnterprises(id, today);
    expect(row?.proposal?.code).toBe('PS1');
    if (!row) throw new Error('No distributor');
    const enterpriseId = row.enterprise.id;
    await mappings.setCodes(id, [{ enterpriseId, code: ' PS2 ', name: '另一个名字' }]);
    const [coded] = await mappings.listEnterprises(id, today);
    expect([coded?.code?.code, coded?.proposal]).toEqual(['PS2', null]);
    expect(await mappings.setCodes(id, [{ enterpriseId, code: ' ', name: '' }])).toMatchObject({
      error: { kind: 'code-missing' },
    });
  });

  it('finds items by any of their words', async () => {
    await putItems(
      anItem('G1', { name: '关节骨水泥', manufacturerName: '天药' }),
      anItem('G2', { name: '补片', nationalCode: code }),
    );
    const found = async (words: string) =>
      (await ward.repositories.mappings.searchItems(id, words)).map((one) => one.platformItemId);
    expect(await found('水泥 天药')).toEqual(['G1']);
    expect(await found('c15011')).toEqual(['G2']);
    expect(await found('水泥 补片')).toEqual([]);
  });
});
