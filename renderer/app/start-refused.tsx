import type { TextKey } from '@renderer/i18n/messages';
import { useText } from '@renderer/i18n/use-text';
import { EmptyState } from '@renderer/ui';
import { Button } from 'antd';
import type { OpenError } from './open-data';

const WORDS = {
  'second-window': { title: 'start.second-window', todo: 'start.second-window-do' },
  'no-data-set': { title: 'start.no-data-set', todo: 'start.unreachable-do' },
  'journal-newer': { title: 'start.journal-newer', todo: 'start.newer-do' },
  'store-newer': { title: 'start.store-newer', todo: 'start.newer-do' },
  'not-readable': { title: 'start.not-readable', todo: 'start.not-readable-do' },
  'nothing-to-rebuild-from': {
    title: 'start.nothing-to-rebuild-from',
    todo: 'start.not-readable-do',
  },
} as const satisfies Record<
  OpenError['kind'],
  { readonly title: TextKey<'app'>; readonly todo: TextKey<'app'> }
>;

/** Why the data set was not opened, and what to do. Nothing was changed. */
export function StartRefused(props: { readonly error: OpenError; readonly folder: string }) {
  const text = useText('app');
  const { title, todo } = WORDS[props.error.kind];
  return (
    <main className="ch-start">
      <EmptyState title={text(title)} action={<RetryButton />}>
        {text(todo, { folder: props.folder })}
      </EmptyState>
    </main>
  );
}

/** The host has gone or was never there. */
export function UnreachableScreen({ message }: { readonly message: string }) {
  const text = useText('app');
  return (
    <main className="ch-start">
      <EmptyState title={text('start.unreachable')} action={<RetryButton />}>
        {text('start.unreachable-do')}
        <br />
        <small>{message}</small>
      </EmptyState>
    </main>
  );
}

function RetryButton() {
  const text = useText('app');
  return (
    <Button type="primary" onClick={() => window.location.reload()}>
      {text('start.retry')}
    </Button>
  );
}
