import { useText } from '@renderer/i18n/use-text';
import { Card, SectionTitle } from '@renderer/ui';
import type { WordingVersion } from '@shared/domain/agreement/wording';

type VersionListProps<Version> = {
  /** The newest first. */
  readonly versions: readonly Version[];
  /** What a version holds beside who, when and why. */
  readonly describe: (version: Version) => string;
};

/** Who saved which version of a wording, when and why. */
export function VersionList<Version extends WordingVersion>({
  versions,
  describe,
}: VersionListProps<Version>) {
  const text = useText('agreement-templates');
  return (
    <Card>
      <SectionTitle>{text('versions')}</SectionTitle>
      <ol className="ch-history" reversed>
        {versions.map((one) => (
          <li key={one.id} value={one.version}>
            {text('version', {
              day: one.savedAt.slice(0, 10),
              by: one.savedBy,
              reason: one.reason,
              what: describe(one),
            })}
          </li>
        ))}
        <li value={0}>{text('version.shipped')}</li>
      </ol>
    </Card>
  );
}
