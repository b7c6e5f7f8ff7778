import { formatOfBuiltIn, formatOfCode, type NumberFormat } from './number-format';
import { readSmallPart, type XlsxPackage } from './xlsx-package';

/** The number format of each cell style, by its position in the workbook's list. */
export type CellFormats = readonly NumberFormat[];

export async function readCellFormats(
  pack: XlsxPackage,
  path: string | undefined,
): Promise<CellFormats> {
  const formats: NumberFormat[] = [];
  if (path === undefined) return formats;
  const codesById = new Map<number, string>();
  let isInCellStyles = false;
  await readSmallPart(pack, path, {
    open: (name, attributes) => {
      if (name === 'numFmt')
        codesById.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') isInCellStyles = true;
      if (name !== 'xf' || !isInCellStyles) return;
      const id = Number(attributes.numFmtId ?? 0);
      const code = codesById.get(id);
      formats.push(code === undefined ? formatOfBuiltIn(id) : formatOfCode(code));
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellStyles = false;
    },
  });
  return formats;
}
