import { useText } from '@renderer/i18n/use-text';
import { EmptyState } from '@renderer/ui';

export function CutOverPages() {
  const text = useText('exchange-cut-over');
  return <EmptyState title={text('title')} />;
}
