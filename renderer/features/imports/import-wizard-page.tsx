import { useText } from '@renderer/i18n/use-text';
import { ErrorPanel, PageFrame, ProgressDialog, WizardFrame } from '@renderer/ui';
import type { ImportKind } from '@shared/domain/import/import-record';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { ColumnsStep } from './columns-step';
import { FileStep } from './file-step';
import { PreviewStep } from './preview-step';
import { countsOf, hasWork, reportOf } from './preview';
import { ProgramStep } from './program-step';
import { ResultStep } from './result-step';
import { findMissing } from './find-missing';
import { useImportWizard, type ImportWizard } from './use-import-wizard';
import type { WizardStep } from './wizard-state';

type Turn = {
  readonly content: ReactNode;
  readonly note?: string;
  readonly onBack?: () => void;
  readonly onNext?: (() => void) | undefined;
};

/** A new import, step by step; nothing counts before the last step is confirmed. */
export function ImportWizardPage({ kind }: { readonly kind: ImportKind }) {
  const text = useText('imports');
  const navigate = useNavigate();
  const wizard = useImportWizard(kind);
  const { state, change } = wizard;
  const steps: readonly WizardStep[] =
    kind === 'national-codes'
      ? ['file', 'columns', 'preview', 'done']
      : ['file', 'columns', 'program', 'preview', 'done'];
  const turn = useTurn(kind, wizard);
  const isLast = state.step === 'preview';
  return (
    <PageFrame title={text(`wizard.${kind}`)} purpose={text(`wizard.${kind}-purpose`)}>
      {state.step === 'done' ? (
        turn.content
      ) : (
        <WizardFrame
          steps={steps.map((key) => ({ key, title: text(`step.${key}`) }))}
          current={state.step}
          note={turn.note}
          onBack={turn.onBack}
          onNext={turn.onNext}
          isBusy={state.busy !== null}
          {...(isLast && { nextLabel: text('confirm') })}
          onCancel={() => void wizard.discard().then(() => navigate('/imports'))}
        >
          {state.problem !== null && (
            <ErrorPanel title={text('problem.title')}>{state.problem}</ErrorPanel>
          )}
          {turn.content}
        </WizardFrame>
      )}
      <BusyDialog wizard={wizard} isReading={state.step === 'file' || state.step === 'columns'} />
    </PageFrame>
  );

  function useTurn(importKind: ImportKind, { inspect, read, plan, confirm }: ImportWizard): Turn {
    const isReady = state.file !== null && state.sender.trim() !== '';
    const { preview } = state;
    switch (state.step) {
      case 'file':
        return {
          content: <FileStep state={state} change={change} />,
          onNext: isReady ? inspect : undefined,
        };
      case 'columns': {
        const missing = findMissing(importKind, state);
        return {
          content: (
            <ColumnsStep
              kind={importKind}
              state={state}
              change={change}
              problem={missing?.sentence ?? null}
            />
          ),
          ...(missing !== null && { note: text(`missing.${missing.kind}`) }),
          onBack: () => change({ step: 'file', problem: null }),
          onNext: missing === null ? read : undefined,
        };
      }
      case 'program':
        return {
          content: <ProgramStep kind={importKind} wizard={wizard} />,
          onBack: () => change({ step: 'columns', problem: null }),
          onNext: plan,
        };
      case 'preview': {
        if (preview === null) throw new Error('No preview to show');
        const needsRefusals = countsOf(preview).refused > 0 && !state.acceptsRefusals;
        const needsWarnings = reportOf(preview).warnings.length > 0 && !state.acceptsWarnings;
        const isReadyToSave = hasWork(preview) && !needsRefusals && !needsWarnings;
        return {
          content: <PreviewStep kind={importKind} wizard={wizard} preview={preview} />,
          ...(!hasWork(preview) && { note: text('preview.nothing') }),
          ...((needsRefusals || needsWarnings) && { note: text('preview.tick-first') }),
          onBack: () =>
            change({
              step: importKind === 'national-codes' ? 'columns' : 'program',
              problem: null,
            }),
          onNext: isReadyToSave ? confirm : undefined,
        };
      }
      case 'done':
        if (state.done === null) throw new Error('No import to show');
        return { content: <ResultStep record={state.done} /> };
    }
  }
}

type BusyDialogProps = { readonly wizard: ImportWizard; readonly isReading: boolean };

/** How far a reading is; saving cannot be stopped any more. */
function BusyDialog({ wizard, isReading }: BusyDialogProps) {
  const text = useText('imports');
  const { busy, progress } = wizard.state;
  const rows = progress?.rows ?? 0;
  const kilobytes = (bytes: number) => Math.ceil(bytes / 1_000);
  return (
    <ProgressDialog
      isOpen={busy !== null}
      title={busy ?? ''}
      done={kilobytes(progress?.bytesRead ?? 0)}
      total={progress === null ? null : kilobytes(progress.bytesTotal)}
      {...(rows > 0 && { detail: text('busy.rows', { rows }) })}
      {...(isReading && { onCancel: wizard.cancel })}
    />
  );
}
