import { useHospitalData, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  FactList,
  formatQuantity,
  formatUnitPrice,
  ReasonDialog,
  SectionTitle,
  SidePanel,
  useNotify,
} from '@renderer/ui';
import type { OutsideChange, OutsidePurchase } from '@shared/domain/monitoring/outside-purchase';
import { Button } from 'antd';
import { useState } from 'react';
import { OutsideDrawer } from './outside-drawer';
import { outsideStateOf } from './outside-state';
import { useOutsideAnswer } from './outside-words';

type OutsidePanelProps = { readonly row: OutsidePurchase; readonly onClose: () => void };

/** One row of the register: its papers, its correction or withdrawal, and what became of it. */
export function OutsidePanel({ row, onClose }: OutsidePanelProps) {
  const text = useText('monitoring');
  const [asked, setAsked] = useState<'correct' | 'withdraw' | null>(null);
  return (
    <SidePanel
      title={row.product}
      onClose={onClose}
      actions={
        !row.isWithdrawn && (
          <div className="ch-monitoring-actions">
            <Button onClick={() => setAsked('withdraw')}>{text('outside.withdraw')}</Button>
            <Button type="primary" onClick={() => setAsked('correct')}>
              {text('outside.correct')}
            </Button>
          </div>
        )
      }
    >
      <div className="ch-monitoring-panel">
        <RowFacts row={row} />
        <History changes={row.history} />
      </div>
      {asked === 'correct' && <OutsideDrawer row={row} onClose={() => setAsked(null)} />}
      {asked === 'withdraw' && <Withdrawal row={row} onClose={() => setAsked(null)} />}
    </SidePanel>
  );
}

function RowFacts({ row }: Pick<OutsidePanelProps, 'row'>) {
  const text = useText('monitoring');
  return (
    <FactList
      facts={[
        {
          label: text('case.state'),
          value: text(`outside-state.${outsideStateOf(row)}`),
        },
        { label: text('outside.bought-on'), value: row.boughtOn },
        { label: text('outside.kind'), value: text(`outside-kind.${row.kind}`) },
        { label: text('outside.role'), value: text(`outside-role.${row.role}`) },
        { label: text('outside.quantity'), value: `${formatQuantity(row.quantity)} ${row.unit}` },
        { label: text('outside.price'), value: formatUnitPrice(row.unitPrice) },
        { label: text('outside.supplier'), value: row.supplier },
        { label: text('outside.department'), value: row.department },
        { label: text('outside.valid-until'), value: row.validUntil },
        { label: text('outside.order'), value: row.orderNumber },
        { label: text('outside.filing'), value: row.filingNumber },
        { label: text('outside.reason'), value: row.reason },
        { label: text('outside.comparison'), value: row.priceComparison },
        { label: text('outside.decision'), value: row.decision },
        { label: text('outside.entered-by'), value: row.enteredBy },
      ]}
    />
  );
}

/** What was changed, with the old values. */
function History({ changes }: { readonly changes: readonly OutsideChange[] }) {
  const text = useText('monitoring');
  if (changes.length === 0) return null;
  return (
    <section>
      <SectionTitle>{text('history.title')}</SectionTitle>
      <ol className="ch-monitoring-history">
        {changes.map(({ at, on, by, kind, reason, before }) => (
          <li key={at}>
            {text(`outside-change.${kind}`)} {reason} <small>{`${on} ${by}`}</small>
            {before !== null && (
              <p className="ch-monitoring-note">
                {text('outside.before', {
                  day: before.boughtOn,
                  kind: text(`outside-kind.${before.kind}`),
                  role: text(`outside-role.${before.role}`),
                  product: before.product,
                  quantity: formatQuantity(before.quantity),
                  unit: before.unit,
                  per:
                    before.agreedUnitsPerUnit === null
                      ? '—'
                      : formatQuantity(before.agreedUnitsPerUnit),
                  price: formatUnitPrice(before.unitPrice),
                  supplier: before.supplier || '—',
                  department: before.department || '—',
                  reason: before.reason || '—',
                  comparison: before.priceComparison || '—',
                  decision: before.decision || '—',
                  filing: before.filingNumber || '—',
                  until: before.validUntil ?? '—',
                  order: before.orderNumber || '—',
                })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Withdrawal({ row, onClose }: OutsidePanelProps) {
  const text = useText('monitoring');
  const notify = useNotify();
  const answer = useOutsideAnswer();
  const { supplyRegister } = useRepositories();
  const { author } = useHospitalData();
  const withdraw = async (reason: string) => {
    if (!answer(await supplyRegister.withdrawPurchase(row, reason))) return;
    notify.success(text('outside.withdrawn'));
    onClose();
  };
  return (
    <ReasonDialog
      isOpen
      title={text('outside.withdraw-title', { product: row.product })}
      confirm={text('outside.withdraw')}
      name={author().operator}
      onCancel={onClose}
      onGive={({ reason }) => void withdraw(reason)}
    >
      {text('outside.withdraw-hint')}
    </ReasonDialog>
  );
}
