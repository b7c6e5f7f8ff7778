import type {
  ExportField,
  TemplateField,
  WorkbookTemplate,
} from '../../domain/exchange/workbook-template';

/** What is wrong with a template; `column` counts from 0. */
export type TemplateProblem =
  | { readonly kind: 'no-columns' }
  | { readonly kind: 'header-empty'; readonly column: number }
  | { readonly kind: 'header-twice'; readonly header: string }
  | { readonly kind: 'field-missing'; readonly field: TemplateField }
  | { readonly kind: 'max-lines-below-one' }
  | { readonly kind: 'export-line-missing' }
  | { readonly kind: 'export-state-missing' }
  | {
      readonly kind: 'export-header-twice';
      readonly header: string;
      readonly fields: readonly ExportField[];
    };

/**
 * Lists what keeps a template from being used; empty when it can be.
 *
 * The portal has to be given our line id: without it nothing that it says later can be matched.
 */
export function listTemplateProblems(template: WorkbookTemplate): readonly TemplateProblem[] {
  const { columns, maxLines, exportHeaders } = template;
  if (columns.length === 0) return [{ kind: 'no-columns' }];
  const fields = new Set(columns.map(({ field }) => field));
  const needed = (['line-id', 'quantity'] as const).filter((field) =>
    field === 'quantity'
      ? !fields.has('quantity') && !fields.has('pack-quantity')
      : !fields.has(field),
  );
  const namesLine = isNamed(exportHeaders['line-id']) || isNamed(exportHeaders['platform-line-id']);
  const namesState = isNamed(exportHeaders['line-state']) || isNamed(exportHeaders['delivery-id']);
  return [
    ...columns.flatMap(({ header }, column): readonly TemplateProblem[] =>
      header.trim() === '' ? [{ kind: 'header-empty', column }] : [],
    ),
    ...twice(columns.map(({ header }) => header.trim())).map(
      (header) => ({ kind: 'header-twice', header }) as const,
    ),
    ...needed.map((field) => ({ kind: 'field-missing', field }) as const),
    ...(maxLines !== null && maxLines < 1 ? [{ kind: 'max-lines-below-one' } as const] : []),
    ...(namesLine ? [] : [{ kind: 'export-line-missing' } as const]),
    ...(namesState ? [] : [{ kind: 'export-state-missing' } as const]),
    ...exportHeadersTwice(exportHeaders),
  ];
}

function exportHeadersTwice(
  headers: WorkbookTemplate['exportHeaders'],
): readonly TemplateProblem[] {
  // Object.entries forgets that the keys are fields.
  const named = Object.entries(headers).filter(([, header]) => isNamed(header)) as [
    ExportField,
    string,
  ][];
  return twice(named.map(([, header]) => header.trim())).map((header) => ({
    kind: 'export-header-twice',
    header,
    fields: named.filter(([, other]) => other.trim() === header).map(([field]) => field),
  }));
}

function isNamed(header: string | undefined): boolean {
  return header !== undefined && header.trim() !== '';
}

function twice(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, at) => text !== '' && texts.indexOf(text) !== at))];
}
