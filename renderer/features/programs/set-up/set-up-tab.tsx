import { useLiveQuery, useRepositories, type ProgramDetail } from '@renderer/data';
import { ExtensionSection } from './extension-section';
import { ProfileForm } from './profile-form';

/** What staff note of the program: level, platforms, community, and the documents that prolonged it. */
export function SetUpTab({ detail }: { readonly detail: ProgramDetail }) {
  const { programFacts } = useRepositories();
  const { id } = detail.program;
  const profile = useLiveQuery(() => programFacts.findProfile(id), [programFacts, id]);
  return (
    <div className="ch-program-set-up">
      {profile !== undefined && <ProfileForm key={profile.revision} profile={profile} />}
      <ExtensionSection detail={detail} />
    </div>
  );
}
