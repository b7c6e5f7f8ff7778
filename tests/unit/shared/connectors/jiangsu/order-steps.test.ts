import { jiangsuConnector } from '@shared/connectors/jiangsu/jiangsu-connector';
import { localDate } from '@shared/domain/calendar/local-date';
import { describe, expect, it } from 'vitest';
import { aJiangsuDocument, aState, afterHeader, bodyOf, stepOf } from './jiangsu-documents';

describe("an order in Jiangsu's steps", () => {
  it('begins with a header under our order number', () => {
    const step = stepOf(aState(aJiangsuDocument(1)));
    expect(step).toMatchObject({ name: 'create-header', ourLineIds: [] });
    expect(step.call).toMatchObject({ operation: 'H005', kind: 'write' });
    expect(bodyOf(step)).toEqual({
      orderType: '0',
      hospitalId: '320100001',
      departmentID: '0',
      hospitalOrderId: 'CG-2024-A1B2C3-00001',
      distributeAddress: '1',
      remarks: '',
    });
  });

  it('says that a back entry is one, with the day of use, and that an order is urgent', () => {
    const document = {
      ...aJiangsuDocument(1),
      isUrgent: true,
      usedOn: localDate(2024, 3, 2),
      remark: '急诊',
    };
    expect(bodyOf(stepOf(aState(document)))).toMatchObject({
      orderType: '2',
      remarks: '加急；补单，使用日期 2024-03-02；急诊',
    });
  });

  it('adds ten lines a call, each with sequence and 27-character code', () => {
    const state = afterHeader(aState(aJiangsuDocument(23)));
    const step = stepOf(state);
    expect(step.name).toBe('add-lines');
    expect(step.ourLineIds).toHaveLength(10);
    const { orderId, list } = bodyOf(step) as { orderId: string; list: unknown[] };
    expect(orderId).toBe('JSDD1');
    expect(list[0]).toEqual({
      hospitalOrderDetailId: 'CG-2024-A1B2C3-00001-001',
      goodsID: 'G1',
      companyIdPs: 'PS0001',
      purchaseCount: 20,
      outlookc: '40g',
      goodsType: 'GSN-40',
      orderDetailRemark: '',
      orderCustomInfo: '',
      codeSeq: '2',
      nationGoodsCode: 'C15011121200000107660000016',
    });
  });

  it('submits when every line is there, and is done when every line is sent', () => {
    const state = afterHeader(aState(aJiangsuDocument(1)));
    const added = withStanding(state, 'added');
    expect(stepOf(added)).toMatchObject({ name: 'submit', call: { operation: 'H007' } });
    expect(jiangsuConnector.orders.nextStep(withStanding(state, 'sent'), 'order')).toBeNull();
    expect(jiangsuConnector.orders.nextStep(withStanding(state, 'refused'), 'order')).toBeNull();
  });

  it('refuses a line without a 27-character code before anything is sent, but not a reagent', () => {
    const document = aJiangsuDocument(3);
    const [first, second, third] = document.lines;
    if (first === undefined || second === undefined || third === undefined) throw new Error();
    const without = { ...second, nationalCode: 'C1501112120000010766' };
    const reagent = { ...third, nationalCode: null, itemKeys: { isReagent: '1' } };
    const state = aState({ ...document, lines: [first, without, reagent] });

    const refused = jiangsuConnector.orders.refuseUnsendable?.(state);
    expect(refused?.lines.map(({ standing }) => standing)).toEqual(['absent', 'refused', 'absent']);
    expect(refused?.lines[1]?.refusal?.words).toContain('27 位');
    expect(stepOf(afterHeader(state)).ourLineIds).toEqual([first.ourLineId, reagent.ourLineId]);
  });

  it('sends no header for an order whose lines can none be sent', () => {
    const document = aJiangsuDocument(2);
    const lines = document.lines.map((line) => ({ ...line, nationalCode: null }));
    expect(jiangsuConnector.orders.nextStep(aState({ ...document, lines }), 'order')).toBeNull();
  });

  it('takes the whole order back in one call, and needs none where nothing is there', () => {
    const state = withStanding(afterHeader(aState(aJiangsuDocument(2))), 'sent');
    expect(stepOf(state, 'cancellation')).toMatchObject({
      name: 'cancel',
      call: { operation: 'H014', kind: 'write' },
    });
    const nothing = aState(aJiangsuDocument(2));
    expect(jiangsuConnector.orders.nextStep(nothing, 'cancellation')).toBeNull();
  });
});

function withStanding(
  state: ReturnType<typeof aState>,
  standing: 'added' | 'sent' | 'refused',
): ReturnType<typeof aState> {
  const lines = state.progress.lines.map((line) => ({ ...line, standing }));
  return { ...state, progress: { ...state.progress, lines } };
}
