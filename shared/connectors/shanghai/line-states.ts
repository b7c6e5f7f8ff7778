import type { PlatformLineState } from '../../domain/exchange/exchange';
import type { LineStanding } from '../../domain/exchange/order-document';
import { textOf, type Row } from './row-fields';

const STATES: Readonly<Record<string, PlatformLineState>> = {
  '10': 'waiting-response',
  '11': 'declined',
  '20': 'waiting-response',
  '21': 'accepted',
  '22': 'declined',
  '23': 'shipped',
};

/** CGMXZT of a line, or DDZT of its order where the line's is absent; empty where both are. */
export function stateCodeOf(row: Row): string {
  return textOf(row, 'CGMXZT') || textOf(row, 'DDZT');
}

/**
 * Where a line stands, for the feed. A draft (00) is no state of a line that was sent, so it is
 * `unknown` and people look. The platform has one code for void (01): who voided it is told by its
 * words alone, and without any it was not us, so the quantity is taken to be reopened by the platform.
 */
export function lineStateOf(row: Row): PlatformLineState {
  const code = stateCodeOf(row);
  // Confirmed, and some of it on its way: the platform has no code of its own for that.
  if (code === '21' && Number(textOf(row, 'PSSL')) > 0) return 'part-shipped';
  if (code !== '01') return STATES[code] ?? 'unknown';
  const words = `${textOf(row, 'BZSM')}${textOf(row, 'CLQKMS')}`;
  if (/补录|补单|补传/u.test(words)) return 'void-of-back-entry';
  if (/医院|医疗机构|采购方/u.test(words)) return 'void-by-hospital';
  return 'void-by-timeout';
}

/** Whether a line that the platform lists is sent. Null where it says nothing of that. */
export function standingOf(row: Row): Exclude<LineStanding, 'absent'> | null {
  switch (stateCodeOf(row)) {
    case '':
      return null;
    case '00':
      return 'added';
    case '01':
      return 'cancelled';
    case '11':
      return 'refused';
    default:
      return 'sent';
  }
}
