import { useHospitalData, useLiveQuery, type RenewalView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { EmptyState, Loading, PageFrame } from '@renderer/ui';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { ProgramYearBar } from '../program-year-bar';
import { useProgramYear } from '../use-program-year';
import { RenewalLines } from './renewal-lines';

/** Prepares the next year's agreements of a program from the use of the year that is chosen. */
export function RenewalPage() {
  const text = useText('agreements-life');
  const words = useText('agreements');
  const navigate = useNavigate();
  const choice = useProgramYear();
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const programId = choice.chosen?.detail.program.id;
  const yearNumber = choice.chosen?.year.number ?? 1;
  const view = useLiveQuery(
    async () =>
      programId === undefined
        ? undefined
        : repositories.agreementLife.findRenewal(programId, yearNumber, today),
    [repositories, programId, yearNumber, today],
  );
  return (
    <PageFrame
      title={text('renew.title')}
      purpose={text('renew.purpose')}
      actions={<Button onClick={() => void navigate('/agreements')}>{words('back')}</Button>}
      bar={<ProgramYearBar {...choice} />}
    >
      {view === undefined ? <Loading label={words('loading')} /> : <Renewal view={view} />}
    </PageFrame>
  );
}

function Renewal({ view }: { readonly view: RenewalView }) {
  const text = useText('agreements-life');
  const { nextYear, open, renewed, year, program } = view;
  if (nextYear === null)
    return (
      <EmptyState title={text('renew.no-next', { number: year.number })}>
        {text('renew.no-next-hint')}
      </EmptyState>
    );
  if (open.length === 0)
    return (
      <EmptyState title={text('renew.nothing')}>
        {text('renew.nothing-hint', { number: year.number, renewed })}
      </EmptyState>
    );
  return <RenewalLines key={`${program.id}/${year.number}`} view={view} nextYear={nextYear} />;
}
