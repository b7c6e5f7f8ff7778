import { useHospitalData, useLiveQuery, type AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { FindingList } from '@renderer/ui';
import { checkNewAgreement } from '@shared/domain/agreement/check-new-agreement';
import { showFinding } from './agreement-errors';
import { lineNames } from './line-drafts';

/** What should be looked at before the draft is sent. */
export function DraftFindings({ detail }: { readonly detail: AgreementDetail }) {
  const text = useText('agreements');
  const { repositories } = useHospitalData();
  const { agreement, manufacturer, distributor } = detail;
  const context = useLiveQuery(
    () => repositories.agreements.findContext(agreement.programId),
    [repositories, agreement.programId],
  );
  if (context === undefined) return null;
  const findings = checkNewAgreement(agreement, context);
  if (findings.length === 0) return null;
  const names = {
    enterprisesById: new Map([manufacturer, distributor].map((one) => [one.id, one])),
    productNames: lineNames(detail),
  };
  return (
    <FindingList
      label={text('findings')}
      findings={findings.map((found) => showFinding(text, found, names))}
    />
  );
}
