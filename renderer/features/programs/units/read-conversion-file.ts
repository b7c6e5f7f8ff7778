import type { ProgramDetail } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import {
  planConversionRows,
  type ConversionRowRefusal,
  type ConversionRowsPlan,
} from '@shared/domain/conversion/plan-conversion-rows';
import { err, ok, type Result } from '@shared/kernel/result';
import type { GroupRow } from './group-rows';

type FileQuestion = {
  readonly row: Pick<GroupRow, 'products'>;
  readonly detail: Pick<ProgramDetail, 'enterprisesById'>;
  readonly text: Text<'program-units'>;
};

/**
 * What a workbook says of a group's products: all of it, or nothing.
 *
 * @errors every refusal in words: place, value, rule and remedy
 */
export async function readConversionFile(
  file: File,
  { row: { products }, detail, text }: FileQuestion,
): Promise<Result<ConversionRowsPlan, readonly string[]>> {
  const [{ openWorkbook }, { collectImport }, { groupConversionsImport }, words] =
    await Promise.all([
      import('@shared/formats/workbook/open-workbook'),
      import('@shared/formats/imports/read-import'),
      import('@shared/formats/imports/group-conversions'),
      import('@shared/formats/imports/refusal-words'),
    ]);
  const opened = await openWorkbook(file);
  if (!opened.ok) return err([words.describeRefusal(opened.error)]);
  try {
    const request = { source: opened.value, definition: groupConversionsImport };
    const read = await collectImport(request);
    if (!read.ok) return err([words.describeRefusal(read.error)]);
    const names = new Map(
      products.map((product) => {
        const maker = detail.enterprisesById.get(product.manufacturerId)?.name ?? '';
        return [product.id, { ...product, manufacturer: maker }] as const;
      }),
    );
    const plan = planConversionRows(read.value.rows, products, names);
    const refused = [
      ...read.value.refusals.map(words.describeRowRefusal),
      ...plan.refusals.map((refusal) => refusalWords(text, refusal)),
    ];
    return refused.length > 0 ? err(refused) : ok(plan);
  } finally {
    opened.value.close();
  }
}

function refusalWords(
  text: FileQuestion['text'],
  { sheet, row, kind, value, first }: ConversionRowRefusal,
): string {
  const rule = text(`file.rule.${kind}`, { first: first ?? 0 });
  return text('file.place', { sheet, row, value, rule });
}
