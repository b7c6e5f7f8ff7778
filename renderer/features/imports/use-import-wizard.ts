import { useRepositories } from '@renderer/data';
import { useFail } from '@renderer/ui';
import type { ImportId, ImportKind } from '@shared/domain/import/import-record';
import type { ProgramId } from '@shared/domain/program/program';
import { useEffect, useMemo, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useImportWorker } from './import-worker';
import type { ProgramDraft } from './program-draft';
import { useConfirmImport } from './use-confirm-import';
import { useInspectFile } from './use-inspect-file';
import { usePlanImport } from './use-plan-import';
import { useReadFile } from './use-read-file';
import type { WizardContext } from './wizard-context';
import { FIRST_STATE, type WizardState } from './wizard-state';

export type ImportWizard = ReturnType<typeof useImportWizard>;

/** Takes one import from the choice of a file to the saved result. Until the end nothing counts. */
export function useImportWizard(kind: ImportKind) {
  const { catalogue } = useRepositories();
  const worker = useImportWorker();
  const fail = useFail();
  const [state, setState] = useState<WizardState>(FIRST_STATE);
  const context = useMemo(
    (): WizardContext => ({
      kind,
      worker,
      importId: uuidv7() as ImportId,
      newProgramId: uuidv7() as ProgramId,
      change: (part) => setState((before) => ({ ...before, ...part })),
    }),
    [kind, worker],
  );
  const inspect = useInspectFile(context);
  const read = useReadFile(context);
  const plan = usePlanImport(context);
  const confirm = useConfirmImport(context);

  useEffect(() => {
    // Listings of an import that was left half-way do not count and would only take room.
    catalogue.removeStrayPacks().catch(fail);
  }, [catalogue, fail]);

  return {
    state,
    change: context.change,
    changeProgram: (part: Partial<ProgramDraft>) =>
      setState((before) =>
        before.program === null
          ? before
          : { ...before, problem: null, program: { ...before.program, ...part } },
      ),
    inspect: () => void inspect(state).catch(fail),
    read: () => void read(state).catch(fail),
    plan: () => void plan(state).catch(fail),
    confirm: () => void confirm(state).catch(fail),
    cancel: worker.cancel,
    /** Drops what lies ready, so that leaving keeps nothing. */
    discard: () => catalogue.removeStrayPacks().catch(fail),
    listAllRefusals: () => worker.client().call('listRefusals', {}),
  };
}
