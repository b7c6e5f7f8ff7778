import { localDate } from '@shared/domain/calendar/local-date';
import { reportPeriod } from '@shared/domain/execution-report/report-period';
import {
  supplySectionRow,
  type ReportedOrderLine,
} from '@shared/domain/execution-report/supply-section';
import { describe, expect, it } from 'vitest';

const august = reportPeriod(localDate(2024, 8, 1), localDate(2024, 9, 23));

function reported(overrides: Partial<ReportedOrderLine> = {}) {
  return supplySectionRow(
    {
      orderNumber: 'CG-1',
      product: '骨水泥 40g',
      distributor: '主配甲',
      state: 'placed',
      orderedOn: localDate(2024, 7, 29),
      promisedOn: localDate(2024, 8, 5),
      ordered: 20,
      arrivals: [],
      endedOn: null,
      answerHours: null,
      reminders: [],
      backup: null,
      complaints: [],
      ...overrides,
    },
    august,
  );
}

describe('a line that was not delivered as agreed', () => {
  it('is late to the cut while nothing came, and knows only what had happened by then', () => {
    const row = reported({
      arrivals: [{ on: localDate(2024, 9, 3), accepted: 20 }],
      reminders: [localDate(2024, 8, 7), localDate(2024, 9, 1)],
      backup: { on: localDate(2024, 9, 2), orderNumber: 'CG-2' },
    });
    expect(row).toMatchObject({ trouble: 'nothing-came', came: 0, missing: 20, daysLate: 26 });
    expect(row).toMatchObject({ reminders: 1, backup: null });
  });

  it('came in parts, the last one after the agreed day', () => {
    const arrivals = [
      { on: localDate(2024, 8, 12), accepted: 5 },
      { on: localDate(2024, 8, 4), accepted: 15 },
    ];
    expect(reported({ arrivals })).toMatchObject({
      firstOn: '2024-08-04',
      lastOn: '2024-08-12',
      trouble: 'late',
      missing: 0,
      daysLate: 7,
    });
  });

  it('stopped being late when the backup took the rest over', () => {
    const row = reported({
      arrivals: [{ on: localDate(2024, 8, 4), accepted: 15 }],
      endedOn: localDate(2024, 8, 13),
      backup: { on: localDate(2024, 8, 13), orderNumber: 'CG-2' },
    });
    expect(row).toMatchObject({ trouble: 'ended', missing: 5, daysLate: 8 });
    expect(row?.backup?.orderNumber).toBe('CG-2');
  });

  it('is not told when all came on the agreed day, or before the month began', () => {
    expect(reported({ arrivals: [{ on: localDate(2024, 8, 5), accepted: 20 }] })).toBeNull();
    const before = {
      promisedOn: localDate(2024, 7, 20),
      arrivals: [{ on: localDate(2024, 7, 31), accepted: 20 }],
    };
    expect(reported(before)).toBeNull();
    expect(
      reported({ ...before, arrivals: [{ on: localDate(2024, 8, 1), accepted: 20 }] }),
    ).not.toBeNull();
    expect(reported({ promisedOn: localDate(2024, 8, 31) })).toBeNull();
  });

  it('is told when it was complained of', () => {
    const complaints = [{ documentNumber: '院〔2024〕12号', verdict: '已核实', affected: 10 }];
    const arrivals = [{ on: localDate(2024, 8, 5), accepted: 20 }];
    expect(reported({ arrivals, complaints })).toMatchObject({ daysLate: 0, trouble: 'late' });
  });
});
