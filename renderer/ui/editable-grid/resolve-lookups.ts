import type { EditableColumn, EditableLine } from './editable-line';
import { withValues } from './editable-line';

/**
 * Finds what pasted lookup texts name. A text that names nothing, or more than one thing, stays as it
 * is: the caller's own check says so when it is saved.
 */
export async function resolveLookups(
  lines: readonly EditableLine[],
  columns: readonly EditableColumn[],
): Promise<readonly EditableLine[]> {
  const lookups = columns.filter(({ kind, search }) => kind === 'lookup' && search !== undefined);
  return Promise.all(
    lines.map(async (line) => {
      let resolved = line;
      for (const column of lookups) resolved = await resolveLine(resolved, column);
      return resolved;
    }),
  );
}

async function resolveLine(line: EditableLine, column: EditableColumn): Promise<EditableLine> {
  const words = line.values[column.key] ?? '';
  if (words === '' || !column.search) return line;
  const found = await column.search(words);
  const named = found.filter(({ label, value }) => label === words || value === words);
  const only = named.length === 1 ? named[0] : found.length === 1 ? found[0] : undefined;
  return only ? withValues(line, { [column.key]: only.label, ...only.fill }) : line;
}
