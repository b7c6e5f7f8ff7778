import { useBusinessDay, useLiveQuery, useRepositories, type CutOverView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { EmptyState, Loading, SectionTitle } from '@renderer/ui';
import { Steps } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { EvidenceStep } from './evidence-step';
import { FinishStep } from './finish-step';
import { OrdersStep } from './orders-step';
import { PlanStep } from './plan-step';
import { ProgressStep } from './progress-step';

const STEPS = ['plan', 'progress', 'orders', 'evidence', 'finish'] as const;
type Step = (typeof STEPS)[number];

/** One cut-over over its weeks: any step can be gone to at any time. */
export function CutOverPage() {
  const text = useText('exchange-cut-over');
  const { id = '', step } = useParams();
  const { cutOvers } = useRepositories();
  const today = useBusinessDay();
  const view = useLiveQuery(
    async () => (await cutOvers.findView(id, today)) ?? null,
    [cutOvers, id, today],
  );
  if (view === undefined) return <Loading label={text('loading')} />;
  if (view === null)
    return (
      <EmptyState title={text('gone')}>
        <Link to="/exchange/cut-over">{text('back')}</Link>
      </EmptyState>
    );
  return <KnownCutOver view={view} step={STEPS.find((one) => one === step) ?? 'progress'} />;
}

function KnownCutOver({ view, step }: { readonly view: CutOverView; readonly step: Step }) {
  const text = useText('exchange-cut-over');
  const navigate = useNavigate();
  const goTo = (next: Step) => void navigate(`/exchange/cut-over/${view.cutOver.id}/${next}`);
  const { from, to } = view;
  return (
    <>
      <SectionTitle extra={<Link to="/exchange/cut-over">{text('back')}</Link>}>
        {`${from.name} → ${to.name}`}
      </SectionTitle>
      <Steps
        size="small"
        current={STEPS.indexOf(step)}
        onChange={(at) => goTo(STEPS[at] ?? 'progress')}
        items={STEPS.map((one) => ({ title: text(`step.${one}`) }))}
      />
      {step === 'plan' && <PlanStep cutOver={view.cutOver} onSaved={() => goTo('progress')} />}
      {step === 'progress' && <ProgressStep view={view} />}
      {step === 'orders' && <OrdersStep view={view} />}
      {step === 'evidence' && <EvidenceStep view={view} />}
      {step === 'finish' && <FinishStep view={view} />}
    </>
  );
}
