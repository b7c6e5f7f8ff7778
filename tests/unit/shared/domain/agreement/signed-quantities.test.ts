import { signedLines } from '@shared/domain/agreement/signed-quantities';
import { quantity } from '@shared/domain/quantity/quantity';
import { anAgreement, anAgreementLine } from '@tests/builders/agreement-builder';
import { anAgreedLine } from '@tests/builders/program-builders';
import { describe, expect, it } from 'vitest';

const line = anAgreedLine();
const linesById = new Map([[line.id, line]]);
const signedFor = (units: number) =>
  anAgreement({ state: 'effective', lines: [anAgreementLine({ quantity: quantity(units) })] });

describe('what an effective agreement makes of its agreed lines', () => {
  it('sets the signed quantity as the agreed one, and keeps the imported one', () => {
    expect(signedLines(signedFor(180), linesById)).toEqual([
      {
        ...line,
        revision: 2,
        agreed: 180,
        quantities: { ...line.quantities, imported: 200, signed: 180 },
      },
    ]);
  });

  it('notes the signed quantity even where it is the imported one', () => {
    expect(signedLines(signedFor(200), linesById)).toMatchObject([
      { agreed: 200, quantities: { signed: 200 } },
    ]);
  });

  it('leaves a line alone that stands so already', () => {
    const quantities = { ...line.quantities, signed: quantity(200) };
    const signed = new Map([[line.id, { ...line, quantities }]]);
    expect(signedLines(signedFor(200), signed)).toEqual([]);
  });

  it('takes nothing from a backup agreement or from one that is not effective', () => {
    expect(signedLines({ ...signedFor(180), role: 'backup' }, linesById)).toEqual([]);
    expect(signedLines({ ...signedFor(180), state: 'terminated' }, linesById)).toEqual([]);
  });
});
