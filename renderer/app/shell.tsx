import { useHospitalData, useLiveQuery, useRepositories } from '@renderer/data';
import { ExchangeClientContext } from '@renderer/features/exchange';
import {
  AttachmentsContext,
  CommandPalette,
  ErrorBoundary,
  GridPreferencesContext,
  KeysHelp,
  PaletteProvider,
  useGlobalKeys,
  type Fault,
} from '@renderer/ui';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import type { Area } from './areas';
import { LazyAttachmentsPanel } from './attachments';
import { Banners } from './banners';
import { createGridPreferences } from './grid-preferences';
import { PageCommands } from './page-commands';
import { AreaRoutes } from './routes';
import { SessionContext } from './session';
import { ShellHeader } from './shell-header';
import { ShellNavigation } from './shell-navigation';
import './shell.css';
import { StartReportPanel } from './start-report-panel';
import { useDailyCare } from './use-daily-care';
import { useExchangeEngine } from './use-exchange-engine';
import { usePageFocus } from './use-page-focus';

type ShellProps = {
  readonly areas: readonly Area[];
  readonly report: (fault: Fault) => void;
  readonly onOperator: (name: string) => void;
};

/** Navigation at the left, header above, the page in the rest. */
export function Shell({ areas, report, onOperator }: ShellProps) {
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openPalette = () => setPaletteOpen(true);
  const openHelp = () => setHelpOpen(true);
  useGlobalKeys({ onPalette: openPalette, onHelp: openHelp });
  useDailyCare();
  const exchange = useExchangeEngine();
  const session = useOpenSession(onOperator);
  const { preferences } = useRepositories();
  const gridPreferences = useMemo(() => createGridPreferences(preferences), [preferences]);
  const { pathname } = useLocation();
  const pageRef = usePageFocus(pathname);
  return (
    <SessionContext value={session}>
      <GridPreferencesContext value={gridPreferences}>
        <ExchangeClientContext value={exchange}>
          <PaletteProvider>
            <PageCommands areas={areas} onHelp={openHelp} />
            <div className="ch-shell">
              <ShellHeader onPalette={openPalette} onHelp={openHelp} />
              <Banners />
              <StartReportPanel />
              <div className="ch-shell-work">
                <ShellNavigation areas={areas} />
                <main ref={pageRef} className="ch-shell-page">
                  <ErrorBoundary report={report} resetKey={pathname}>
                    <AttachmentsContext value={LazyAttachmentsPanel}>
                      <AreaRoutes areas={areas} />
                    </AttachmentsContext>
                  </ErrorBoundary>
                </main>
              </div>
            </div>
            <CommandPalette isOpen={isPaletteOpen} onClose={() => setPaletteOpen(false)} />
            <KeysHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
          </PaletteProvider>
        </ExchangeClientContext>
      </GridPreferencesContext>
    </SessionContext>
  );
}

const OPERATOR_KEY = 'caiheng-operator';

/** Who works here: the one chosen last at this workstation, else the first registered. */
function useOpenSession(onOperator: (name: string) => void) {
  const { hospital } = useRepositories();
  const { dataSetId } = useHospitalData();
  const kept = `${OPERATOR_KEY}-${dataSetId}`;
  const operators = useLiveQuery(() => hospital.listOperators(), [hospital]) ?? [];
  const [chosenId, setChosenId] = useState(() => localStorage.getItem(kept));
  const operator = operators.find(({ id }) => id === chosenId) ?? operators[0] ?? null;
  const name = operator?.name;
  useEffect(() => {
    if (name !== undefined) onOperator(name);
  }, [name, onOperator]);
  return {
    operator,
    operators,
    chooseOperator: ({ id }: { readonly id: string }) => {
      localStorage.setItem(kept, id);
      setChosenId(id);
    },
  };
}
