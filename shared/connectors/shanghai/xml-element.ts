import { SaxesParser } from 'saxes';

/** An element without its prefix. Attributes say nothing in this dialect and are not kept. */
export type XmlElement = {
  readonly name: string;
  /** Its own text, exactly; that of its children is in them. */
  readonly text: string;
  readonly children: readonly XmlElement[];
};

type OpenElement = { readonly name: string; text: string; readonly children: XmlElement[] };

/** A SOAP answer nests 8 deep; without an end, open tags alone would fill the memory. */
const MAX_DEPTH = 32;
const MAX_CHARS = 32_000_000;

class NotReadable extends Error {}

/**
 * Reads a whole document, or null where it is none: cut off, too large, too deep, or with a document
 * type, so that no entity can be declared: neither one that reads a file nor one that multiplies itself.
 */
export function readXml(text: string): XmlElement | null {
  if (text.length > MAX_CHARS) return null;
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  const refuse = () => {
    throw new NotReadable();
  };
  const addText = (more: string) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += more;
  };
  parser.on('doctype', refuse);
  parser.on('error', refuse);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', ({ name }) => {
    if (open.length === MAX_DEPTH) refuse();
    open.push({ name: name.slice(name.indexOf(':') + 1), text: '', children: [] });
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    const parent = open.at(-1);
    if (closed === undefined) return;
    if (parent === undefined) root = closed;
    else parent.children.push(closed);
  });
  try {
    // Blanks or a byte order mark before the declaration are common and say nothing.
    parser.write(text.replace(/^[\uFEFF\s]+/u, '')).close();
  } catch (error) {
    if (error instanceof NotReadable) return null;
    throw error;
  }
  return root;
}

/** The first child of that name. */
export function findChild(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((child) => child.name === name) ?? null;
}
