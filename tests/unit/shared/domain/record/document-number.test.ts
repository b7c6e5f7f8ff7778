import { formatDocumentNumber, seriesKeyOf } from '@shared/domain/record/document-number';
import { describe, expect, it } from 'vitest';

const series = { kind: 'order', year: 2024, workstation: 'A1B2C3' } as const;

describe('formatDocumentNumber', () => {
  it('names kind, year, workstation and sequence', () => {
    expect(formatDocumentNumber(series, 12)).toBe('CG-2024-A1B2C3-00012');
    expect(formatDocumentNumber({ ...series, kind: 'payment' }, 1)).toBe('FK-2024-A1B2C3-00001');
  });

  it('writes a sequence beyond five digits in full', () => {
    expect(formatDocumentNumber(series, 123_456)).toBe('CG-2024-A1B2C3-123456');
  });

  it.each([0, -1, 1.5])('throws at a sequence of %s', (sequence) => {
    expect(() => formatDocumentNumber(series, sequence)).toThrow(RangeError);
  });
});

describe('seriesKeyOf', () => {
  it('keeps kinds, years and workstations apart', () => {
    const keys = [
      series,
      { ...series, year: 2025 },
      { ...series, workstation: 'A1B2C4' },
      { ...series, kind: 'receipt' as const },
    ].map(seriesKeyOf);
    expect(new Set(keys).size).toBe(4);
  });
});
