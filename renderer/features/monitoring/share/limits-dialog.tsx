import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  FormLayout,
  Loading,
  parseQuantityText,
  TextField,
  QuantityField,
  useNotify,
} from '@renderer/ui';
import type { BasisPoints } from '@shared/domain/money/money';
import type { WarningLimits } from '@shared/domain/monitoring/warning-limits';
import { Modal } from 'antd';
import { useState } from 'react';
import { readPercent, writePercent } from './percent';

/** The hospital's own limits, where a notice gives no number. */
export function LimitsDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText('monitoring');
  const { warnings } = useRepositories();
  const limits = useLiveQuery(() => warnings.readLimits(), [warnings]);
  if (limits === undefined) return <Loading label={text('loading')} />;
  return <LimitsForm limits={limits} onClose={onClose} />;
}

type LimitsFormProps = { readonly limits: WarningLimits; readonly onClose: () => void };

function LimitsForm({ limits, onClose }: LimitsFormProps) {
  const text = useText('monitoring');
  const ui = useText('ui');
  const { form, change, problem, save } = useLimitsForm(limits, onClose);
  return (
    <Modal
      open
      title={text('limits.title')}
      okText={text('save')}
      cancelText={ui('dialog.cancel')}
      onOk={() => void save()}
      onCancel={onClose}
      width={480}
    >
      <p>{text('limits.hint')}</p>
      <FormLayout onSubmit={() => void save()}>
        <TextField
          label={text('limits.non-selected')}
          help={text('limits.non-selected-help')}
          hasFocus
          value={form.nonSelected}
          onChange={(nonSelected) => change({ nonSelected })}
          error={problem === 'nonSelectedShare' ? text('limits.refused-share') : undefined}
        />
        <TextField
          label={text('limits.delivery')}
          help={text('limits.delivery-help')}
          value={form.delivery}
          onChange={(delivery) => change({ delivery })}
          error={problem === 'deliveryShare' ? text('limits.refused-share') : undefined}
        />
        <TextField
          label={text('limits.spike')}
          help={text('limits.spike-help')}
          value={form.spike}
          onChange={(spike) => change({ spike })}
          error={problem === 'spikeShare' ? text('limits.refused-spike') : undefined}
        />
        <QuantityField
          label={text('limits.spike-units')}
          value={form.spikeUnits}
          onChange={(spikeUnits) => change({ spikeUnits })}
          error={problem === 'spikeUnits' ? text('limits.refused-units') : undefined}
        />
      </FormLayout>
    </Modal>
  );
}

type LimitField = 'nonSelectedShare' | 'deliveryShare' | 'spikeShare' | 'spikeUnits';

function useLimitsForm(limits: WarningLimits, onSaved: () => void) {
  const text = useText('monitoring');
  const words = useText('data');
  const notify = useNotify();
  const { warnings } = useRepositories();
  const [problem, setProblem] = useState<LimitField | null>(null);
  const [form, setForm] = useState({
    nonSelected: limits.nonSelectedShare === null ? '' : writePercent(limits.nonSelectedShare),
    delivery: writePercent(limits.deliveryShare),
    spike: writePercent(limits.spikeShare),
    spikeUnits: String(limits.spikeUnits),
  });
  const save = async () => {
    const none = form.nonSelected.trim() === '';
    const shares = [none ? '0' : form.nonSelected, form.delivery, form.spike].map(readPercent);
    const units = parseQuantityText(form.spikeUnits);
    const [nonSelected = null, delivery = null, spike = null] = shares;
    if (nonSelected === null || delivery === null || spike === null || !units.ok) {
      setProblem(unreadable(nonSelected, delivery, spike));
      return;
    }
    const saved = await warnings.saveLimits({
      ...limits,
      nonSelectedShare: none ? null : nonSelected,
      deliveryShare: delivery,
      spikeShare: spike,
      spikeUnits: units.value,
    });
    if (saved.ok) {
      notify.success(text('limits.saved'));
      onSaved();
    } else if (saved.error.kind === 'limit-out-of-range') setProblem(saved.error.field);
    else if (saved.error.kind === 'changed-meanwhile')
      notify.error(text('refusal.changed-meanwhile'));
    else notify.error(words(`refusal.${saved.error.kind}`));
  };
  const change = (changes: Partial<typeof form>) =>
    setForm((before) => ({ ...before, ...changes }));
  return { form, change, problem, save };
}

function unreadable(
  nonSelected: BasisPoints | null,
  delivery: BasisPoints | null,
  spike: BasisPoints | null,
): LimitField {
  if (nonSelected === null) return 'nonSelectedShare';
  if (delivery === null) return 'deliveryShare';
  return spike === null ? 'spikeShare' : 'spikeUnits';
}
