import type { DocumentLine, OrderDocument } from '../../domain/exchange/order-document';
import type { ConnectorFields, OrderState, PlatformCall } from '../connector';
import { shanghaiCall, shanghaiDay, shanghaiPrice } from './envelope';
import { itemCodesOf } from './item-codes';
import { settingOf } from './setting';

/** DDLX: the hospital's own orders, not those of a pharmacy in trust. */
const OWN_ORDER = '1';

type OrderMessage = Pick<OrderState, 'document' | 'fields'> & {
  readonly lines: readonly DocumentLine[];
  /** Empty for an order that the platform does not have yet. */
  readonly headerId: string;
};

/** YY111, CZLX 1: fills in an order with all its lines, or adds lines to the draft `headerId`. */
export function fillInOrder(message: OrderMessage): PlatformCall {
  return orderCall(message, '1');
}

/** YY111, CZLX 3: voids these lines of the order `headerId`. */
export function voidOrder(message: OrderMessage): PlatformCall {
  return orderCall(message, '3');
}

/** YY112: sends the draft; the platform refuses when it counts other than SPSL lines. */
export function confirmOrder(
  fields: ConnectorFields,
  draft: { readonly headerId: string; readonly lineCount: number },
): PlatformCall {
  const main = {
    YYBM: settingOf(fields, 'YYBM'),
    PSDBM: settingOf(fields, 'PSDBM'),
    DDLX: OWN_ORDER,
    DDBH: draft.headerId,
    SPSL: String(draft.lineCount),
  };
  return shanghaiCall({ operation: 'YY112', kind: 'write', fields, main, rows: null });
}

function orderCall(message: OrderMessage, operationType: '1' | '3'): PlatformCall {
  const { document, fields, lines, headerId } = message;
  const main = {
    CZLX: operationType,
    YYBM: settingOf(fields, 'YYBM'),
    PSDBM: settingOf(fields, 'PSDBM'),
    DDLX: OWN_ORDER,
    DDBH: headerId,
    YYJHDH: document.orderNumber,
    ZWDHRQ: shanghaiDay(document.promisedOn),
    // 1 bought outside the system, which is what a back entry tells of; 2 bought by the system.
    CGFS: document.usedOn === null ? '2' : '1',
    XTBM: settingOf(fields, 'XTBM'),
    SFHBSFW: settingOf(fields, 'SFHBSFW', '0'),
  };
  return shanghaiCall({
    operation: 'YY111',
    kind: 'write',
    fields,
    main,
    rows: lines.map((line) => lineRow(line, document, fields)),
    remark: document.remark,
  });
}

function lineRow(
  line: DocumentLine,
  document: OrderDocument,
  fields: ConnectorFields,
): Readonly<Record<string, string>> {
  return {
    SXH: String(line.position),
    CGLX: line.itemKeys['CGLX'] ?? settingOf(fields, 'CGLX', '2'),
    ...itemCodesOf(line, fields),
    CGGGXH: [line.specification, line.model].filter((part) => part !== '').join(' '),
    PSSM: '',
    CGSL: String(line.quantity),
    CGDJ: shanghaiPrice(line.unitPrice),
    QYBM: document.distributorCode,
    SFJJ: document.isUrgent ? '1' : '0',
    PSYQ: settingOf(fields, 'PSYQ', '1'),
    DCPSBS: settingOf(fields, 'DCPSBS', '1'),
    CWXX: '',
    BZSM: lineRemark(line, document),
  };
}

/** The platform has no field for the day of use of a back entry. */
function lineRemark({ remark }: DocumentLine, { usedOn }: OrderDocument): string {
  if (usedOn === null) return remark;
  return `补单 使用日期${shanghaiDay(usedOn)} ${remark}`.trim();
}
