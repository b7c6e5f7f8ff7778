import { useHospitalData } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import type { ReadFile } from '@renderer/workers';
import { describeStageRefusal } from './import-errors';
import { startDraft, type ProgramRows } from './program-draft';
import { beginCall, type WizardContext } from './wizard-context';
import { mappingsBySheet, NOTHING_ACCEPTED, type WizardState } from './wizard-state';

/** Reads the whole file: national codes are laid ready at once, rows of a program wait for the program's name. */
export function useReadFile(context: WizardContext) {
  const text = useText('imports');
  const { dataSetId } = useHospitalData();
  const startProgram = useStartProgram(context);
  const { kind, worker, importId, change } = context;

  async function stage(request: ReadFile): Promise<void> {
    const options = beginCall(context, text('busy.read'));
    const named = { ...request, importId, dataSetId };
    const staged = await worker.client().call('stageListings', named, options);
    if (!staged.ok) {
      change({ busy: null, problem: describeStageRefusal(text, staged.error) });
      return;
    }
    const preview = { kind: 'listings', staged: staged.value } as const;
    change({ busy: null, step: 'preview', ...NOTHING_ACCEPTED, preview });
  }

  async function readRows(rowsKind: ProgramRows['kind'], request: ReadFile): Promise<void> {
    const options = beginCall(context, text('busy.read'));
    const client = worker.client();
    const answer =
      rowsKind === 'selected-results'
        ? await client.call('readSelectedResults', request, options)
        : await client.call('readAgreedQuantities', request, options);
    if (!answer.ok) {
      change({ busy: null, problem: describeStageRefusal(text, answer.error) });
      return;
    }
    // Each call reads rows of the kind it is named for.
    await startProgram({ kind: rowsKind, reading: answer.value } as ProgramRows);
  }

  return async (state: WizardState): Promise<void> => {
    if (state.file === null) return;
    const request = { file: state.file, mappingsBySheet: mappingsBySheet(state) };
    await (kind === 'national-codes' ? stage(request) : readRows(kind, request));
  };
}

function useStartProgram({ kind, change }: WizardContext) {
  const text = useText('imports');
  const { repositories, clock } = useHospitalData();
  const { programs: repository, hospital, packs } = repositories;
  return async (rows: ProgramRows): Promise<void> => {
    const programs = await repository.list();
    if (kind === 'agreed-quantities' && programs.length === 0) {
      change({ busy: null, problem: text('problem.no-program') });
      return;
    }
    const program = startDraft({
      rows,
      programs,
      packs: await packs.listPacks(clock.today()),
      hospital: await hospital.findHospital(),
      nameOf: ({ productClasses }) =>
        text('program.default-name', { classes: productClasses.join('、') }),
    });
    change({ busy: null, step: 'program', rows, program });
  };
}
