import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  FormLayout,
  formatMoney,
  MoneyField,
  parseMoneyText,
  SectionTitle,
  useNotify,
} from '@renderer/ui';
import type { Hospital } from '@shared/domain/hospital/hospital';
import { Button } from 'antd';
import { useState } from 'react';

/** From which amount an order needs a second person; empty when the hospital wants none. */
export function ApprovalForm({ stored }: { readonly stored: Hospital }) {
  const text = useText('settings');
  const words = useText('data');
  const notify = useNotify();
  const { hospital } = useRepositories();
  const { approvalAbove } = stored;
  const [typed, setTyped] = useState(approvalAbove === null ? '' : formatMoney(approvalAbove));
  const save = async () => {
    const parsed = typed.trim() === '' ? null : parseMoneyText(typed);
    if (parsed?.ok === false) {
      notify.warning(text('approval.unreadable'));
      return;
    }
    const above = parsed === null ? null : parsed.value;
    const saved = await hospital.saveApprovalAbove(above, stored);
    if (!saved.ok) notify.error(words(`refusal.${saved.error.kind}`));
    else if (above === null) notify.success(text('approval.saved-off'));
    else notify.success(text('approval.saved', { amount: formatMoney(above) }));
  };
  return (
    <div className="ch-settings-form">
      <SectionTitle>{text('approval.title')}</SectionTitle>
      <FormLayout columns={2} onSubmit={() => void save()}>
        <MoneyField
          label={text('approval.above')}
          help={text('approval.help')}
          value={typed}
          onChange={setTyped}
        />
        <div className="ch-form-wide ch-actions">
          <Button htmlType="submit">{text('approval.save')}</Button>
        </div>
      </FormLayout>
    </div>
  );
}
