import { useText } from '@renderer/i18n/use-text';
import { Figure, FigureRow, formatQuantity } from '@renderer/ui';
import type { ImportKind } from '@shared/domain/import/import-record';
import { Button, Checkbox } from 'antd';
import './imports.css';
import { countsOf, reportOf, type ImportPreview } from './preview';
import { PreviewTables } from './preview-tables';
import { useExportRefusals } from './use-export-refusals';
import type { ImportWizard } from './use-import-wizard';

type PreviewStepProps = {
  readonly kind: ImportKind;
  readonly wizard: ImportWizard;
  readonly preview: ImportPreview;
};

/** What the import would do, in numbers and row by row, and what the user has to have seen. */
export function PreviewStep({ kind, wizard, preview }: PreviewStepProps) {
  const text = useText('imports');
  const { state, change } = wizard;
  const counts = countsOf(preview);
  const report = reportOf(preview);
  const exportRefusals = useExportRefusals();
  const saveRefusals = async () => {
    const read = await wizard.listAllRefusals();
    await exportRefusals({ fileName: state.file?.name ?? '', preview, read });
  };
  return (
    <div className="ch-import-preview">
      <FigureRow>
        <Figure label={text('count.added')} value={formatQuantity(counts.added)} />
        <Figure label={text('count.changed')} value={formatQuantity(counts.changed)} />
        <Figure label={text('count.unchanged')} value={formatQuantity(counts.unchanged)} />
        <Figure label={text('count.refused')} value={formatQuantity(counts.refused)} />
        <Figure
          label={text('count.skipped')}
          value={formatQuantity(report.counts.skipped)}
          note={
            preview.kind === 'program' && preview.leftOut > 0
              ? text('count.left-out', { count: preview.leftOut })
              : undefined
          }
        />
      </FigureRow>
      <div className="ch-import-ticks">
        {counts.refused > 0 && (
          <div>
            <Checkbox
              checked={state.acceptsRefusals}
              onChange={(event) => change({ acceptsRefusals: event.target.checked })}
            >
              {text('tick.refusals', { count: counts.refused })}
            </Checkbox>
            <Button size="small" onClick={() => void saveRefusals()}>
              {text('export.action')}
            </Button>
          </div>
        )}
        {report.warnings.length > 0 && (
          <Checkbox
            checked={state.acceptsWarnings}
            onChange={(event) => change({ acceptsWarnings: event.target.checked })}
          >
            {text('tick.warnings', { count: report.counts.warnings })}
          </Checkbox>
        )}
      </div>
      <PreviewTables kind={kind} preview={preview} />
    </div>
  );
}
