import { toHalfWidth, withoutBlanks } from '../text/normalise';
import type { ProgramProduct, ProgramProductId } from './program';

/** What two files write differently without meaning different things: width and blanks. */
export function sameText(text: string): string {
  return withoutBlanks(toHalfWidth(text));
}

/** How a file names a product. Empty text is not compared. */
export type ProductName = Pick<
  ProgramProduct,
  'name' | 'specification' | 'model' | 'registrationNumber' | 'nationalCode'
> & { readonly manufacturer: string };

export type ProductMatch =
  | { readonly kind: 'one'; readonly productId: ProgramProductId }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' };

type Written = {
  readonly name: string;
  readonly specification: string;
  readonly registrationNumber: string;
  readonly manufacturer: string;
  /** Null unless it has the 27 characters that name one model. */
  readonly code: string | null;
};

type Entry = Written & { readonly id: ProgramProductId };

const MODEL_CODE_LENGTH = 27;

/** Products of one program, found by what files call them. */
export type ProductIndex = ReturnType<typeof createProductIndex>;

export function createProductIndex() {
  const entriesById = new Map<ProgramProductId, Entry>();
  const idsByWord = new Map<string, Set<ProgramProductId>>();

  return {
    /** Notes a product, or what has become of it. */
    put(id: ProgramProductId, product: ProductName): void {
      const before = entriesById.get(id);
      if (before !== undefined) wordsOf(before).forEach((word) => idsByWord.get(word)?.delete(id));
      const entry = { ...writtenOf(product), id };
      entriesById.set(id, entry);
      for (const word of wordsOf(entry))
        idsByWord.set(word, (idsByWord.get(word) ?? new Set()).add(id));
    },

    /**
     * The product that a file means.
     *
     * By the 27-character code where both have one; else by registration number, specification with
     * model, and manufacturer. So a product that was uncoded first and is coded later stays the same
     * product, and two different codes are two products even when all else is written alike. A
     * code of 20 characters names a family of products and proves nothing here.
     */
    match(product: ProductName): ProductMatch {
      const wanted = writtenOf(product);
      const byCode = wanted.code === null ? [] : entriesWith(codeWord(wanted.code));
      if (byCode.length > 0) return matchOf(byCode);
      const word = wanted.registrationNumber === '' ? nameWord(wanted) : registrationWord(wanted);
      return matchOf(entriesWith(word).filter((entry) => isMeant(wanted, entry)));
    },
  };

  function entriesWith(word: string): readonly Entry[] {
    return [...(idsByWord.get(word) ?? [])].flatMap((id) => entriesById.get(id) ?? []);
  }
}

function isMeant(wanted: Written, entry: Entry): boolean {
  // Without registration number and specification the name has to tell.
  const needsName = wanted.registrationNumber === '' || wanted.specification === '';
  return (
    (wanted.code === null || entry.code === null) &&
    (wanted.manufacturer === '' || wanted.manufacturer === entry.manufacturer) &&
    (wanted.specification === '' || wanted.specification === entry.specification) &&
    (!needsName || wanted.name === entry.name)
  );
}

function writtenOf(product: ProductName): Written {
  const { nationalCode } = product;
  return {
    name: sameText(product.name),
    // One file writes 规格 and 型号 apart, the next in one column: together they read the same.
    specification: sameText(product.specification + product.model),
    registrationNumber: sameText(product.registrationNumber),
    manufacturer: sameText(product.manufacturer),
    code: nationalCode?.length === MODEL_CODE_LENGTH ? nationalCode : null,
  };
}

function wordsOf(entry: Entry): readonly string[] {
  const words = [nameWord(entry), registrationWord(entry)];
  return entry.code === null ? words : [...words, codeWord(entry.code)];
}

function nameWord({ name }: Written): string {
  return `name:${name}`;
}

function registrationWord({ registrationNumber }: Written): string {
  return `registration:${registrationNumber}`;
}

function codeWord(code: string): string {
  return `code:${code}`;
}

function matchOf(found: readonly Entry[]): ProductMatch {
  const [entry, ...others] = found;
  if (entry === undefined) return { kind: 'none' };
  return others.length === 0 ? { kind: 'one', productId: entry.id } : { kind: 'several' };
}
