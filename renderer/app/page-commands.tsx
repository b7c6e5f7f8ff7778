import { useText } from '@renderer/i18n/use-text';
import { useCommands } from '@renderer/ui';
import { useNavigate } from 'react-router';
import type { Area } from './areas';

type PageCommandsProps = { readonly areas: readonly Area[]; readonly onHelp: () => void };

/** Puts every page into the command palette. */
export function PageCommands({ areas, onHelp }: PageCommandsProps) {
  const text = useText('app');
  const navigate = useNavigate();
  const pages = areas.map(({ key, title, path, words }) => ({
    key: `page-${key}`,
    title: text(title),
    group: text('palette.pages'),
    words,
    run: () => void navigate(path),
  }));
  useCommands([
    ...pages,
    {
      key: 'keys',
      title: text('header.keys'),
      group: text('palette.actions'),
      words: 'jpcz',
      run: onHelp,
    },
  ]);
  return null;
}
