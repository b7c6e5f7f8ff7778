import { localDate } from '@shared/domain/calendar/local-date';
import { paceSectionRow, type ReportedLine } from '@shared/domain/execution-report/pace-section';
import { reportPeriod } from '@shared/domain/execution-report/report-period';
import { quantity } from '@shared/domain/quantity/quantity';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { aProgramProduct } from '@tests/builders/program-builders';
import { describe, expect, it } from 'vitest';

const year = { number: 1, from: localDate(2024, 3, 25), to: localDate(2025, 3, 24) };

function line(overrides: Partial<ReportedLine> = {}): ReportedLine {
  return {
    program: '骨水泥集采',
    year,
    group: '骨水泥',
    manufacturer: '甲',
    product: aProgramProduct(),
    agreed: quantity(365),
    pack: xinjiang202413,
    main: [],
    backup: [],
    moves: [
      { kind: 'order', on: localDate(2024, 7, 30), ordered: quantity(60) },
      {
        kind: 'receipt',
        on: localDate(2024, 7, 31),
        delivered: quantity(40),
        accepted: quantity(40),
      },
      { kind: 'order', on: localDate(2024, 8, 20), ordered: quantity(30) },
      {
        kind: 'receipt',
        on: localDate(2024, 8, 31),
        delivered: quantity(20),
        accepted: quantity(18),
      },
      { kind: 'return', on: localDate(2024, 8, 31), returned: quantity(3) },
      {
        kind: 'receipt',
        on: localDate(2024, 9, 1),
        delivered: quantity(99),
        accepted: quantity(99),
      },
    ],
    platform: 50,
    stock: 12,
    cause: '',
    measure: '',
    owner: '',
    ...overrides,
  };
}

describe('a line of section A at the end of August', () => {
  const august = reportPeriod(localDate(2024, 8, 1), localDate(2024, 9, 23));

  it('holds what the month brought and where the year stands at the cut', () => {
    // 160 of 365 days; 55 of 365 units; 310 open over 205 days: 310 × 365 ÷ (12 × 205) = 45.996.
    expect(paceSectionRow(line(), august)).toMatchObject({
      orderedInMonth: 30,
      acceptedInMonth: 18,
      returnedInMonth: 3,
      net: 55,
      platformDifference: -5,
      completion: 1_507,
      timeProgress: 4_384,
      differencePoints: -2_877,
      open: 310,
      neededPerMonth: 46,
      firstAcceptedOn: '2024-07-31',
    });
  });

  it('is held against its own last day in the month its year ended, and knows returns since', () => {
    const moves: ReportedLine['moves'] = [
      {
        kind: 'receipt',
        on: localDate(2025, 3, 20),
        delivered: quantity(365),
        accepted: quantity(365),
      },
      { kind: 'return', on: localDate(2025, 3, 28), returned: quantity(5) },
    ];
    const march = reportPeriod(localDate(2025, 3, 1), localDate(2025, 4, 8));
    expect(paceSectionRow(line({ moves, platform: null }), march)).toMatchObject({
      net: 360,
      completion: 9_863,
      timeProgress: 10_000,
      neededPerMonth: null,
      platformDifference: null,
    });
  });
});
