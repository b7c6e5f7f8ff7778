import { requiredFieldsOf } from '@shared/connectors/dialect-fields';
import { connectorOf } from '@shared/connectors/connectors';
import { localDate } from '@shared/domain/calendar/local-date';
import {
  checkConnection,
  originOf,
  type ConnectionContext,
} from '@shared/domain/exchange/check-connection';
import type { Connection } from '@shared/domain/exchange/connection';
import type { ConnectionId } from '@shared/domain/order/order';
import type { ProgramId } from '@shared/domain/program/program';
import { platformProfiles } from '@shared/policy-packs/platform-profiles';
import { aPortalConnection } from '@tests/builders/exchange-builders';
import { describe, expect, it } from 'vitest';

function zhejiang(overrides: Partial<Connection> = {}): Connection {
  return aPortalConnection({
    id: 'zhejiang' as ConnectionId,
    name: '浙江',
    dialect: 'zhejiang',
    baseUrl: 'https://10.1.1.8:8443/gateway',
    fields: {
      medinsCode: 'H1',
      addrId: '1',
      conerName: '王敏',
      conerTel: '1',
      invottl: '医院',
    },
    template: null,
    ...overrides,
  });
}

function findingsOf(connection: Connection, context: Partial<ConnectionContext> = {}) {
  return checkConnection(connection, {
    orderingSystem: 'province',
    connections: [],
    requiredFields: requiredFieldsOf(connection.dialect),
    profiles: platformProfiles,
    ...context,
  });
}

function kindsOf(connection: Connection, context: Partial<ConnectionContext> = {}) {
  return findingsOf(connection, context).map(({ kind, severity }) => `${severity} ${kind}`);
}

describe('a connection', () => {
  it('has nothing against it when all is filled', () => {
    expect(kindsOf(zhejiang())).toEqual([]);
  });

  it.each(['', 'med.example.cn', 'ftp://a', 'https://user:pw@a', 'https://a/x?y=1', 'https://a b'])(
    'refuses the address %j',
    (baseUrl) => {
      const [first] = kindsOf(zhejiang({ baseUrl }));
      expect(first).toMatch(/^error address-/u);
    },
  );

  it('warns of plain http and of a platform asked too early', () => {
    const found = kindsOf(zhejiang({ baseUrl: 'http://10.1.1.8', settleMs: 1_000 }));
    expect(found).toEqual(['warning address-unprotected', 'warning settle-below-timeout']);
  });

  it('names each field of its dialect that is missing', () => {
    const { addrId, ...fields } = zhejiang().fields;
    expect(addrId).toBe('1');
    expect(kindsOf(zhejiang({ fields }))).toEqual(['error field-missing']);
  });

  it('refuses windows and numbers that make no sense', () => {
    const maintenance = [{ weekday: 8, from: '22:00', to: '06:00' }];
    const numbers = { answerTimeoutMs: Number.NaN, backEntryMonths: 1.5 };
    expect(kindsOf(zhejiang({ ...numbers, maintenance }))).toEqual([
      'error timeout-out-of-range',
      'error months-out-of-range',
      'error window-malformed',
    ]);
  });
});

describe('the one ordering platform of a hospital', () => {
  const other = aPortalConnection();

  it('leaves no place for a second one', () => {
    expect(kindsOf(zhejiang(), { connections: [other] })).toEqual(['error second-ordering']);
  });

  it('cites the region and Corps notice there and nowhere else', () => {
    const clauseFor = (orderingSystem: 'province' | 'region') =>
      findingsOf(zhejiang(), { connections: [other], orderingSystem }).find(
        ({ kind }) => kind === 'second-ordering',
      )?.citation;
    expect(clauseFor('province')).toBeNull();
    expect(clauseFor('region')).toMatchObject({ notice: '新医保发〔2024〕13号', clause: '三' });
  });

  it('is free beside reporting and closed ones', () => {
    const reporting = aPortalConnection({ purpose: 'reporting' });
    const closed = aPortalConnection({ state: 'closed' });
    expect(kindsOf(zhejiang(), { connections: [reporting] })).toEqual([]);
    expect(kindsOf(zhejiang(), { connections: [closed] })).toEqual([]);
    expect(kindsOf(zhejiang({ purpose: 'reporting' }), { connections: [other] })).toEqual([]);
  });

  it('may have its follower beside it, warned of until they are tied together', () => {
    const closing = aPortalConnection({ closesOn: localDate(2020, 8, 31) });
    expect(kindsOf(zhejiang(), { connections: [closing] })).toEqual(['warning second-ordering']);
    const tied = { ...closing, successorId: zhejiang().id };
    expect(kindsOf(zhejiang(), { connections: [tied] })).toEqual([]);
  });

  it('may be two with programs of their own, but never in region or Corps', () => {
    const ours = zhejiang({ programIds: ['a' as ProgramId] });
    const theirs = aPortalConnection({ programIds: ['b' as ProgramId] });
    expect(kindsOf(ours, { connections: [theirs] })).toEqual([]);
    expect(kindsOf(ours, { connections: [theirs], orderingSystem: 'region' })).toEqual([
      'error second-ordering',
    ]);
  });

  it('is not the Corps for a hospital of the region', () => {
    const corps = aPortalConnection({ fields: { platform: 'corps' } });
    expect(kindsOf(corps, { orderingSystem: 'region' })).toEqual(['error other-system']);
    expect(kindsOf(corps, { orderingSystem: 'corps' })).toEqual([]);
    expect(kindsOf(corps, { orderingSystem: 'province' })).toEqual(['warning other-system']);
  });
});

describe('the place secrets are bound to', () => {
  it('is scheme, host and port, however they are written', () => {
    expect(originOf('HTTPS://Med.example.cn:443/mcs')).toBe('https://med.example.cn');
    expect(originOf('https://med.example.cn:8443')).toBe('https://med.example.cn:8443');
    expect(originOf('http://med.example.cn')).not.toBe(originOf('https://med.example.cn'));
    expect(originOf('https://user@med.example.cn')).toBeNull();
  });
});

describe('the fields of the form', () => {
  it.each(['zhejiang', 'jiangsu', 'shanghai'] as const)('are those %s needs', (dialect) => {
    const asked = requiredFieldsOf(dialect).map(({ name }) => name);
    expect(asked.toSorted()).toEqual(
      connectorOf(dialect)
        .requiredFields.map(({ name }) => name)
        .toSorted(),
    );
  });
});
