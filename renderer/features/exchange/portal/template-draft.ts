import type {
  ExportedState,
  ExportField,
  TemplateColumn,
  WorkbookTemplate,
} from '@shared/domain/exchange/workbook-template';

/** A template as it is typed; codes are one line of text until it is saved. */
export type TemplateDraft = {
  readonly sheetName: string;
  readonly titles: string;
  readonly maxLines: string;
  readonly columns: readonly DraftColumn[];
  readonly exportHeaders: Readonly<Partial<Record<ExportField, string>>>;
  readonly states: readonly DraftState[];
};

export type DraftColumn = Omit<TemplateColumn, 'codes'> & {
  readonly key: number;
  readonly codes: string;
};
export type DraftState = {
  readonly key: number;
  readonly word: string;
  readonly state: ExportedState;
};

export type DraftRefusal =
  { readonly kind: 'codes-bad'; readonly header: string } | { readonly kind: 'max-bad' };

export function toDraft(template: WorkbookTemplate): TemplateDraft {
  return {
    sheetName: template.sheetName,
    titles: template.titleRows.join('\n'),
    maxLines: template.maxLines === null ? '' : String(template.maxLines),
    columns: template.columns.map((column, key) => ({
      ...column,
      key,
      codes: Object.entries(column.codes)
        .map(([ours, theirs]) => `${ours}=${theirs}`)
        .join('；'),
    })),
    exportHeaders: template.exportHeaders,
    states: Object.entries(template.exportStates).map(([word, state], key) => ({
      key,
      word,
      state,
    })),
  };
}

/** The template that a draft means, or what in it cannot be read. */
export function readDraft(
  draft: TemplateDraft,
):
  | { readonly ok: true; readonly value: WorkbookTemplate }
  | { readonly ok: false; readonly error: DraftRefusal } {
  const columns: TemplateColumn[] = [];
  for (const { header, field, fixedValue, codes } of draft.columns) {
    const read = readCodes(codes);
    if (read === undefined) return { ok: false, error: { kind: 'codes-bad', header } };
    columns.push({ header: header.trim(), field, fixedValue, codes: read });
  }
  const maxText = draft.maxLines.trim();
  if (maxText !== '' && !/^[1-9]\d{0,6}$/u.test(maxText))
    return { ok: false, error: { kind: 'max-bad' } };
  const headers = Object.entries(draft.exportHeaders)
    .map(([field, header]) => [field, header.trim()] as const)
    .filter(([, header]) => header !== '');
  const states = draft.states
    .map(({ word, state }) => [word.trim(), state] as const)
    .filter(([word]) => word !== '');
  return {
    ok: true,
    value: {
      sheetName: draft.sheetName.trim(),
      titleRows: draft.titles.split('\n').filter((line) => line.trim() !== ''),
      columns,
      maxLines: maxText === '' ? null : Number(maxText),
      exportHeaders: Object.fromEntries(headers),
      exportStates: Object.fromEntries(states),
    },
  };
}

/** `是=1；否=0`; undefined where a part has no equals sign or a key comes twice. */
function readCodes(text: string): Readonly<Record<string, string>> | undefined {
  const parts = text.split(/[；;]/u).filter((part) => part.trim() !== '');
  const codes = new Map<string, string>();
  for (const part of parts) {
    const at = part.search(/[=＝]/u);
    const ours = part.slice(0, at).trim();
    if (at < 0 || codes.has(ours)) return undefined;
    codes.set(ours, part.slice(at + 1).trim());
  }
  return Object.fromEntries(codes);
}

export function moved<Item>(items: readonly Item[], from: number, by: -1 | 1): readonly Item[] {
  const to = from + by;
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
