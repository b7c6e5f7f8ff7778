import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { FormLayout, Loading, useNotify, useSaveKey } from '@renderer/ui';
import type { Hospital } from '@shared/domain/hospital/hospital';
import { checkHospitalDraft, draftOf } from '@shared/domain/hospital/hospital-draft';
import { Button } from 'antd';
import { useState } from 'react';
import { ApprovalForm } from './approval-form';
import { HospitalFields } from './hospital-fields';

/** The profile of the hospital whose data this is. */
export function HospitalSection() {
  const text = useText('settings');
  const { hospital } = useRepositories();
  const stored = useLiveQuery(() => hospital.findHospital(), [hospital]);
  if (stored === undefined) return <Loading label={text('loading')} />;
  // A saved revision starts the form anew; what is being typed meanwhile is refused by its revision.
  return (
    <>
      <HospitalForm key={`profile ${stored.revision}`} stored={stored} />
      <ApprovalForm key={`approval ${stored.revision}`} stored={stored} />
    </>
  );
}

function HospitalForm({ stored }: { readonly stored: Hospital }) {
  const text = useText('settings');
  const words = useText('data');
  const notify = useNotify();
  const { hospital } = useRepositories();
  const [draft, setDraft] = useState(() => draftOf(stored));
  const [isTried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (checkHospitalDraft(draft).length > 0) return;
    const saved = await hospital.saveHospital(draft, stored);
    if (saved.ok) notify.success(text('hospital.saved'));
    else notify.error(words(`refusal.${saved.error.kind}`));
  };
  useSaveKey(() => void save());
  return (
    <div className="ch-settings-form">
      <FormLayout columns={2} onSubmit={() => void save()}>
        <HospitalFields draft={draft} onChange={setDraft} isTried={isTried} />
        <div className="ch-form-wide ch-actions">
          <Button type="primary" htmlType="submit">
            {text('save')}
          </Button>
        </div>
      </FormLayout>
    </div>
  );
}
