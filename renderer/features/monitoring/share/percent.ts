import { parseMoneyText } from '@renderer/ui';
import { basisPoints, type BasisPoints } from '@shared/domain/money/money';

/** 12.5 typed is 1 250 basis points; null for what is no number. Two decimals are exactly basis points. */
export function readPercent(typed: string): BasisPoints | null {
  const read = parseMoneyText(typed.replace(/[%％]\s*$/u, ''));
  return read.ok ? basisPoints(read.value) : null;
}

/** 1 250 basis points are written 12.5. */
export function writePercent(share: BasisPoints): string {
  const whole = Math.floor(share / 100);
  const part = String(share % 100)
    .padStart(2, '0')
    .replace(/0+$/u, '');
  return part === '' ? String(whole) : `${String(whole)}.${part}`;
}
