import { describe, expect, it } from 'vitest';
import {
  anOrderUnderway,
  countSent,
  openStage,
  zhejiangAnswer,
  type Between,
} from './exchange-stage';

const LINES = 6;
const SMALL = { linesPerCall: '3' };
const ONCE = Object.fromEntries(
  anOrderUnderway(LINES).document.lines.map(({ ourLineId }) => [ourLineId, 1]),
);

/** The platform works on every message; the answers of one operation at these turns are others. */
function withOthers(operation: string, answers: Readonly<Record<number, string>>): Between {
  let turn = 0;
  return (call, pass) => {
    const own = pass();
    if (call.operation !== operation) return own;
    turn += 1;
    return answers[turn] ?? own;
  };
}

const REFUSAL = zhejiangAnswer('3999', '采购计划审核不通过：采购权限受限');
const BUSY = zhejiangAnswer('42902', '请求过于频繁，请稍后再试');
const NOTHING = zhejiangAnswer('0', '成功', { totalRecordCount: 0, dataList: [] });

describe("another message's answer", () => {
  it.each([
    ['a refusal to the first lines', withOthers('ZJ9704', { 1: REFUSAL })],
    ['a refusal to more lines', withOthers('ZJ9705', { 1: REFUSAL })],
    ['a refusal to the plan that was sent', withOthers('ZJ9706', { 1: REFUSAL })],
    ['"too fast" to the first lines', withOthers('ZJ9704', { 1: BUSY })],
    ['"too fast" to more lines', withOthers('ZJ9705', { 1: BUSY })],
  ])('doubles nothing: %s', async (_name, between) => {
    const { model, finish } = openStage(between, SMALL);
    const end = await finish(anOrderUnderway(LINES));
    expect([end.state, end.problem]).toEqual(['done', null]);
    expect(countSent(model)).toEqual(ONCE);
  });

  it('makes no second plan when it says, once and again, that nothing is there', async () => {
    const lost = withOthers('ZJ9704', { 1: '<html>502</html>' });
    const empty = withOthers('ZJ9708', { 1: NOTHING, 2: NOTHING });
    const { model, finish, calls } = openStage((call, pass) => empty(call, () => lost(call, pass)));
    expect((await finish(anOrderUnderway(1))).state).toBe('done');
    expect(Object.values(countSent(model))).toEqual([1]);
    expect(calls.filter(({ operation }) => operation === 'ZJ9704')).toHaveLength(1);
  });

  it('is told by its lines where it names some', async () => {
    const other = zhejiangAnswer('3001', '采购计划无有效明细', {
      dataList: [{ hospPurcDetlId: 'CG-2024-A1B2C3-00099-001', returnCode: '2001' }],
    });
    const { model, finish } = openStage(withOthers('ZJ9704', { 1: other }), SMALL);
    expect((await finish(anOrderUnderway(LINES))).state).toBe('done');
    expect(countSent(model)).toEqual(ONCE);
  });
});

describe('lines that are refused together without being named', () => {
  /** Refuses every message that adds this line, as a whole and without a row. */
  function refusing(...positions: readonly string[]): Between {
    return ({ operation, body }, pass) => {
      const isBad = positions.some((position) => body.includes(`-${position}"`));
      return operation === 'ZJ9705' && isBad ? REFUSAL : pass();
    };
  }

  it.each([['004'], ['006'], ['004', '005'], ['004', '005', '006']])(
    'are sent but for those to blame: %s',
    async (...positions) => {
      const { model, finish, calls } = openStage(refusing(...positions), SMALL);
      const end = await finish(anOrderUnderway(LINES));
      expect(end.state).toBe('done');
      expect(end.problem).toEqual({
        kind: 'lines-refused',
        code: '3999',
        words: '采购计划审核不通过：采购权限受限',
      });
      const refused = end.progress.lines.filter(({ standing }) => standing === 'refused');
      expect(refused.map(({ ourLineId }) => ourLineId.slice(-3))).toEqual(positions);
      const good = Object.entries(ONCE).filter(([id]) => !positions.includes(id.slice(-3)));
      expect(countSent(model)).toEqual(Object.fromEntries(good));
      expect(calls.length).toBeLessThan(40);
    },
  );
});

describe('a platform that refuses to say what it has', () => {
  const silent = (times: number) =>
    withOthers(
      'ZJ9708',
      Object.fromEntries(
        Array.from({ length: times }, (_, turn) => [turn + 1, zhejiangAnswer('9', '没有查询权限')]),
      ),
    );
  const lossy =
    (times: number): Between =>
    (call, pass) => {
      const heard = call.operation === 'ZJ9704' ? (pass(), '<html>502</html>') : null;
      return heard ?? silentOf(times)(call, pass);
    };
  const kept = new Map<number, Between>();
  const silentOf = (times: number): Between => {
    const found = kept.get(times) ?? silent(times);
    kept.set(times, found);
    return found;
  };

  it('is asked again, and the order goes on when it answers', async () => {
    const { model, finish } = openStage(lossy(4));
    expect((await finish(anOrderUnderway(2))).state).toBe('done');
    expect(Object.values(countSent(model))).toEqual([1, 1]);
  });

  it('leaves the order to people after the fifth time, in its words and still in doubt', async () => {
    const { calls, finish, changes } = openStage(lossy(9));
    const end = await finish(anOrderUnderway(2));
    expect(end.state).toBe('parked');
    expect(end.problem).toEqual({ kind: 'refused', code: '9', words: '没有查询权限' });
    expect(end.doubt).toMatchObject({ step: 'create-header', absentAnswers: 0 });
    expect(calls.filter(({ operation }) => operation === 'ZJ9708')).toHaveLength(5);
    expect(changes.map(({ doubt }) => doubt?.refusedAnswers)).toContain(4);
  });
});
