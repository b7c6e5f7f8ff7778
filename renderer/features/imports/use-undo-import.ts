import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { ImportRecord } from '@shared/domain/import/import-record';
import { describeSaveError } from './import-errors';

/** Takes an import back and says so. Answers whether it was taken back. */
export function useUndoImport() {
  const text = useText('imports');
  const notify = useNotify();
  const { imports, programs, catalogue } = useRepositories();
  return async ({ id, kind, fileName }: ImportRecord): Promise<boolean> => {
    const undone =
      kind === 'national-codes' ? await imports.undo(id) : await programs.undoImport(id);
    if (!undone.ok) {
      notify.error(text('undo.refused'), describeSaveError(text, undone.error.kind));
      return false;
    }
    if (kind === 'national-codes') await catalogue.removePacks(id);
    notify.success(text('undo.done', { file: fileName }));
    return true;
  };
}
