import { useText } from '@renderer/i18n/use-text';
import { Card, ChoiceField, SectionTitle, StatusTag, TextField, useSaveKey } from '@renderer/ui';
import {
  ARTICLE_KEYS,
  WORDING_FIELDS,
  type AgreementTemplate,
  type ArticleKey,
} from '@shared/domain/agreement/wording';
import { articleHeadings } from '@shared/formats/documents/agreement/articles/wording-to-edit';
import type { DistributorRole } from '@shared/domain/program/program';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { SaveTemplate } from './save-template';
import { useTemplateDraft } from './use-template-draft';
import { VersionList } from './version-list';

type TemplateEditorProps = { readonly versions: readonly AgreementTemplate[] };

/** Articles at the left, the words of the chosen one in the middle, fields and versions at the right. */
export function TemplateEditor({ versions }: TemplateEditorProps) {
  const text = useText('agreement-templates');
  const words = useText('agreements');
  const [role, setRole] = useState<DistributorRole>('main');
  const [key, setKey] = useState<ArticleKey>('trading');
  const [isSaving, setSaving] = useState(false);
  const headings = useMemo(() => articleHeadings(), []);
  const draft = useTemplateDraft(versions[0]);
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
        {ARTICLE_KEYS.map((one) => (
          <button
            key={one}
            type="button"
            className={one === key ? 'is-chosen' : ''}
            aria-pressed={one === key}
            onClick={() => setKey(one)}
          >
            {headings.get(one)}
            {draft.isOwn(one, role) && <StatusTag tone="info">{text('own')}</StatusTag>}
          </button>
        ))}
      </nav>
      <Card>
        <SectionTitle
          extra={
            <>
              <Button disabled={!draft.isOwn(key, role)} onClick={() => draft.restore(key, role)}>
                {text('restore')}
              </Button>{' '}
              <Button type="primary" disabled={!draft.isChanged} onClick={() => setSaving(true)}>
                {text('save')}
              </Button>
            </>
          }
        >
          {headings.get(key)}
        </SectionTitle>
        <TextField
          label={text('paragraphs')}
          help={text('paragraphs-help')}
          rows={18}
          maxLength={8000}
          value={draft.textOf(key, role)}
          onChange={(typed) => draft.change(key, role, typed)}
        />
      </Card>
      <aside className="ch-template-side">
        <Card>
          <SectionTitle>{text('fields')}</SectionTitle>
          <p className="ch-template-fields">
            {WORDING_FIELDS.map((field) => `{{${field}}}`).join('　')}
          </p>
        </Card>
        <VersionList versions={versions} />
      </aside>
      {isSaving && (
        <SaveTemplate
          articles={draft.articles}
          from={version}
          headings={headings}
          onClose={() => setSaving(false)}
        />
      )}
    </div>
  );
}
