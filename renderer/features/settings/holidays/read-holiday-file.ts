import { err, ok, type Result } from '@shared/kernel/result';

/**
 * The first sheet that has rows, as the text that pasting it would give.
 *
 * @errors what is wrong with the file, in words
 */
export async function readHolidayFile(file: File): Promise<Result<string, string>> {
  const [{ openWorkbook }, { describeRefusal }] = await Promise.all([
    import('@shared/formats/workbook/open-workbook'),
    import('@shared/formats/imports/refusal-words'),
  ]);
  const opened = await openWorkbook(file);
  if (!opened.ok) return err(describeRefusal(opened.error));
  try {
    for (const sheet of opened.value.sheets) {
      const lines: string[] = [];
      for await (const batch of sheet.rows()) {
        if (!batch.ok) return err(describeRefusal(batch.error));
        for (const { cells } of batch.value)
          lines.push(cells.map(({ text }) => text.trim()).join('\t'));
      }
      if (lines.length > 0) return ok(lines.join('\n'));
    }
    return ok('');
  } finally {
    opened.value.close();
  }
}
