import type { DocumentLine, OrderDocument } from '../../domain/exchange/order-document';
import type { ConnectorFields, OrderState, PlatformCall } from '../connector';
import { pageFields } from './paging';

/** One call of H006 takes no more (reference 1.2, limits). */
export const MAX_LINES_PER_CALL = 10;
export const ASK_PAGE_SIZE = 100;

/** H005: the header. Its number is ours, unique in the hospital. */
export function createOrderCall({ document, fields }: OrderState): PlatformCall {
  return write('H005', {
    orderType: document.usedOn === null ? '0' : '2',
    hospitalId: fieldOf(fields, 'hospitalId'),
    departmentID: fieldOf(fields, 'departmentID'),
    hospitalOrderId: document.orderNumber,
    distributeAddress: fieldOf(fields, 'distributeAddress'),
    remarks: remarksOf(document),
  });
}

/** H006: up to ten lines of it. */
export function addLinesCall(
  { document }: OrderState,
  { headerId, lines }: { readonly headerId: string; readonly lines: readonly DocumentLine[] },
): PlatformCall {
  return write('H006', {
    orderId: headerId,
    list: lines.map((line) => ({
      hospitalOrderDetailId: line.ourLineId,
      goodsID: goodsIdOf(line),
      companyIdPs: document.distributorCode,
      purchaseCount: line.quantity,
      outlookc: line.specification,
      goodsType: line.model,
      orderDetailRemark: line.remark,
      orderCustomInfo: document.isUrgent ? '加急' : '',
      codeSeq: line.itemKeys['codeSeq'] ?? '',
      nationGoodsCode: code27Of(line) ?? '',
    })),
  });
}

/** H007: sends the order with all its lines. */
export function submitCall(headerId: string): PlatformCall {
  return write('H007', { orderId: headerId });
}

/** H014: takes the whole order back. */
export function cancelCall({ document, fields }: OrderState, headerId: string): PlatformCall {
  return write('H014', {
    hospitalId: fieldOf(fields, 'hospitalId'),
    orderId: headerId,
    hospitalOrderId: document.orderNumber,
  });
}

/** H008 about one order, by our number, and by the platform's where it is known. */
export function askOrderCall(
  { document, fields, progress }: OrderState,
  page: number,
): PlatformCall {
  return read('H008', {
    hospitalId: fieldOf(fields, 'hospitalId'),
    hospitalOrderId: document.orderNumber,
    ...(progress.headerId === null ? {} : { orderId: progress.headerId }),
    ...pageFields(page, ASK_PAGE_SIZE),
  });
}

export function read(operation: string, params: object): PlatformCall {
  return { operation, kind: 'read', body: JSON.stringify(params) };
}

export function write(operation: string, params: object): PlatformCall {
  return { operation, kind: 'write', body: JSON.stringify(params) };
}

/** The lines a read asks about: as objects, or as plain texts where the connection says so. */
export function lineIdList(ids: readonly string[], fields: ConnectorFields): readonly unknown[] {
  const areTexts = fieldOf(fields, 'idListStyle') === 'texts';
  return areTexts ? ids : ids.map((orderDetailID) => ({ orderDetailID }));
}

export function fieldOf(fields: ConnectorFields, name: string): string {
  return fields[name]?.trim() ?? '';
}

/** The national code of one model; null where only 20 characters or none are known. */
export function code27Of({
  itemKeys,
  nationalCode,
}: Pick<DocumentLine, 'itemKeys' | 'nationalCode'>): string | null {
  const candidates = [itemKeys['nationGoodsCode'] ?? '', nationalCode ?? ''];
  return candidates.find((code) => code.length === 27) ?? null;
}

/** The item's id in our catalogue names one code of it: the platform's own id is among its keys. */
function goodsIdOf({ itemKeys, platformItemId }: DocumentLine): string {
  return itemKeys['goodsID'] ?? platformItemId;
}

function remarksOf({ isUrgent, usedOn, remark }: OrderDocument): string {
  const parts = [isUrgent ? '加急' : '', usedOn === null ? '' : `补单，使用日期 ${usedOn}`, remark];
  return parts.filter((part) => part !== '').join('；');
}
