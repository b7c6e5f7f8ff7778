import { useRepositories } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import {
  ChoiceField,
  DayField,
  DetailDrawer,
  FormLayout,
  TextField,
  useNotify,
  useSaveKey,
} from '@renderer/ui';
import type { CreditCodeRefusal } from '@shared/domain/enterprise/credit-code';
import type { Enterprise } from '@shared/domain/enterprise/enterprise';
import { Button } from 'antd';
import { useState } from 'react';
import { enterpriseDraftOf, parseEnterpriseDraft, type EnterpriseDraft } from './enterprise-draft';

const KINDS = ['distributor', 'manufacturer', 'both'] as const;

type EnterpriseDrawerProps = {
  /** Null to add one. */
  readonly enterprise: Enterprise | null;
  readonly onClose: () => void;
};

export function EnterpriseDrawer({ enterprise, onClose }: EnterpriseDrawerProps) {
  const text = useText('settings');
  const words = useText('data');
  const notify = useNotify();
  const { enterprises } = useRepositories();
  const [draft, setDraft] = useState(() => enterpriseDraftOf(enterprise));
  const [isTried, setTried] = useState(false);
  const parsed = parseEnterpriseDraft(draft);
  const save = async () => {
    setTried(true);
    if (!parsed.ok) return;
    const saved =
      enterprise === null
        ? await enterprises.add(parsed.value)
        : await enterprises.save({ ...enterprise, ...parsed.value });
    if (!saved.ok) {
      notify.error(words(`refusal.${saved.error.kind}`));
      return;
    }
    notify.success(text('enterprise.saved', { name: parsed.value.name }));
    onClose();
  };
  useSaveKey(() => void save());
  const set = (change: Partial<EnterpriseDraft>) => setDraft({ ...draft, ...change });
  const refusal = isTried && !parsed.ok ? parsed.error : null;
  return (
    <DetailDrawer
      isOpen
      width={480}
      title={enterprise === null ? text('enterprise.add') : text('enterprise.edit')}
      onClose={onClose}
      actions={
        <Button type="primary" onClick={() => void save()}>
          {text('save')}
        </Button>
      }
    >
      <FormLayout onSubmit={() => void save()}>
        <TextField
          label={text('enterprise.name')}
          isRequired
          hasFocus
          maxLength={120}
          value={draft.name}
          onChange={(name) => set({ name })}
          error={refusal?.isNameless === true ? text('enterprise.name-missing') : undefined}
        />
        <ChoiceField
          label={text('enterprise.kinds')}
          isRequired
          value={draft.kind}
          choices={KINDS.map((value) => ({ value, label: text(`enterprise.${value}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <TextField
          label={text('enterprise.credit-code')}
          help={text('enterprise.credit-code-help')}
          maxLength={40}
          value={draft.creditCode}
          onChange={(creditCode) => set({ creditCode })}
          error={describeCode(text, refusal?.creditCode ?? null)}
        />
        <TextField
          label={text('enterprise.contact')}
          maxLength={120}
          value={draft.contact}
          onChange={(contact) => set({ contact })}
        />
        <TextField
          label={text('enterprise.bank-account')}
          maxLength={120}
          value={draft.bankAccount}
          onChange={(bankAccount) => set({ bankAccount })}
        />
        <TextField
          label={text('enterprise.address')}
          maxLength={200}
          value={draft.address}
          onChange={(address) => set({ address })}
        />
        <LicenceFields draft={draft} onChange={set} refusal={refusal?.licence ?? null} />
      </FormLayout>
    </DetailDrawer>
  );
}

type LicenceFieldsProps = {
  readonly draft: EnterpriseDraft;
  readonly onChange: (change: Partial<EnterpriseDraft>) => void;
  readonly refusal: 'number' | 'day' | null;
};

function LicenceFields({ draft, onChange, refusal }: LicenceFieldsProps) {
  const text = useText('settings');
  return (
    <>
      <TextField
        label={text('enterprise.licence-number')}
        help={text('enterprise.licence-number-help')}
        maxLength={80}
        value={draft.licenceNumber}
        onChange={(licenceNumber) => onChange({ licenceNumber })}
        error={refusal === 'number' ? text('enterprise.licence-number-missing') : undefined}
      />
      <DayField
        label={text('enterprise.licence-expires')}
        value={draft.licenceExpiresOn}
        onChange={(licenceExpiresOn) => onChange({ licenceExpiresOn })}
        error={refusal === 'day' ? text('enterprise.licence-day-missing') : undefined}
      />
    </>
  );
}

function describeCode(
  text: Text<'settings'>,
  refusal: CreditCodeRefusal | null,
): string | undefined {
  if (refusal === null) return undefined;
  return refusal.kind === 'wrong-check-character'
    ? text('enterprise.code-check', { expected: refusal.expected })
    : text('enterprise.code-malformed');
}
