import { useHospitalData, useLiveQuery, type Repositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ErrorPanel, Loading, PageFrame } from '@renderer/ui';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import './demand.css';
import { NewDemandForm } from './new-demand-form';
import { useCreateDemand } from './use-create-demand';

/** Chooses program, years, threshold and who is asked. */
export function NewDemandPage() {
  const text = useText('demand');
  const { repositories } = useHospitalData();
  const [search] = useSearchParams();
  const [programId, setProgramId] = useState(search.get('program'));
  const { create, refusal } = useCreateDemand();
  const found = useLiveQuery(() => readOffer(repositories, programId), [repositories, programId]);
  if (found === undefined) return <Loading label={text('loading')} />;
  return (
    <PageFrame
      title={text('create.title')}
      purpose={text('purpose')}
      actions={<Link to="/demand">{text('back')}</Link>}
    >
      <div className="ch-demand-scroll">
        {refusal !== null && <ErrorPanel title={refusal} />}
        {found.detail === undefined ? (
          text('create.error.program-not-found')
        ) : (
          <NewDemandForm
            key={found.detail.program.id}
            program={found.detail.program}
            programs={found.programs}
            departments={found.departments}
            pack={found.detail.pack}
            groups={[...found.detail.groupsById.values()]}
            products={[...found.detail.productsById.values()]}
            members={found.members}
            onProgram={setProgramId}
            onCreate={create}
          />
        )}
      </div>
    </PageFrame>
  );
}

/** The chosen program with its rules and products, or the first; whom it may ask. */
async function readOffer({ programs, programFacts, hospital }: Repositories, id: string | null) {
  const [all, own] = await Promise.all([programs.list(), hospital.findHospital()]);
  const program = all.find((one) => one.id === id) ?? all[0];
  const detail = program && (await programs.findDetail(program.id));
  const profile = program && (await programFacts.findProfile(program.id));
  const community = profile?.community?.members ?? [];
  return {
    programs: all,
    departments: own?.departments ?? [],
    detail,
    members: community.filter(({ isLead }) => !isLead).map(({ name }) => name),
  };
}
