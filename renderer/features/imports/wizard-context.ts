import type { ImportId, ImportKind } from '@shared/domain/import/import-record';
import type { ProgramId } from '@shared/domain/program/program';
import type { ImportWorker } from './import-worker';
import type { WizardState } from './wizard-state';

/** What every step of one import works with. */
export type WizardContext = {
  readonly kind: ImportKind;
  readonly importId: ImportId;
  /** The id that a new program would have. */
  readonly newProgramId: ProgramId;
  readonly worker: ImportWorker;
  readonly change: (part: Partial<WizardState>) => void;
};

/** Says what begins, and gives a worker's call its progress and the way to stop it. */
export function beginCall({ worker, change }: WizardContext, busy: string) {
  change({ busy, problem: null, progress: null });
  return worker.options((progress) => change({ progress }));
}
