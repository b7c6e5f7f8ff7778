import { useText } from '@renderer/i18n/use-text';
import { SectionTitle } from '@renderer/ui';
import { Link, useNavigate } from 'react-router';
import { PlanStep } from './plan-step';

export function NewCutOver() {
  const text = useText('exchange-cut-over');
  const navigate = useNavigate();
  return (
    <>
      <SectionTitle extra={<Link to="/exchange/cut-over">{text('back')}</Link>}>
        {text('new')}
      </SectionTitle>
      <PlanStep
        cutOver={null}
        onSaved={({ id }) => void navigate(`/exchange/cut-over/${id}/progress`)}
      />
    </>
  );
}
