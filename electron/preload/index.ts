import { channels, type Host } from '@shared/contracts/index';
import { contextBridge, ipcRenderer } from 'electron';

/** One function per contract, and nothing else: no event names, no ipcRenderer. */
const host = Object.fromEntries(
  Object.entries(channels).map(([key, { name }]) => [
    key,
    (request: unknown): Promise<unknown> => ipcRenderer.invoke(name, request),
  ]),
) as unknown as Host;

contextBridge.exposeInMainWorld('caihengHost', host);
