import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ErrorPanel } from '@renderer/ui';

/** Imports that count but whose listings could not be read again from their kept files. */
export function MissingListings() {
  const text = useText('catalogue');
  const { catalogue } = useRepositories();
  const missing = useLiveQuery(() => catalogue.listUnpacked(), [catalogue]) ?? [];
  if (missing.length === 0) return null;
  const files = missing.map(({ fileName }) => fileName).join('、');
  return <ErrorPanel title={text('missing.title')}>{text('missing.words', { files })}</ErrorPanel>;
}
