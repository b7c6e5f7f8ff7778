import { err, ok, type Result } from '@shared/kernel/result';
import { detectFormat } from './detect-format';
import { openDelimited } from './open-delimited';
import { openBinaryXls, openMarkup } from './open-legacy';
import { openXlsx } from './open-xlsx';
import { createReading, type OpenOptions, type Reading } from './reading';
import { refusalOf, type WorkbookRefusal } from './refusal';
import type { WorkbookSource } from './workbook';

/**
 * Opens a file as a workbook, whatever its name says it is.
 *
 * An .xlsx is streamed, so its size hardly matters; old formats are read whole and refused beyond a limit.
 * Close what was opened: shared strings are held until then.
 *
 * @errors every WorkbookRefusal; those inside of a sheet come with its rows
 */
export async function openWorkbook(
  file: Blob,
  options: OpenOptions = {},
): Promise<Result<WorkbookSource, WorkbookRefusal>> {
  const reading = createReading(options);
  try {
    reading.stopIfCancelled();
    return ok(await open(file, reading));
  } catch (error) {
    return err(refusalOf(error));
  }
}

async function open(file: Blob, reading: Reading): Promise<WorkbookSource> {
  const format = await detectFormat(file);
  switch (format) {
    case 'zip':
      return openXlsx(file, reading);
    case 'compound':
      return openBinaryXls(file, reading);
    case 'html':
    case 'xml-2003':
      return openMarkup(file, format, reading);
    case 'delimited':
      return openDelimited(file, reading);
  }
}
