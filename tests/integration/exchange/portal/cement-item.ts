import { aDocumentLine } from '@tests/builders/exchange-builders';
import type { SimulatedItem } from '@tests/simulators/kit/simulator';

/** The product of the builders' lines as the portal lists it. */
export function cementItem(): SimulatedItem {
  const line = aDocumentLine();
  return {
    platformItemId: line.platformItemId,
    nationalCode: line.nationalCode ?? '',
    name: line.productName,
    specification: line.specification,
    model: line.model,
    registrationNumber: line.registrationNumber,
    unit: line.unit,
    manufacturerCode: 'SC000001',
    manufacturerName: line.manufacturerName,
    price: '1280.00',
    distributors: [{ code: 'PS0001', name: '示例医药配送有限公司' }],
    keys: {},
  };
}
