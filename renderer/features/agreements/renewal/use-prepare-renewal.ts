import { useRepositories, type RenewalView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { formatQuantity, useNotify, type ShownFinding } from '@renderer/ui';
import type { AgreementFinding } from '@shared/domain/agreement/agreement-finding';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { AgreedLineId, ProgramProductId } from '@shared/domain/program/program';
import type { Quantity } from '@shared/domain/quantity/quantity';
import { useState } from 'react';
import { showFinding, useDescribeRefusal } from '../agreement-errors';
import { productWords } from './renewal-rows';

type Refused = { readonly title: string; readonly findings: readonly ShownFinding[] };

/** Saves the renewal drafts, all or none; answers whether they were saved. */
export function usePrepareRenewal(view: RenewalView) {
  const text = useText('agreements-life');
  const words = useText('agreements');
  const notify = useNotify();
  const describeRenewal = useDescribeRenewal(view);
  const { agreementLife } = useRepositories();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isBusy, setBusy] = useState(false);
  const showRefused = (findings: readonly AgreementFinding[]): Refused => {
    const enterprisesById = new Map(
      view.lines.map(({ manufacturer }) => [manufacturer.id, manufacturer]),
    );
    const names = { enterprisesById, productNames: [] };
    return {
      title: words('error.refused'),
      findings: findings.map((found) => showFinding(words, found, names)),
    };
  };

  const prepare = async (quantitiesById: ReadonlyMap<AgreedLineId, Quantity>): Promise<boolean> => {
    setBusy(true);
    const agreementIds = view.open.map(({ id }) => id);
    const { program, year } = view;
    const choice = { programId: program.id, yearNumber: year.number, agreementIds };
    const saved = await agreementLife.prepareRenewal({ ...choice, quantitiesById });
    setBusy(false);
    setRefused(null);
    if (saved.ok) {
      notify.success(text('renew.done', { count: saved.value.length }));
      return true;
    }
    if (saved.error.kind === 'refused') setRefused(showRefused(saved.error.findings));
    else notify.error(describeRenewal(saved.error));
    return false;
  };
  return { prepare, refused, isBusy };
}

type Answer = Awaited<
  ReturnType<ReturnType<typeof useRepositories>['agreementLife']['prepareRenewal']>
>;
type Refusal = Extract<Answer, { readonly ok: false }>['error'];

/** Why renewals were not saved, in words; findings are shown beside it. */
function useDescribeRenewal({ lines }: RenewalView) {
  const text = useText('agreements-life');
  const describe = useDescribeRefusal();
  const nameOf = (id: ProgramProductId) => {
    const found = lines.find(({ product }) => product.id === id);
    return found === undefined ? '' : productWords(found);
  };
  const makerOf = (id: EnterpriseId) =>
    lines.find(({ manufacturer }) => manufacturer.id === id)?.manufacturer.name ?? '';
  return (error: Exclude<Refusal, { readonly kind: 'refused' }>): string => {
    switch (error.kind) {
      case 'below-floor':
        return text('renew.refused.below-floor', {
          manufacturer: makerOf(error.manufacturerId),
          asked: formatQuantity(error.asked),
          least: formatQuantity(error.least),
          notice: error.citation.notice,
          clause: error.citation.clause,
        });
      case 'quantity-missing':
        return text('renew.refused.quantity-missing', { product: nameOf(error.productId) });
      case 'no-next-year':
      case 'nothing-to-renew':
        return text(`renew.refused.${error.kind}`);
      default:
        return describe(error);
    }
  };
}
