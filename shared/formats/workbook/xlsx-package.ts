import { decodeXml } from './xml-text';
import { createXmlReader, prefixedAttribute, type XmlHandlers } from './xml-reader';
import type { Reading } from './reading';
import { damaged } from './refusal';
import type { ZipDirectory, ZipEntry } from './zip-directory';
import { readZipPart } from './zip-part';

/** A zip file as Office packs its documents, read part by part. */
export type XlsxPackage = {
  readonly file: Blob;
  readonly directory: ZipDirectory;
  readonly reading: Reading;
};

export type SheetPart = { readonly name: string; readonly hidden: boolean; readonly path: string };

export type WorkbookParts = {
  readonly date1904: boolean;
  readonly sheets: readonly SheetPart[];
  readonly stylesPath: string | undefined;
  readonly sharedStringsPath: string | undefined;
};

type Relation = { readonly type: string; readonly path: string };

/** Everything but sheets and shared strings: a few kilobytes in every real workbook. */
const MAX_SMALL_PART_BYTES = 64 * 1024 * 1024;
const DEFAULT_WORKBOOK = 'xl/workbook.xml';

/** Reads a whole part through the handlers; does nothing where the package has no such part. */
export async function readSmallPart(
  pack: XlsxPackage,
  path: string,
  handlers: XmlHandlers,
): Promise<void> {
  const entry = findPart(pack, path);
  if (entry === undefined) return;
  const chunks = readZipPart(pack.file, entry, {
    reading: pack.reading,
    maxBytes: MAX_SMALL_PART_BYTES,
    verify: true,
  });
  const xml = createXmlReader(path, handlers);
  for await (const text of decodeXml(chunks, path)) xml.write(text);
  xml.close();
}

export function findPart(pack: XlsxPackage, path: string): ZipEntry | undefined {
  return pack.directory.get(path.toLowerCase());
}

/** Finds what the workbook consists of by its relations, as parts may lie anywhere in the package. */
export async function readWorkbookParts(pack: XlsxPackage): Promise<WorkbookParts> {
  const roots = await readRelations(pack, '');
  const root = [...roots.values()].find(({ type }) => type.endsWith('/officeDocument'));
  const workbookPath = root?.path ?? DEFAULT_WORKBOOK;
  if (findPart(pack, workbookPath) === undefined) throw damaged(workbookPath, 'missing-part');
  const relations = await readRelations(pack, workbookPath);
  const sheets: SheetPart[] = [];
  let date1904 = false;
  await readSmallPart(pack, workbookPath, {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = isTrue(attributes.date1904);
      if (name !== 'sheet') return;
      const relation = relations.get(prefixedAttribute(attributes, 'id') ?? '');
      if (relation === undefined) throw damaged(workbookPath, 'bad-reference');
      // Chart and macro sheets have no rows.
      if (!relation.type.endsWith('/worksheet')) return;
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      sheets.push({ name: attributes.name ?? '', hidden, path: relation.path });
    },
  });
  const pathOf = (kind: string) =>
    [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.path;
  return {
    date1904,
    sheets,
    stylesPath: pathOf('styles'),
    sharedStringsPath: pathOf('sharedStrings'),
  };
}

async function readRelations(
  pack: XlsxPackage,
  partPath: string,
): Promise<ReadonlyMap<string, Relation>> {
  const slash = partPath.lastIndexOf('/') + 1;
  const folder = partPath.slice(0, slash);
  const relations = new Map<string, Relation>();
  await readSmallPart(pack, `${folder}_rels/${partPath.slice(slash)}.rels`, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      if (Id === undefined || Type === undefined || Target === undefined) return;
      relations.set(Id, { type: Type, path: resolvePath(folder, Target) });
    },
  });
  return relations;
}

function resolvePath(folder: string, target: string): string {
  const parts: string[] = [];
  const path = target.startsWith('/') ? target : `${folder}${target}`;
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
