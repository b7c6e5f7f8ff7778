import { useHospitalData, useLiveQuery, type AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { EmptyState, Loading, PageFrame, StatusTag } from '@renderer/ui';
import type { AgreementId } from '@shared/domain/agreement/agreement';
import { Tabs } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { AgreementActions } from './agreement-actions';
import { AgreementContent } from './agreement-content';
import { AgreementLines } from './agreement-lines';
import { AgreementPreview } from './agreement-preview';
import { STATE_TONES } from './agreement-rows';
import { SupplementsTab } from './supplements/supplements-tab';

const TABS = ['content', 'lines', 'supplements', 'preview'] as const;

/** One agreement: facts and signatures, products, and its paper as it will print. */
export function AgreementPage() {
  const text = useText('agreements');
  const { id = '' } = useParams();
  const { repositories } = useHospitalData();
  const detail = useLiveQuery(
    async () => (await repositories.agreements.findDetail(id as AgreementId)) ?? null,
    [repositories, id],
  );
  if (detail === undefined) return <Loading label={text('loading')} />;
  if (detail === null)
    return (
      <EmptyState title={text('unknown')} action={<Link to="/agreements">{text('back')}</Link>} />
    );
  return <LoadedAgreement detail={detail} />;
}

function LoadedAgreement({ detail }: { readonly detail: AgreementDetail }) {
  const text = useText('agreements');
  const navigate = useNavigate();
  const { tab: named } = useParams();
  const tab = TABS.find((one) => one === named) ?? 'content';
  const { agreement, program, manufacturer, distributor } = detail;
  const { state } = agreement;
  return (
    <PageFrame
      title={agreement.number}
      purpose={text('page.purpose', {
        role: text(`role.${agreement.role}`),
        manufacturer: manufacturer.name,
        distributor: distributor.name,
        program: program.name,
      })}
      actions={<AgreementActions detail={detail} />}
      bar={
        <>
          <Tabs
            activeKey={tab}
            onChange={(key) => void navigate(`/agreements/${agreement.id}/${key}`)}
            items={TABS.map((key) => ({ key, label: text(`tab.${key}`) }))}
          />
          <StatusTag tone={STATE_TONES[state]}>{text(`state.${state}`)}</StatusTag>
        </>
      }
    >
      {tab === 'content' && <AgreementContent detail={detail} />}
      {tab === 'lines' && (
        <AgreementLines key={`${agreement.id}/${agreement.revision}`} detail={detail} />
      )}
      {tab === 'supplements' && <SupplementsTab key={agreement.id} detail={detail} />}
      {tab === 'preview' && <AgreementPreview detail={detail} />}
    </PageFrame>
  );
}
