import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { describeStageRefusal } from './import-errors';
import { beginCall, type WizardContext } from './wizard-context';
import { listShapes, type WizardState } from './wizard-state';

/** Opens the file and finds its headers; columns that were confirmed for the sender before are taken over. */
export function useInspectFile(context: WizardContext) {
  const text = useText('imports');
  const { imports } = useRepositories();
  const { kind, worker, change } = context;

  return async ({ file, sender }: WizardState): Promise<void> => {
    if (file === null) return;
    const remembered = await imports.listMappings(kind, sender.trim());
    const mappingByFingerprint = Object.fromEntries(
      remembered.map(({ headerFingerprint, mapping }) => [headerFingerprint, mapping]),
    );
    const options = beginCall(context, text('busy.inspect'));
    const request = { file, kind, mappingByFingerprint };
    const answer = await worker.client().call('inspect', request, options);
    if (!answer.ok) {
      change({ busy: null, problem: describeStageRefusal(text, answer.error) });
      return;
    }
    const sheets = answer.value;
    const mappings = listShapes(sheets).map(
      ({ fingerprint, sheets: [first] }) => [fingerprint, first?.plan?.mapping ?? {}] as const,
    );
    change({
      busy: null,
      sheets,
      step: 'columns',
      excluded: new Set(),
      mappingByFingerprint: Object.fromEntries(mappings),
    });
  };
}
