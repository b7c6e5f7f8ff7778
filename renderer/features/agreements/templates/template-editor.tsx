import { useText } from '@renderer/i18n/use-text';
import { Card, ChoiceField, SectionTitle, useSaveKey } from '@renderer/ui';
import { WORDING_FIELDS, type AgreementTemplate } from '@shared/domain/agreement/wording';
import type { DistributorRole } from '@shared/domain/program/program';
import { articleHeadings } from '@shared/formats/documents/agreement/articles/wording-to-edit';
import { useMemo, useState } from 'react';
import { ArticleEditor } from './article-editor';
import { ArticleList } from './article-list';
import { SaveTemplate } from './save-template';
import { useTemplateDraft } from './use-template-draft';
import { VersionList } from './version-list';

type TemplateEditorProps = { readonly versions: readonly AgreementTemplate[] };

/** Articles at the left, the words of the chosen one in the middle, fields and versions at the right. */
export function TemplateEditor({ versions }: TemplateEditorProps) {
  const text = useText('agreement-templates');
  const words = useText('agreements');
  const [role, setRole] = useState<DistributorRole>('main');
  const [chosenId, setChosenId] = useState('trading');
  const [isSaving, setSaving] = useState(false);
  const headings = useMemo(() => articleHeadings(), []);
  const draft = useTemplateDraft(versions[0], role);
  const version = versions[0]?.version ?? 0;
  useSaveKey(draft.isChanged ? () => setSaving(true) : null);
  return (
    <div className="ch-template">
      <nav className="ch-template-articles" aria-label={text('articles')}>
        <ChoiceField<DistributorRole>
          label={text('role')}
          value={role}
          onChange={setRole}
          choices={[
            { value: 'main', label: words('role.main') },
            { value: 'backup', label: words('role.backup') },
          ]}
        />
        <ArticleList draft={draft} headings={headings} chosenId={chosenId} onChoose={setChosenId} />
      </nav>
      <Card>
        <ArticleEditor
          draft={draft}
          headings={headings}
          chosenId={chosenId}
          onChoose={setChosenId}
          onSave={() => setSaving(true)}
        />
      </Card>
      <aside className="ch-template-side">
        <Card>
          <SectionTitle>{text('fields')}</SectionTitle>
          <p className="ch-template-fields">
            {WORDING_FIELDS.map((field) => `{{${field}}}`).join('　')}
          </p>
        </Card>
        <VersionList
          versions={versions}
          describe={({ articles, added, removed }) =>
            text('version.counts', {
              count: articles.length,
              added: added.length,
              removed: removed.length,
            })
          }
        />
      </aside>
      {isSaving && (
        <SaveTemplate
          wording={draft.wording}
          from={version}
          headings={headings}
          onClose={() => setSaving(false)}
        />
      )}
    </div>
  );
}
