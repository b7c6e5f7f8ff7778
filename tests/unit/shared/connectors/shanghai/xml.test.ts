import { readXml, type XmlElement } from '@shared/connectors/shanghai/xml-element';
import { escapeXml, writeElements } from '@shared/connectors/shanghai/xml-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('text in XML', () => {
  it('comes back as it went, whatever it is', () => {
    const property = fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const read = readXml(`<A>${writeElements({ B: text })}</A>`);
      // Only what XML cannot hold at all is replaced, and is seen.
      const holdable = text.replace(
        /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,
        '\uFFFD',
      );
      expect(read?.children[0]?.text).toBe(holdable);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('comes back from inside another message too', () => {
    const property = fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const inner = `<X>${writeElements({ Y: text })}</X>`;
      const outer = readXml(`<return>${escapeXml(inner)}</return>`)?.text ?? '';
      expect(outer).toBe(inner);
      expect(readXml(outer)?.children[0]?.text).toBe(text);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('keeps carriage returns and the end of a CDATA section', () => {
    expect(escapeXml('a\r\nb]]>c')).toBe('a&#13;\nb]]&gt;c');
  });
});

describe('a message that is read', () => {
  it('loses prefixes, not texts', () => {
    expect(readXml('\uFEFF \n<s:A xmlns:s="urn:x"><s:B>1</s:B><C/></s:A>')).toEqual(
      element('A', '', [element('B', '1'), element('C', '')]),
    );
  });

  it.each([
    ['an external entity', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'],
    ['entities that multiply', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'],
    ['a document type alone', '<!DOCTYPE a SYSTEM "http://192.0.2.1/a.dtd"><a/>'],
    ['an entity beyond the five', '<a>&nbsp;</a>'],
    ['a cut text', '<XMLDATA><HEAD><ZTCLJG>00000</ZTCLJG></HEAD><MAIN>'],
    ['a page of HTML', '<html><body><br>Bad Gateway</body></html>'],
    ['no XML', '{"returnCode":"1"}'],
    ['nothing', ''],
    ['two roots', '<a/><b/>'],
    ['33 levels', `${'<a>'.repeat(33)}${'</a>'.repeat(33)}`],
  ])('is none with %s', (_, text) => {
    expect(readXml(text)).toBeNull();
  });

  it('is none when it is cut anywhere', () => {
    const whole = '<XMLDATA><HEAD><CWXX>完成 &amp; 好</CWXX></HEAD><MAIN/></XMLDATA>';
    for (let length = 0; length < whole.length; length += 1)
      expect(readXml(whole.slice(0, length))).toBeNull();
    expect(readXml(whole)?.name).toBe('XMLDATA');
  });

  it('is none beyond 32 million characters, without being looked at', () => {
    expect(readXml(`<a>${' '.repeat(32_000_000)}</a>`)).toBeNull();
  });
});

function element(name: string, text: string, children: readonly XmlElement[] = []): XmlElement {
  return { name, text, children };
}
