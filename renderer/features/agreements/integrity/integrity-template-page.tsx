import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Card, Loading, PageFrame, SectionTitle, TextField } from '@renderer/ui';
import {
  INTEGRITY_FIELDS,
  type IntegrityTemplate,
} from '@shared/domain/integrity/integrity-wording';
import { SHIPPED_INTEGRITY_ARTICLES } from '@shared/formats/documents/integrity/integrity-document';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { VersionList } from '../templates/version-list';
import { SaveIntegrityTemplate } from './save-integrity-template';

/** The hospital's own wording of integrity contracts, and its versions. */
export function IntegrityTemplatePage() {
  const text = useText('integrity');
  const words = useText('agreements');
  const navigate = useNavigate();
  const { integrity } = useRepositories();
  const versions = useLiveQuery(() => integrity.listTemplates(), [integrity]);
  return (
    <PageFrame
      title={text('template.title')}
      purpose={text('template.purpose')}
      actions={
        <Button onClick={() => void navigate('/agreements/integrity')}>{text('back')}</Button>
      }
    >
      {versions === undefined ? (
        <Loading label={words('loading')} />
      ) : (
        <IntegrityTemplateEditor key={versions[0]?.version ?? 0} versions={versions} />
      )}
    </PageFrame>
  );
}

/** One article a line. */
function IntegrityTemplateEditor({
  versions,
}: {
  readonly versions: readonly IntegrityTemplate[];
}) {
  const text = useText('integrity');
  const templates = useText('agreement-templates');
  const stored = (versions[0]?.articles ?? SHIPPED_INTEGRITY_ARTICLES).join('\n');
  const [typed, setTyped] = useState(stored);
  const [isSaving, setSaving] = useState(false);
  return (
    <div className="ch-integrity-template">
      <Card>
        <SectionTitle
          extra={
            <>
              <Button onClick={() => setTyped(SHIPPED_INTEGRITY_ARTICLES.join('\n'))}>
                {templates('restore')}
              </Button>{' '}
              <Button type="primary" disabled={typed === stored} onClick={() => setSaving(true)}>
                {templates('save')}
              </Button>
            </>
          }
        >
          {text('template.articles')}
        </SectionTitle>
        <TextField
          label={templates('paragraphs')}
          help={text('template.help', {
            fields: INTEGRITY_FIELDS.map((field) => `{{${field}}}`).join(' '),
          })}
          rows={18}
          maxLength={8000}
          value={typed}
          onChange={setTyped}
        />
      </Card>
      <VersionList
        versions={versions}
        describe={({ articles }) => text('template.count', { count: articles.length })}
      />
      {isSaving && (
        <SaveIntegrityTemplate
          articles={typed.split('\n')}
          from={versions[0]?.version ?? 0}
          onClose={() => setSaving(false)}
        />
      )}
    </div>
  );
}
