import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, EmptyState, ErrorPanel, Loading, SectionTitle } from '@renderer/ui';
import type { OwnPackVersion } from '@shared/domain/policy/own/own-pack';
import type { ProgramId } from '@shared/domain/program/program';
import { useState } from 'react';
import { usePack } from '../use-pack';
import { ApplyPreview } from './apply-preview';
import { useDescribePlanRefusal } from './use-describe-plan';
import { usePreview } from './use-preview';

/** Chooses a program, and shows what following the pack would change before anything is. */
export function ApplyPackPage() {
  const { pack, versions } = usePack();
  const version = versions.find((one) => one.version === pack?.version);
  return version === undefined ? null : <ApplyPack key={version.id} version={version} />;
}

function ApplyPack({ version }: { readonly version: OwnPackVersion }) {
  const text = useText('packs');
  const describe = useDescribePlanRefusal();
  const { programs } = useRepositories();
  const all = useLiveQuery(() => programs.list(), [programs]);
  const [chosen, setChosen] = useState<ProgramId | null>(null);
  const program = all?.find(({ id }) => id === chosen) ?? all?.[0];
  const programId = program?.id;
  const preview = usePreview(programId, version.id);
  const { title } = version.pack;
  if (all?.length === 0) return <EmptyState title={text('apply.none')} />;
  return (
    <div className="ch-settings-list">
      <SectionTitle>{text('apply.title', { title, version: version.version })}</SectionTitle>
      <div className="ch-pack-choice">
        <ChoiceField<ProgramId>
          label={text('apply.program')}
          isRequired
          value={programId ?? null}
          choices={(all ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      </div>
      {preview === undefined && <Loading label={text('apply.reading')} />}
      {preview?.ok === false && (
        <ErrorPanel title={text('apply.refused')}>{describe(preview.error)}</ErrorPanel>
      )}
      {preview?.ok === true && program !== undefined && (
        <ApplyPreview program={program} preview={preview.value} />
      )}
    </div>
  );
}
