import { useRepositories, type NewDemandReport } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';

/** Makes a report and goes to it; a refusal is said above the form. */
export function useCreateDemand() {
  const text = useText('demand');
  const dataText = useText('data');
  const notify = useNotify();
  const navigate = useNavigate();
  const { demands } = useRepositories();
  const [refusal, setRefusal] = useState<string | null>(null);
  const create = async (given: NewDemandReport | null) => {
    if (given === null) {
      setRefusal(text('create.error.share'));
      return;
    }
    const created = await demands.create(given);
    if (created.ok) {
      notify.success(text('create.saved', { number: created.value.number }));
      void navigate(`/demand/${created.value.id}`);
      return;
    }
    const { kind } = created.error;
    switch (kind) {
      case 'program-not-found':
      case 'no-products':
      case 'range-mixed-up':
        setRefusal(text(`create.error.${kind}`));
        return;
      case 'range-twice':
        setRefusal(text('create.error.range-twice', { number: created.error.number }));
        return;
      default:
        setRefusal(dataText(`refusal.${kind}`));
    }
  };
  return { create, refusal };
}
