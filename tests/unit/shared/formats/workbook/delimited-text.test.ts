import { createDelimitedReader, detectDelimiter } from '@shared/formats/workbook/delimited-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function read(pieces: readonly string[], delimiter = ','): readonly (readonly string[])[] {
  const reader = createDelimitedReader(delimiter);
  for (const piece of pieces) reader.write(piece);
  reader.close();
  return reader.take();
}

const aField = fc.string({ unit: fc.constantFrom('a', '骨', ',', '"', '\n', '\r', ' ', '=') });

describe('separated text', () => {
  it('reads back whatever was quoted, wherever the text is cut', () => {
    const property = fc.property(
      fc.array(fc.array(aField, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.array(fc.nat(80)),
      (rows, cuts) => {
        // ="…" is how programs keep zeros and is taken apart on purpose.
        fc.pre(rows.flat().every((field) => !/^="/u.test(field)));
        const text = rows
          .map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        const places = [
          0,
          ...cuts.filter((at) => at <= text.length).sort((a, b) => a - b),
          text.length,
        ];
        const pieces = places.slice(1).map((end, index) => text.slice(places[index], end));
        expect(read(pieces)).toEqual(rows);
      },
    );
    fc.assert(property);
  });

  it('keeps a quote inside of a plain field', () => {
    expect(read(['3" 导管,6"\n'])).toEqual([['3" 导管', '6"']]);
  });

  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a\tb\n1,5\t2\n', '\t'],
    ['a;b\n1,5;2\n', ';'],
    ['"a;b",c\n"d;e",f\n', ','],
    ['sep=;\na,b\n', ';'],
    ['一列\n二\n', ','],
  ])('finds the separator of %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});
