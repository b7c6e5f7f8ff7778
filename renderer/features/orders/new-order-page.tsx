import { useHospitalData, useLiveQuery } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, EmptyState, FormLayout, Loading } from '@renderer/ui';
import type { AgreementId } from '@shared/domain/agreement/agreement';
import { Button } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { BuildingFrame } from './building-frame';
import { NewOrderForm } from './new-order-form';
import { useOrderableAgreements } from './use-orderable-agreements';

/** Choose program and agreement, then fill quantities. `/orders/new?agreement=…` comes with the choice made. */
export function NewOrderPage() {
  const text = useText('orders');
  const navigate = useNavigate();
  const { repositories, clock } = useHospitalData();
  const [search, setSearch] = useSearchParams();
  const choices = useOrderableAgreements();
  const chosen = choices?.agreements.find(({ id }) => id === search.get('agreement'));
  const programId = chosen?.programId ?? search.get('program') ?? choices?.programs[0]?.id;
  const today = clock.today();
  const agreementId = chosen?.id;
  const context = useLiveQuery(
    () => (agreementId ? repositories.orders.findContext(agreementId, today) : undefined),
    [repositories, agreementId, today],
  );
  if (choices === undefined) return <Loading label={text('loading')} />;
  const offered = choices.agreements.filter((agreement) => agreement.programId === programId);
  return (
    <BuildingFrame way="new">
      {choices.agreements.length === 0 ? (
        <EmptyState
          title={text('create.no-agreement')}
          action={
            <Button onClick={() => void navigate('/agreements')}>{text('column.agreement')}</Button>
          }
        >
          {text('create.no-agreement-hint')}
        </EmptyState>
      ) : (
        <>
          <FormLayout columns={2} onSubmit={() => undefined}>
            <ChoiceField
              label={text('create.program')}
              isRequired
              value={programId ?? null}
              choices={choices.programs.map(({ id, name }) => ({
                value: id,
                label: name,
              }))}
              onChange={(program) => setSearch({ program }, { replace: true })}
            />
            <ChoiceField
              label={text('create.agreement')}
              isRequired
              hasFocus
              value={agreementId ?? null}
              choices={offered.map(({ id, words }) => ({ value: id, label: words }))}
              onChange={(agreement: AgreementId) => setSearch({ agreement }, { replace: true })}
            />
          </FormLayout>
          {context?.agreement.id === agreementId && context !== undefined ? (
            <NewOrderForm key={agreementId} context={context} />
          ) : (
            <EmptyState title={text('create.choose')}>{text('create.choose-hint')}</EmptyState>
          )}
        </>
      )}
    </BuildingFrame>
  );
}
