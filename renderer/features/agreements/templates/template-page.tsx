import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Loading, PageFrame } from '@renderer/ui';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { TemplateEditor } from './template-editor';

/** The hospital's own wording of the fourteen articles, and its versions. */
export function TemplatePage() {
  const text = useText('agreement-templates');
  const words = useText('agreements');
  const navigate = useNavigate();
  const { agreementTemplates } = useRepositories();
  const versions = useLiveQuery(() => agreementTemplates.list(), [agreementTemplates]);
  return (
    <PageFrame
      title={text('title')}
      purpose={text('purpose')}
      actions={<Button onClick={() => void navigate('/agreements')}>{words('back')}</Button>}
    >
      {versions === undefined ? (
        <Loading label={words('loading')} />
      ) : (
        <TemplateEditor key={versions[0]?.version ?? 0} versions={versions} />
      )}
    </PageFrame>
  );
}
