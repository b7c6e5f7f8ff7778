import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Attachments, Card, SectionTitle } from '@renderer/ui';
import { isOwnPack, type OwnPackVersion } from '@shared/domain/policy/own/own-pack';
import { findCorrection } from '@shared/domain/policy/own/pack-correction';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { policyPacks } from '@shared/policy-packs';
import { Link } from 'react-router';

type PackSideProps = {
  readonly pack: PolicyPack;
  readonly versions: readonly OwnPackVersion[];
};

/** The notice's file, the versions of an own pack with who, when and why, and which programs follow it. */
export function PackSide({ pack, versions }: PackSideProps) {
  const text = useText('packs');
  // The first version was copied from the notice's pack.
  const noticeId = versions.at(-1)?.basedOn.packId ?? pack.id;
  return (
    <aside className="ch-pack-side">
      <Correction versions={versions} />
      <Attachments
        owner="policy-pack"
        ownerId={noticeId}
        title={text('side.files')}
        none={text('side.no-files')}
      />
      {noticeId !== pack.id && (
        <Attachments
          owner="policy-pack"
          ownerId={pack.id}
          title={text('side.own-files')}
          none={text('side.no-own-files')}
        />
      )}
      <Card>
        <SectionTitle>{text('side.versions')}</SectionTitle>
        {versions.length === 0 && <p>{text('side.no-versions')}</p>}
        <ul className="ch-pack-history">
          {versions.map((version) => (
            <VersionItem key={version.id} version={version} />
          ))}
        </ul>
      </Card>
      {isOwnPack(pack.id) && <Applications packId={pack.id} />}
    </aside>
  );
}

/** What the shipped pack was corrected in since the own one was copied from it. */
function Correction({ versions }: Pick<PackSideProps, 'versions'>) {
  const text = useText('packs');
  const correction = findCorrection(versions, policyPacks);
  if (correction === null) return null;
  const rules = correction.rules.map((rule) => text(`rule.${rule}`)).join('、');
  return (
    <Card>
      <SectionTitle>{text('side.corrected')}</SectionTitle>
      <p>{text('side.correction', { version: correction.version, rules })}</p>
    </Card>
  );
}

function VersionItem({ version: row }: { readonly version: OwnPackVersion }) {
  const text = useText('packs');
  const { version, effectiveOn: day, savedBy: by, savedOn, reason, changed } = row;
  const rules = changed.map((rule) => text(`rule.${rule}`)).join('、');
  return (
    <li>
      <Link to={`/settings/packs/${row.packId}?version=${String(version)}`}>
        {text('side.version', { version, day })}
      </Link>
      <p>
        {text('side.saved', {
          ...{ by, day: savedOn, reason, document: row.documentNumber, clause: row.clause },
          rules: rules === '' ? text('side.nothing-changed') : rules,
        })}
      </p>
    </li>
  );
}

function Applications({ packId }: { readonly packId: string }) {
  const text = useText('packs');
  const { packs, programs } = useRepositories();
  const found = useLiveQuery(
    async () => ({
      applications: await packs.listApplications(),
      programs: await programs.list(),
    }),
    [packs, programs],
  );
  const own = found?.applications.filter((one) => one.packId === packId) ?? [];
  const nameOf = (id: string) => found?.programs.find((program) => program.id === id)?.name ?? '';
  return (
    <Card>
      <SectionTitle>{text('side.applied')}</SectionTitle>
      {own.length === 0 && <p>{text('side.no-applied')}</p>}
      <ul className="ch-pack-history">
        {own.map(({ id, programId, version, from, by, on, reason, movedDueDays }) => (
          <li key={id}>
            {text('side.application', {
              ...{ by, day: on, version, from, reason, count: movedDueDays.length },
              program: nameOf(programId),
            })}
          </li>
        ))}
      </ul>
    </Card>
  );
}
