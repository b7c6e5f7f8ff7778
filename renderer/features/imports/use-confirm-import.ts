import { useHost } from '@renderer/bridge/host-context';
import { useHospitalData } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { describeSaveError, type SaveErrorKind } from './import-errors';
import { keepSource } from '@renderer/bridge/keep-source';
import { countsOf, reportOf } from './preview';
import type { WizardContext } from './wizard-context';
import { mappingsBySheet, type WizardState } from './wizard-state';

/** Saves what was previewed: first a snapshot, then the source file, then the one command that makes it count. */
export function useConfirmImport({ kind, importId, change }: WizardContext) {
  const text = useText('imports');
  const { host } = useHost();
  const { repositories, takeSnapshot } = useHospitalData();

  return async (state: WizardState): Promise<void> => {
    const { file, preview } = state;
    if (file === null || preview === null) return;
    const refuse = ({ kind: error }: { readonly kind: SaveErrorKind }) =>
      change({ busy: null, problem: describeSaveError(text, error) });

    change({ busy: text('busy.snapshot'), problem: null, progress: null });
    const snapshot = await takeSnapshot();
    if (!snapshot.ok) {
      refuse(snapshot.error);
      return;
    }
    change({ busy: text('busy.keep-source') });
    const source = await keepSource(host, file);
    if (!source.ok) {
      refuse(source.error);
      return;
    }

    change({ busy: text('busy.save') });
    const report = reportOf(preview);
    const used = Object.entries(mappingsBySheet(state)).filter(([name]) =>
      report.sheets.some((sheet) => sheet.name === name),
    );
    const record = {
      id: importId,
      kind,
      sender: state.sender.trim(),
      fileName: file.name,
      sourceSha256: source.value.sha256,
      sourceBytes: source.value.bytes,
      mappingsBySheet: Object.fromEntries(used),
      counts: countsOf(preview),
      programId: preview.kind === 'program' ? preview.program.id : null,
    };
    const mappings = report.sheets;
    const saved =
      preview.kind === 'listings'
        ? await repositories.imports.record(record, mappings)
        : await repositories.programs.applyImport({
            ...{ record, mappings },
            program: preview.program,
            plan: preview.plan,
          });
    if (!saved.ok) {
      refuse(saved.error);
      return;
    }
    change({ busy: null, step: 'done', done: saved.value });
  };
}
