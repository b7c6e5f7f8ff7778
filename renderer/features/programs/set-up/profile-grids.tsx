import { useText } from '@renderer/i18n/use-text';
import { EditableGrid, SectionTitle } from '@renderer/ui';
import type { ProgramProfile } from '@shared/domain/program/program-profile';
import { useMemo } from 'react';
import { Link } from 'react-router';
import {
  memberColumns,
  newMember,
  newPlace,
  newPlatform,
  placeColumns,
  platformColumns,
  type ProfileChoices,
  type ProfileDraft,
} from './profile-draft';

type ProfileGridsProps = {
  readonly draft: ProfileDraft;
  readonly choices: ProfileChoices;
  readonly onDraft: (draft: ProfileDraft) => void;
};

/** The platforms of a program, its community's members, and which places of ours are whose. */
export function ProfileGrids({ draft, choices, onDraft }: ProfileGridsProps) {
  const text = useText('program-life');
  const names = draft.members.map(({ values }) => (values['name'] ?? '').trim());
  const joined = names.filter((name) => name !== '').join('\t');
  const columns = useMemo(
    () => ({
      platforms: platformColumns(text, choices),
      members: memberColumns(text),
      places: placeColumns(text, choices, joined === '' ? [] : joined.split('\t')),
    }),
    [text, choices, joined],
  );
  const added = { platforms: newPlatform, members: newMember, places: newPlace };
  return (['platforms', 'members', 'places'] as const).map((key) => (
    <section key={key} aria-label={text(`profile.${key}`)}>
      <SectionTitle>{text(`profile.${key}`)}</SectionTitle>
      <EditableGrid
        caption={text(`profile.${key}`)}
        columns={columns[key]}
        lines={draft[key]}
        onChange={(lines) => onDraft({ ...draft, [key]: lines })}
        newLine={added[key]}
      />
    </section>
  ));
}

type PlatformLinksProps = { readonly profile: ProgramProfile; readonly choices: ProfileChoices };

/** From each platform that is a connection of ours to its page. */
export function PlatformLinks({ profile, choices: { connections } }: PlatformLinksProps) {
  const text = useText('program-life');
  const { orderingPlatform: ordering, reportingPlatforms } = profile;
  const all = ordering === null ? reportingPlatforms : [ordering, ...reportingPlatforms];
  const known = all.flatMap(({ connectionId }) => {
    const connection = connections.find(({ id }) => id === connectionId);
    return connection === undefined ? [] : [connection];
  });
  if (known.length === 0) return null;
  return (
    <p>
      {text('platform.links')}
      {known.map(({ id, name }) => (
        <Link key={id} to={`/exchange/connections/${id}`} className="ch-platform-link">
          {name}
        </Link>
      ))}
    </p>
  );
}
