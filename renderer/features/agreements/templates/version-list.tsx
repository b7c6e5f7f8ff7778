import { useText } from '@renderer/i18n/use-text';
import { Card, SectionTitle } from '@renderer/ui';
import type { AgreementTemplate } from '@shared/domain/agreement/wording';

/** Who saved which version, when and why. */
export function VersionList({ versions }: { readonly versions: readonly AgreementTemplate[] }) {
  const text = useText('agreement-templates');
  return (
    <Card>
      <SectionTitle>{text('versions')}</SectionTitle>
      <ol className="ch-history" reversed>
        {versions.map(({ id, version, savedAt, savedBy, reason, articles }) => (
          <li key={id} value={version}>
            {text('version', {
              day: savedAt.slice(0, 10),
              by: savedBy,
              reason,
              count: articles.length,
            })}
          </li>
        ))}
        <li value={0}>{text('version.shipped')}</li>
      </ol>
    </Card>
  );
}
