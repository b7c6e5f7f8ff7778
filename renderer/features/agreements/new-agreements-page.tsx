import { useText } from '@renderer/i18n/use-text';
import { EmptyState, Loading, PageFrame } from '@renderer/ui';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { DraftAgreements } from './draft-agreements';
import { ProgramYearBar } from './program-year-bar';
import { useProgramYear } from './use-program-year';

/** Drafts main and backup agreements for the manufacturers of a program, one pair or all at once. */
export function NewAgreementsPage() {
  const text = useText('agreements');
  const navigate = useNavigate();
  const choice = useProgramYear();
  const { programs, chosen } = choice;
  return (
    <PageFrame
      title={text('new.title')}
      purpose={text('new.purpose')}
      actions={<Button onClick={() => void navigate('/agreements')}>{text('back')}</Button>}
      bar={<ProgramYearBar {...choice} />}
    >
      {programs === undefined ? (
        <Loading label={text('loading')} />
      ) : chosen === null ? (
        <EmptyState
          title={text('new.no-program')}
          action={
            <Button onClick={() => void navigate('/imports/new/selected-results')}>
              {text('new.import')}
            </Button>
          }
        >
          {text('new.no-program-hint')}
        </EmptyState>
      ) : (
        <DraftAgreements
          key={`${chosen.detail.program.id}/${chosen.year.number}`}
          detail={chosen.detail}
          year={chosen.year}
        />
      )}
    </PageFrame>
  );
}
