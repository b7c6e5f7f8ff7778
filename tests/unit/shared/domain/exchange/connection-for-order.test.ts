import { addDays, localDate } from '@shared/domain/calendar/local-date';
import type { Connection } from '@shared/domain/exchange/connection';
import { connectionForOrder } from '@shared/domain/exchange/connection-for-order';
import type { CutOver } from '@shared/domain/exchange/exchange';
import type { ConnectionId } from '@shared/domain/order/order';
import type { ProgramId } from '@shared/domain/program/program';
import { aPortalConnection } from '@tests/builders/exchange-builders';
import { describe, expect, it } from 'vitest';

const cement = 'cement' as ProgramId;
const movesOn = localDate(2020, 6, 29);
const closesOn = localDate(2020, 8, 31);

function connection(id: string, overrides: Partial<Connection> = {}): Connection {
  return aPortalConnection({ id: id as ConnectionId, name: id, ...overrides });
}

const xianning: CutOver = {
  id: 'cut-over',
  revision: 1,
  fromConnectionId: 'old' as ConnectionId,
  toConnectionId: 'new' as ConnectionId,
  startedOn: movesOn,
  movesOn,
  closesOn,
  evidence: null,
  state: 'prepared',
};

describe('the connection of an order during a cut-over', () => {
  const old = connection('old', { closesOn, successorId: 'new' as ConnectionId });
  // The new one stands first: the order of the list must not matter.
  const routes = { connections: [connection('new'), old], cutOvers: [xianning] };
  const chosen = (day: typeof movesOn) => connectionForOrder(routes, cement, day)?.id;

  it('is the old one up to the day before purchases move', () => {
    expect(chosen(addDays(movesOn, -1))).toBe('old');
  });

  it('is the new one from the moving day on', () => {
    expect(chosen(movesOn)).toBe('new');
    expect(chosen(addDays(closesOn, 1))).toBe('new');
  });
});

describe('the connection of an order', () => {
  const day = localDate(2024, 4, 1);
  const chosen = (...connections: readonly Connection[]) =>
    connectionForOrder({ connections, cutOvers: [] }, cement, day)?.id;

  it('is the one that names the program before one for all', () => {
    expect(chosen(connection('all'), connection('own', { programIds: [cement] }))).toBe('own');
    expect(chosen(connection('other', { programIds: ['x' as ProgramId] }))).toBeUndefined();
  });

  it('is never a reporting or a closed one, but may be paused', () => {
    expect(chosen(connection('a', { purpose: 'reporting' }))).toBeUndefined();
    expect(chosen(connection('a', { state: 'closed' }))).toBeUndefined();
    expect(chosen(connection('a', { state: 'paused' }))).toBe('a');
  });

  it('is taken on the last day, and by the successor from the next', () => {
    const successorId = 'b' as ConnectionId;
    const on = (last: typeof day) => connection('a', { closesOn: last, successorId });
    expect(chosen(on(day), connection('b'))).toBe('a');
    expect(chosen(on(addDays(day, -1)), connection('b'))).toBe('b');
    expect(chosen(connection('a', { closesOn: addDays(day, -1) }))).toBeUndefined();
  });

  it('ends where two name each other as successor', () => {
    const last = addDays(day, -1);
    const a = connection('a', { closesOn: last, successorId: 'b' as ConnectionId });
    const b = connection('b', { closesOn: last, successorId: 'a' as ConnectionId });
    expect(chosen(a, b)).toBeUndefined();
  });
});
