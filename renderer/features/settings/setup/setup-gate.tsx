import { useHost } from '@renderer/bridge/host-context';
import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { StartScreen } from '@renderer/ui';
import type { ReactNode } from 'react';
import { RegisterHospital } from './register-hospital';
import { WriteSample } from './write-sample';

type SetupGateProps = {
  /** Called with whom the first entries of the journal are to name. */
  readonly onOperator: (name: string) => void;
  /** Has the program start again on what is now the current data set. */
  readonly onStartAgain: () => void;
  readonly children: ReactNode;
};

/** Lets nobody work in a data set that has no hospital yet: a new one, or one whose making was cut short. */
export function SetupGate({ onOperator, onStartAgain, children }: SetupGateProps) {
  const text = useText('setup');
  const { info } = useHost();
  const { hospital } = useRepositories();
  const profile = useLiveQuery(async () => (await hospital.findHospital()) ?? null, [hospital]);
  if (profile === undefined) return <StartScreen title={text('title')} step={text('looking')} />;
  if (profile !== null) return children;
  return info.current?.kind === 'sample' ? (
    <WriteSample onOperator={onOperator} onStartAgain={onStartAgain} />
  ) : (
    <RegisterHospital onOperator={onOperator} onStartAgain={onStartAgain} />
  );
}
