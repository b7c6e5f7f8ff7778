import { useLiveQuery, useRepositories, type ProgramDetail } from '@renderer/data';
import { ExtensionSection } from './extension-section';
import { ProfileForm } from './profile-form';

/** What staff note of the program: level, platforms, community, and the documents that prolonged it. */
export function SetUpTab({ detail }: { readonly detail: ProgramDetail }) {
  const { programFacts, connections, hospital } = useRepositories();
  const { id } = detail.program;
  const known = useLiveQuery(async () => {
    const found = await hospital.findHospital();
    return {
      profile: await programFacts.findProfile(id),
      choices: {
        connections: await connections.list(),
        campuses: found?.campuses ?? [],
        departments: found?.departments ?? [],
      },
    };
  }, [programFacts, connections, hospital, id]);
  return (
    <div className="ch-program-set-up">
      {known !== undefined && <ProfileForm key={known.profile.revision} {...known} />}
      <ExtensionSection detail={detail} />
    </div>
  );
}
