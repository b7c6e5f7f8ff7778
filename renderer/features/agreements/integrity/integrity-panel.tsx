import { useHospitalData, useLiveQuery } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DayField, FormLayout, SidePanel, TextField, useNotify } from '@renderer/ui';
import { addDays, addMonths, type LocalDate } from '@shared/domain/calendar/local-date';
import type { Enterprise } from '@shared/domain/enterprise/enterprise';
import type { IntegrityContract } from '@shared/domain/integrity/integrity-contract';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { AttachmentsPanel } from '../attachments/attachments-panel';
import { ContractList } from './contract-list';
import { useIntegrityPaper } from './use-integrity-paper';

type IntegrityPanelProps = { readonly enterprise: Enterprise; readonly onClose: () => void };
type TypedDay = { readonly typed: string; readonly day: LocalDate | null };

const NONE: readonly IntegrityContract[] = [];

/** The contracts of one distributor: enter the next, print its paper, keep the scan, make a wrong one void. */
export function IntegrityPanel({ enterprise, onClose }: IntegrityPanelProps) {
  const text = useText('integrity');
  const dataText = useText('data');
  const notify = useNotify();
  const formId = useId();
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const [number, setNumber] = useState('');
  const [signed, setSigned] = useState<TypedDay>({ typed: today, day: today });
  const yearOn = addDays(addMonths(today, 12), -1);
  const [expires, setExpires] = useState<TypedDay>({ typed: yearOn, day: yearOn });
  const [fault, setFault] = useState<Fault | null>(null);
  const makePaper = useIntegrityPaper(enterprise);
  const savePaper = (kind: 'pdf' | 'docx') =>
    makePaper({ from: signed.day ?? today, to: expires.day ?? yearOn }, kind);
  const contracts =
    useLiveQuery(
      () => repositories.integrity.listOf(enterprise.id),
      [repositories, enterprise.id],
    ) ?? NONE;
  const save = async () => {
    if (signed.day === null || expires.day === null) return;
    const given = { enterpriseId: enterprise.id, number };
    const days = { signedOn: signed.day, expiresOn: expires.day };
    const saved = await repositories.integrity.add({ ...given, ...days });
    const kind = saved.ok ? null : saved.error.kind;
    setFault(isFault(kind) ? kind : null);
    if (saved.ok) notify.success(text('saved', { name: enterprise.name }));
    else if (!isFault(kind)) notify.error(dataText('refusal.not-writable'));
  };
  const errorAt = (field: 'signed' | 'expires') =>
    fault !== null && FIELDS[fault] === field ? text(`refused.${fault}`) : undefined;
  return (
    <SidePanel
      title={enterprise.name}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => void savePaper('docx')}>{text('docx')}</Button>
          <Button onClick={() => void savePaper('pdf')}>{text('print')}</Button>
          <Button type="primary" htmlType="submit" form={formId}>
            {text('save')}
          </Button>
        </>
      }
    >
      <FormLayout id={formId} onSubmit={() => void save()}>
        <TextField
          label={text('column.number')}
          maxLength={40}
          value={number}
          onChange={setNumber}
        />
        <DayField
          label={text('column.signed')}
          isRequired
          value={signed.typed}
          onChange={(typed, day) => setSigned({ typed, day })}
          error={errorAt('signed')}
        />
        <DayField
          label={text('column.expires')}
          isRequired
          value={expires.typed}
          onChange={(typed, day) => setExpires({ typed, day })}
          error={errorAt('expires')}
        />
      </FormLayout>
      <ContractList contracts={contracts} />
      <AttachmentsPanel owner="integrity-contract" ownerId={enterprise.id} />
    </SidePanel>
  );
}

/** The field that each refusal is about. */
const FIELDS = {
  'signed-in-future': 'signed',
  'ends-before-signing': 'expires',
  'contract-twice': 'signed',
} as const;
type Fault = keyof typeof FIELDS;

function isFault(kind: string | null): kind is Fault {
  return kind !== null && kind in FIELDS;
}
