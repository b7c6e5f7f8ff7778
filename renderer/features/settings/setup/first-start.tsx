import { useHost } from '@renderer/bridge/host-context';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { DataSetInfo } from '@shared/contracts/app-info';
import { useState } from 'react';
import { SetupForm } from './setup-form';
import { useSetupState } from './setup-state';

/** While there is no data set: makes the one that was asked for, then has the program start on it. */
export function FirstStart({ onCreated }: { readonly onCreated: () => void }) {
  const text = useText('setup');
  const notify = useNotify();
  const { host, info } = useHost();
  const { hospital, change } = useSetupState();
  const [isBusy, setBusy] = useState(false);
  const create = async (kind: DataSetInfo['kind'], name: string) => {
    setBusy(true);
    const made = await host.createDataSet({ kind, name });
    setBusy(false);
    if (!made.ok) {
      notify.error(text('refused'), text('refused-do', { folder: info.dataFolder }));
      return;
    }
    change({ isSubmitted: kind === 'hospital' });
    onCreated();
  };
  return (
    <SetupForm
      isBusy={isBusy}
      onSubmit={() => void create('hospital', hospital.name.trim())}
      onSample={() => void create('sample', text('sample'))}
    />
  );
}
