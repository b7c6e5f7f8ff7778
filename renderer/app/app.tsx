import { HostContext } from '@renderer/bridge/host-context';
import { HospitalDataContext } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { FirstStart, SetupGate } from '@renderer/features/settings';
import { AppTheme, ErrorBoundary, StartScreen, type Fault } from '@renderer/ui';
import type { Host } from '@shared/contracts';
import { useMemo, useRef } from 'react';
import { HashRouter } from 'react-router';
import { AREAS, type Area } from './areas';
import { Shell } from './shell';
import { StartRefused, UnreachableScreen } from './start-refused';
import { useStart, type StartState } from './use-start';

/** Nobody is chosen until the first operator is registered; the journal still wants a name. */
const NOBODY = '未登记';

type AppProps = { readonly host: Host; readonly areas?: readonly Area[] };

/** The whole window, in the order it comes alive: host, data set, shell. */
export function App({ host, areas = AREAS }: AppProps) {
  const operatorName = useRef(NOBODY);
  const { state, startAgain } = useStart(host, operatorName);
  const report = (fault: Fault) => {
    const { message, detail } = fault;
    // A host that is gone cannot take the report; the error screen is there either way.
    void host
      .reportFault({ message: message.slice(0, 4_000), detail: detail.slice(0, 40_000) })
      .catch(() => undefined);
  };
  return (
    <AppTheme>
      <ErrorBoundary report={report}>
        <Stage
          host={host}
          areas={areas}
          state={state}
          report={report}
          onOperator={(name) => {
            operatorName.current = name;
          }}
          onStartAgain={startAgain}
        />
      </ErrorBoundary>
    </AppTheme>
  );
}

type StageProps = {
  readonly host: Host;
  readonly areas: readonly Area[];
  readonly state: StartState;
  readonly report: (fault: Fault) => void;
  readonly onOperator: (name: string) => void;
  readonly onStartAgain: () => void;
};

function Stage({ host, areas, state, report, onOperator, onStartAgain }: StageProps) {
  const text = useText('app');
  const info = 'info' in state ? state.info : null;
  const connected = useMemo(() => (info === null ? undefined : { host, info }), [host, info]);
  switch (state.kind) {
    case 'connecting':
      return <StartScreen title={text('name')} step={text('start.connecting')} />;
    case 'unreachable':
      return <UnreachableScreen message={state.message} />;
    case 'opening':
      return (
        <StartScreen
          title={text('name')}
          step={text(`start.${state.step}`, { done: state.done })}
        />
      );
    case 'refused':
      return <StartRefused error={state.error} folder={state.info.dataFolder} />;
    case 'first-start':
      return (
        <HostContext value={connected}>
          <FirstStart onCreated={onStartAgain} />
        </HostContext>
      );
    case 'open':
      return (
        <HostContext value={connected}>
          <HospitalDataContext value={state.data}>
            <HashRouter>
              <SetupGate onOperator={onOperator} onStartAgain={onStartAgain}>
                <Shell areas={areas} report={report} onOperator={onOperator} />
              </SetupGate>
            </HashRouter>
          </HospitalDataContext>
        </HostContext>
      );
  }
}
