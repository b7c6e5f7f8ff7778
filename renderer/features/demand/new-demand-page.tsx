import { useHospitalData, useLiveQuery } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ErrorPanel, Loading, PageFrame } from '@renderer/ui';
import type { Program, ProgramId } from '@shared/domain/program/program';
import { policyPacks } from '@shared/policy-packs/index';
import { findPackVersion } from '@shared/domain/policy/find-pack';
import { useState } from 'react';
import { Link } from 'react-router';
import './demand.css';
import { NewDemandForm } from './new-demand-form';
import { useCreateDemand } from './use-create-demand';

/** Chooses program, years, threshold and who is asked. */
export function NewDemandPage() {
  const text = useText('demand');
  const { repositories } = useHospitalData();
  const [programId, setProgramId] = useState<ProgramId | null>(null);
  const { create, refusal } = useCreateDemand();
  const found = useLiveQuery(
    async () => ({
      programs: await repositories.programs.list(),
      hospital: await repositories.hospital.findHospital(),
    }),
    [repositories],
  );
  if (found === undefined) return <Loading label={text('loading')} />;
  const program = found.programs.find(({ id }) => id === programId) ?? found.programs[0];
  return (
    <PageFrame
      title={text('create.title')}
      purpose={text('purpose')}
      actions={<Link to="/demand">{text('back')}</Link>}
    >
      <div className="ch-demand-scroll">
        {refusal !== null && <ErrorPanel title={refusal} />}
        {program === undefined ? (
          text('create.error.program-not-found')
        ) : (
          <NewDemandForm
            key={program.id}
            program={program}
            programs={found.programs}
            departments={found.hospital?.departments ?? []}
            pack={packOf(program)}
            onProgram={setProgramId}
            onCreate={create}
          />
        )}
      </div>
    </PageFrame>
  );
}

function packOf({ packId, packVersion }: Program) {
  return findPackVersion(policyPacks, packId, packVersion);
}
