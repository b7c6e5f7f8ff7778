import { useHospitalData } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { v7 as uuidv7 } from 'uuid';
import { describeDraftFault } from './import-errors';
import { planImport } from './plan-import';
import { factsOf, readDraft } from './program-draft';
import type { WizardContext } from './wizard-context';
import { NOTHING_ACCEPTED, type WizardState } from './wizard-state';

/** Holds what was read against the program's rows, as they are now. */
export function usePlanImport({ importId, newProgramId, change }: WizardContext) {
  const text = useText('imports');
  const { repositories, clock } = useHospitalData();
  const { programs: repository } = repositories;

  return async ({ rows, program: draft }: WizardState): Promise<void> => {
    if (rows === null || draft === null) return;
    const programs = await repository.list();
    const packs = await repositories.packs.listPacks(clock.today());
    const facts = factsOf(rows);
    const read = readDraft(draft, { facts, programs, packs, newProgramId });
    if (!read.ok) {
      change({ problem: describeDraftFault(text, read.error) });
      return;
    }
    const program = read.value;
    const existing = await repository.readExistingRows(program.id);
    const request = { rows, draft, program, existing, importId, newId: () => uuidv7() };
    const { plan, leftOut } = planImport(request);
    change({
      step: 'preview',
      problem: null,
      ...NOTHING_ACCEPTED,
      preview: { kind: 'program', report: rows.reading, program, existing, plan, leftOut },
    });
  };
}
