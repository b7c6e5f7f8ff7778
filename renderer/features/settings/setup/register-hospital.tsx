import { useHost } from '@renderer/bridge/host-context';
import { useHospitalData, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { StartScreen, useNotify } from '@renderer/ui';
import { useEffect, useRef } from 'react';
import { SetupForm } from './setup-form';
import { useSetupState } from './setup-state';

type RegisterHospitalProps = {
  readonly onOperator: (name: string) => void;
  readonly onStartAgain: () => void;
};

/** Saves the hospital into its new data set; asks again where the first asking was cut short. */
export function RegisterHospital({ onOperator, onStartAgain }: RegisterHospitalProps) {
  const text = useText('setup');
  const words = useText('data');
  const notify = useNotify();
  const { host, info } = useHost();
  const { close } = useHospitalData();
  const { hospital } = useRepositories();
  const state = useSetupState();
  const isSaving = useRef(false);

  const register = async () => {
    if (isSaving.current) return;
    isSaving.current = true;
    const name = state.operatorName.trim();
    onOperator(name);
    const saved = await hospital.register(state.hospital, { name, role: state.operatorRole });
    isSaving.current = false;
    state.change({ isSubmitted: false });
    if (!saved.ok) notify.error(words(`refusal.${saved.error.kind}`));
  };
  const openSample = async () => {
    const made = await host.createDataSet({ kind: 'sample', name: text('sample') });
    if (!made.ok) {
      notify.error(text('refused'), text('refused-do', { folder: info.dataFolder }));
      return;
    }
    close();
    onStartAgain();
  };
  const latestRegister = useRef(register);
  latestRegister.current = register;
  useEffect(() => {
    // Asked before the data set was there: it is now.
    if (state.isSubmitted) void latestRegister.current();
  }, [state.isSubmitted]);

  if (state.isSubmitted) return <StartScreen title={text('title')} step={text('saving')} />;
  return (
    <SetupForm
      isBusy={false}
      onSubmit={() => state.change({ isSubmitted: true })}
      onSample={() => void openSample()}
    />
  );
}
