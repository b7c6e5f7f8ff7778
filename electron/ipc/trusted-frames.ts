import type { WebFrameMain } from 'electron';
import { APP_ORIGIN } from '../security/app-origin';

/** True for the main frame of a window that shows our own pages. */
export function isTrustedFrame(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === APP_ORIGIN;
}
