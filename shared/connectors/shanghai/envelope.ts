import type { LocalDate } from '../../domain/calendar/local-date';
import type { ConnectorFields, PlatformCall } from '../connector';
import { writeElements } from './xml-text';
import { settingOf } from './setting';

type Texts = Readonly<Record<string, string>>;

export type ShanghaiMessage = {
  readonly operation: string;
  readonly kind: PlatformCall['kind'];
  readonly fields: ConnectorFields;
  readonly main: Texts;
  /** Written as DETAIL, their number as JLS; null for a message without DETAIL. */
  readonly rows: readonly Texts[] | null;
  /** BZXX of the head. */
  readonly remark?: string;
};

/** The very text that is signed: nobody may write it anew. */
export function shanghaiCall(message: ShanghaiMessage): PlatformCall {
  const { operation, kind, fields, main, rows, remark = '' } = message;
  const head = {
    IP: settingOf(fields, 'clientIp'),
    MAC: settingOf(fields, 'clientMac'),
    BZXX: remark,
  };
  const counted = rows === null ? main : { ...main, JLS: String(rows.length) };
  const structs = rows?.map((row) => `<STRUCT>${writeElements(row)}</STRUCT>`).join('');
  const body = [
    `<XMLDATA><HEAD>${writeElements(head)}</HEAD><MAIN>${writeElements(counted)}</MAIN>`,
    structs === undefined ? '' : `<DETAIL>${structs}</DETAIL>`,
    '</XMLDATA>',
  ].join('');
  return { operation, kind, body };
}

/** `yyyyMMdd`. */
export function shanghaiDay(day: LocalDate): string {
  return day.replaceAll('-', '');
}

/** Yuan without needless zeros, from 毫: `128.5`. */
export function shanghaiPrice(hao: number): string {
  const digits = String(hao).padStart(5, '0');
  const decimals = digits.slice(-4).replace(/0+$/u, '');
  const whole = digits.slice(0, -4);
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

/** Yuan with two decimals, from fen: `128.50`. */
export function shanghaiAmount(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
