import { channels, type ChannelKey } from '@shared/contracts/index';
import { ipcMain } from 'electron';
import type { AnswerCall } from '../services/answer';
import { isTrustedFrame } from './trusted-frames';

/**
 * Answers every channel over Electron's IPC. The only place that may touch `ipcMain`.
 *
 * Strangers and malformed requests are bugs or attacks, so they reject the call instead of reaching
 * a handler.
 */
export function serve(answer: AnswerCall, onAnswered: (key: ChannelKey) => void): void {
  for (const [key, { name }] of Object.entries(channels) as [ChannelKey, { name: string }][]) {
    ipcMain.handle(name, async (event, request: unknown) => {
      if (!isTrustedFrame(event.senderFrame)) throw new Error(`Refused ${name}: unknown sender`);
      const answered = await answer(key, request);
      if (!answered.ok) throw new Error(`Refused ${name}: ${answered.error.kind}`);
      onAnswered(key);
      return answered.value;
    });
  }
}
