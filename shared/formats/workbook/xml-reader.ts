import { SaxesParser } from 'saxes';
import { damaged, WorkbookRefused } from './refusal';

export type XmlAttributes = Readonly<Partial<Record<string, string>>>;

export type XmlHandlers = {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

export type XmlReader = { write(text: string): void; close(): void };

/** Real parts nest some 20 deep; without an end, open tags alone would fill the memory. */
const MAX_DEPTH = 128;

/**
 * Reads XML as it comes. A document type is refused, so that no entity can be declared:
 * neither one that reads another file nor one that multiplies itself.
 */
export function createXmlReader(place: string, handlers: XmlHandlers): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw damaged(place, 'doctype');
  });
  parser.on('error', () => {
    throw damaged(place, 'bad-xml');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw damaged(place, 'bad-xml');
    handlers.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close?.(localName(tag.name));
  });
  if (handlers.text !== undefined) {
    parser.on('text', handlers.text);
    parser.on('cdata', handlers.text);
  }
  return {
    write: (text) => guardLength(place, () => parser.write(text)),
    close: () => guardLength(place, () => parser.close()),
  };
}

/** The value of an attribute whatever prefix its writer chose, as `r:id`. */
export function prefixedAttribute(attributes: XmlAttributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((each) => localName(each) === name && each !== name);
  return key === undefined ? undefined : attributes[key];
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function guardLength(place: string, step: () => unknown): void {
  try {
    step();
  } catch (error) {
    // One token longer than a string may be: no workbook has that.
    if (error instanceof RangeError)
      throw new WorkbookRefused({ kind: 'inflates-too-much', place, limitBytes: 0x1fffffe8 });
    throw error;
  }
}
