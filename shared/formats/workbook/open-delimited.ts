import { err, ok } from '@shared/kernel/result';
import { createDelimitedReader, detectDelimiter } from './delimited-text';
import type { Reading } from './reading';
import { refusalOf } from './refusal';
import { decodeText, detectEncoding, type TextEncodingName } from './text-encoding';
import { textCell, type Row, type RowBatch, type WorkbookSource } from './workbook';

const SAMPLE_CHARACTERS = 64 * 1024;

/** Opens separated text as a workbook of one sheet. Every field is text: nothing turns codes into numbers. */
export async function openDelimited(file: Blob, reading: Reading): Promise<WorkbookSource> {
  reading.expect(2 * file.size);
  const encoding = await detectEncoding(file, reading);
  const rows = () => readRows(file, encoding, reading);
  return {
    kind: 'delimited',
    sheets: [{ name: '文本', hidden: false, rows }],
    close: () => undefined,
  };
}

async function* readRows(
  file: Blob,
  encoding: TextEncodingName,
  reading: Reading,
): AsyncGenerator<RowBatch, void> {
  try {
    let reader: ReturnType<typeof createDelimitedReader> | undefined;
    let waiting = '';
    let number = 0;
    const take = (): Row[] => {
      const rows: Row[] = [];
      for (const fields of reader?.take() ?? []) {
        number += 1;
        if (fields.some((field) => field !== ''))
          rows.push({ number, cells: fields.map(textCell) });
      }
      return rows;
    };
    const start = (): void => {
      reader = createDelimitedReader(detectDelimiter(waiting));
      const declaration = /^sep=.\r?\n/u.exec(waiting)?.[0] ?? '';
      if (declaration !== '') number = 1;
      reader.write(waiting.slice(declaration.length));
    };
    for await (const text of decodeText(file, encoding, reading)) {
      if (reader !== undefined) reader.write(text);
      else {
        waiting += text;
        if (waiting.length < SAMPLE_CHARACTERS) continue;
        start();
      }
      const rows = take();
      if (rows.length > 0) yield ok(rows);
    }
    if (reader === undefined) start();
    reader?.close();
    const last = take();
    if (last.length > 0) yield ok(last);
  } catch (error) {
    yield err(refusalOf(error));
  }
}
