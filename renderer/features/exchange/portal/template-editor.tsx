import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  ChoiceField,
  ErrorPanel,
  FindingList,
  FormLayout,
  SectionTitle,
  TextField,
  useNotify,
} from '@renderer/ui';
import { portalTemplates, type PortalRegion } from '@shared/connectors/workbook/default-templates';
import type { Connection } from '@shared/domain/exchange/connection';
import type { WorkbookTemplate } from '@shared/domain/exchange/workbook-template';
import { Button } from 'antd';
import { useState } from 'react';
import { ColumnTable } from './column-table';
import { ExportHeaderTable, StateTable } from './export-tables';
import { readDraft, toDraft, type TemplateDraft } from './template-draft';
import { TemplatePreview } from './template-preview';
import { usePortalWords } from './use-portal-words';

type TemplateEditorProps = {
  readonly connection: Connection;
  readonly template: WorkbookTemplate;
};

const REGIONS = Object.keys(portalTemplates) as readonly PortalRegion[];

/** How the portal's two workbooks look: which column holds what, and what its words mean. */
export function TemplateEditor({ connection, template }: TemplateEditorProps) {
  const text = useText('exchange-portal');
  const [draft, setDraft] = useState<TemplateDraft>(() => toDraft(template));
  const [problems, setProblems] = useState<readonly string[]>([]);
  const change = (part: Partial<TemplateDraft>) => setDraft((before) => ({ ...before, ...part }));
  const save = useSaveTemplate(connection, setProblems);
  const read = readDraft(draft);
  return (
    <div className="ch-portal-scroll ch-portal-template">
      <p>{text('template.note')}</p>
      <SectionTitle
        extra={
          <Button type="primary" onClick={() => void save(draft)}>
            {text('template.save')}
          </Button>
        }
      >
        {text('template.import-title')}
      </SectionTitle>
      {problems.length > 0 && (
        <ErrorPanel title={text('export.template-incomplete')}>
          <FindingList
            label={text('export.findings')}
            findings={problems.map((words) => ({
              severity: 'error',
              place: '',
              words,
              citation: null,
            }))}
          />
        </ErrorPanel>
      )}
      <FormLayout columns={2} onSubmit={() => void save(draft)}>
        <ChoiceField<PortalRegion>
          label={text('template.default')}
          choices={REGIONS.map((value) => ({ value, label: text(`region.${value}`) }))}
          value={null}
          onChange={(region) => setDraft(toDraft(portalTemplates[region]))}
        />
        <TextField
          label={text('template.sheet')}
          maxLength={31}
          value={draft.sheetName}
          onChange={(sheetName) => change({ sheetName })}
        />
        <TextField
          label={text('template.max-lines')}
          maxLength={7}
          value={draft.maxLines}
          onChange={(maxLines) => change({ maxLines })}
        />
        <TextField
          label={text('template.titles')}
          rows={2}
          value={draft.titles}
          onChange={(titles) => change({ titles })}
        />
      </FormLayout>
      <ColumnTable columns={draft.columns} onChange={(columns) => change({ columns })} />
      <TemplatePreview connection={connection} template={read.ok ? read.value : template} />
      <SectionTitle>{text('template.export-title')}</SectionTitle>
      <ExportHeaderTable
        headers={draft.exportHeaders}
        onChange={(exportHeaders) => change({ exportHeaders })}
      />
      <SectionTitle>{text('template.states-title')}</SectionTitle>
      <StateTable states={draft.states} onChange={(states) => change({ states })} />
    </div>
  );
}

function useSaveTemplate(
  connection: Connection,
  setProblems: (problems: readonly string[]) => void,
) {
  const text = useText('exchange-portal');
  const notify = useNotify();
  const words = usePortalWords();
  const { portals } = useRepositories();
  return async (draft: TemplateDraft): Promise<void> => {
    const read = readDraft(draft);
    if (!read.ok) {
      const { error } = read;
      const header = error.kind === 'codes-bad' ? error.header : '';
      setProblems([text(`template.${error.kind}`, { header })]);
      return;
    }
    const saved = await portals.saveTemplate(connection, read.value);
    if (saved.ok) notify.success(text('template.saved'));
    else if (saved.error.kind === 'template-incomplete')
      setProblems(saved.error.problems.map(words.problem));
    else if (saved.error.kind === 'changed-meanwhile')
      notify.error(text('error.changed-meanwhile'));
    else notify.error(words.journal(saved.error));
  };
}
