import { useHospitalData, useLiveQuery } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, EmptyState, Loading, PageFrame } from '@renderer/ui';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { checkStatement } from '@shared/domain/reconciliation/check-statement';
import { Button } from 'antd';
import { useState } from 'react';
import { lastWholeMonth, monthChoices } from './months';
import { StatementView } from './statement-view';
import { useExportStatement } from './use-export-statement';
import './reconciliation.css';

/** A month's statement with one distributor: looked at, proved and exported under its number. */
export function ReconciliationPage() {
  const text = useText('reconciliation');
  const { repositories, clock } = useHospitalData();
  const [distributorId, setDistributorId] = useState<EnterpriseId | null>(null);
  const [month, setMonth] = useState(() => lastWholeMonth(clock.today()));
  const listed = useLiveQuery(() => repositories.enterprises.list(), [repositories]);
  const found = useLiveQuery(
    async () => ({
      distributorId,
      statement:
        distributorId === null
          ? undefined
          : await repositories.statements.find({ distributorId, month }),
    }),
    [repositories, distributorId, month],
  );
  const { exportStatement, isBusy } = useExportStatement();
  const distributors = (listed ?? []).filter(({ kinds }) => kinds.includes('distributor'));
  const statement = found?.statement;
  const canExport = statement !== undefined && checkStatement(statement).ok;
  return (
    <PageFrame
      title={text('title')}
      purpose={text('purpose')}
      actions={
        <Button
          type="primary"
          loading={isBusy}
          disabled={!canExport || distributorId === null}
          onClick={() => {
            if (distributorId !== null) void exportStatement({ distributorId, month });
          }}
        >
          {text('export')}
        </Button>
      }
      bar={
        <div className="ch-reconciliation-choice">
          <ChoiceField
            label={text('distributor')}
            placeholder={text('distributor-hint')}
            choices={distributors.map(({ id, name }) => ({ value: id, label: name }))}
            value={distributorId}
            onChange={setDistributorId}
          />
          <ChoiceField
            label={text('month')}
            choices={monthChoices(text, clock.today())}
            value={month}
            onChange={setMonth}
          />
        </div>
      }
    >
      {distributorId === null || statement === undefined ? (
        <NothingChosen
          isLoading={found === undefined || found.distributorId !== distributorId}
          hasDistributors={listed === undefined || distributors.length > 0}
        />
      ) : (
        <StatementView statement={statement} period={{ distributorId, month }} />
      )}
    </PageFrame>
  );
}

type NothingChosenProps = { readonly isLoading: boolean; readonly hasDistributors: boolean };

function NothingChosen({ isLoading, hasDistributors }: NothingChosenProps) {
  const text = useText('reconciliation');
  const words = useText('ui');
  if (!hasDistributors)
    return <EmptyState title={text('no-distributors')}>{text('no-distributors-next')}</EmptyState>;
  if (isLoading) return <Loading label={words('grid.loading')} />;
  return <EmptyState title={text('choose')}>{text('choose-next')}</EmptyState>;
}
