import { distributorsCall, readDistributors } from '@shared/connectors/jiangsu/distributor-message';
import {
  readReceipt,
  readReturn,
  receiptCall,
  returnCall,
} from '@shared/connectors/jiangsu/receipt-message';
import { describe, expect, it } from 'vitest';
import { FIELDS } from './jiangsu-documents';

const received = [
  { deliveryLineId: 'PS1', invoiceNumber: '2331', lot: 'L-1', quantity: 12 },
  { deliveryLineId: 'PS2', invoiceNumber: '2332', lot: 'L-2', quantity: 0 },
];
const returned = [{ ourReturnId: 'TH-1', deliveryLineId: 'PS1', quantity: 2, reason: '包装破损' }];

describe('a receipt', () => {
  it('names delivery line, invoice, lot and what was taken; 0 rejects', () => {
    const call = receiptCall(received);
    expect(call).toMatchObject({ operation: 'H010', kind: 'write' });
    expect(JSON.parse(call.body)).toEqual({
      list: [
        {
          distributionSerialID: 'PS1',
          invoiceID: '2331',
          batchRecordID: 'L-1',
          warehouseCount: 12,
        },
        { distributionSerialID: 'PS2', invoiceID: '2332', batchRecordID: 'L-2', warehouseCount: 0 },
      ],
    });
  });

  it('is answered line by line', () => {
    const answer = {
      returnCode: '1',
      successList: [{ distributionSerialID: 'PS1' }],
      errorList: [{ distributionSerialID: 'PS2', errorCode: '3012', errorMsg: '已入库' }],
    };
    expect(outcome(readReceipt, answer)).toEqual([
      { id: 'PS1', kind: 'taken', platformId: null },
      { id: 'PS2', kind: 'refused', code: '3012', words: '已入库' },
    ]);
    expect(outcome(readReceipt, { returnCode: '1', returnMsg: '成功' })).toMatchObject([
      { kind: 'taken' },
      { kind: 'taken' },
    ]);
  });

  it.each([
    [{ returnCode: '0' }, 'unreadable'],
    [{ returnCode: '1', successList: [{ distributionSerialID: 'PS1' }] }, 'unreadable'],
    [{ returnCode: '8', returnMsg: '停用' }, 'refused'],
  ])('is %j: %s', (answer, kind) => {
    expect(outcome(readReceipt, answer)).toBe(kind);
  });
});

describe('a return', () => {
  it('goes under our number and comes back with the platform’s', () => {
    expect(JSON.parse(returnCall(returned).body)).toEqual({
      list: [
        {
          hospitalReturnId: 'TH-1',
          distributionSerialID: 'PS1',
          returnCount: 2,
          returnReason: '包装破损',
        },
      ],
    });
    const successList = [{ hospitalReturnId: 'TH-1', returnId: 'JSTH7' }];
    const text = JSON.stringify({ returnCode: '1', successList, todayRemainVisitCount: 3 });
    expect(readReturn(returned, { text, fields: FIELDS })).toEqual({
      ok: true,
      value: {
        lines: [{ id: 'TH-1', kind: 'taken', platformId: 'JSTH7' }],
        quota: { remaining: 3 },
      },
    });
  });
});

describe('the distributors', () => {
  it('come page by page', () => {
    expect(distributorsCall(FIELDS, 2)).toMatchObject({ operation: 'H016', kind: 'read' });
    const dataList = [{ companyIdPs: 'PS1', companyNamePs: '甲配送' }, { companyNamePs: '无编号' }];
    const text = JSON.stringify({ returnCode: '1', dataList, totalPageCount: 3 });
    expect(readDistributors(2, { text, fields: FIELDS })).toMatchObject({
      value: { distributors: [{ code: 'PS1', name: '甲配送' }], hasMore: true },
    });
  });
});

function outcome(read: typeof readReceipt, answer: object) {
  const outcomes = read(received, { text: JSON.stringify(answer), fields: FIELDS });
  return outcomes.ok ? outcomes.value.lines : outcomes.error.kind;
}
