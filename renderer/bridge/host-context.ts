import type { AppInfo } from '@shared/contracts/app-info';
import type { Host } from '@shared/contracts';
import { createContext, useContext } from 'react';
import { saveExport, type ExportFile } from './save-export';

export type ConnectedHost = { readonly host: Host; readonly info: AppInfo };

export const HostContext = createContext<ConnectedHost | undefined>(undefined);

export function useHost(): ConnectedHost {
  const connected = useContext(HostContext);
  if (!connected) throw new Error('Rendered outside the app shell');
  return connected;
}

/** `const save = useSaveExport(); await save({ suggestedName: '对账单.xlsx', contents })`. */
export function useSaveExport() {
  const { host, info } = useHost();
  return (file: ExportFile) => saveExport(host, info.shell, file);
}
