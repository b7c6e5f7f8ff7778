import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  Card,
  ChoiceField,
  ErrorPanel,
  FormLayout,
  SectionTitle,
  TextField,
  useNotify,
  useSaveKey,
} from '@renderer/ui';
import { PROGRAM_LEVELS, type ProgramProfile } from '@shared/domain/program/program-profile';
import { Button } from 'antd';
import { useState } from 'react';
import { faultWords } from './fault-words';
import { draftOf, profileOf, type ProfileChoices } from './profile-draft';
import { PlatformLinks, ProfileGrids } from './profile-grids';

type ProfileFormProps = {
  readonly profile: ProgramProfile;
  readonly choices: ProfileChoices;
};

/** Level, platforms and community of a program. */
export function ProfileForm({ profile, choices }: ProfileFormProps) {
  const text = useText('program-life');
  const dataText = useText('data');
  const notify = useNotify();
  const { programFacts } = useRepositories();
  const [draft, setDraft] = useState(() => draftOf(profile, choices));
  const [refused, setRefused] = useState<string | null>(null);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(profile, choices));
  const save = async () => {
    const read = profileOf(profile, draft, choices);
    if (!read.ok) {
      setRefused(text(`profile.${read.error.kind}`, { row: read.error.row }));
      return;
    }
    const saved = await programFacts.saveProfile(read.value);
    if (saved.ok) notify.success(text('profile.saved'));
    else if (saved.error.kind === 'faulty')
      setRefused(saved.error.faults.map((fault) => faultWords(text, fault)).join('；'));
    else if (saved.error.kind === 'changed-meanwhile') setRefused(text('profile.changed'));
    else notify.error(dataText(`refusal.${saved.error.kind}`));
  };
  useSaveKey(isChanged ? () => void save() : null);
  return (
    <Card>
      <SectionTitle
        extra={
          <Button type="primary" disabled={!isChanged} onClick={() => void save()}>
            {text('profile.save')}
          </Button>
        }
      >
        {text('profile.title')}
      </SectionTitle>
      {refused !== null && <ErrorPanel title={text('profile.refused')}>{refused}</ErrorPanel>}
      <FormLayout columns={4} onSubmit={() => void save()}>
        <ChoiceField
          label={text('profile.level')}
          value={draft.level}
          onChange={(level) => setDraft({ ...draft, level })}
          choices={PROGRAM_LEVELS.map((value) => ({ value, label: text(`level.${value}`) }))}
        />
        {(['tenderDocument', 'communityName'] as const).map((key) => (
          <TextField
            key={key}
            label={text(`profile.${key}`)}
            maxLength={120}
            value={draft[key]}
            onChange={(typed) => setDraft({ ...draft, [key]: typed })}
          />
        ))}
      </FormLayout>
      <ProfileGrids draft={draft} choices={choices} onDraft={setDraft} />
      <PlatformLinks profile={profile} choices={choices} />
    </Card>
  );
}
