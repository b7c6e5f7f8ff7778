import type { Instant } from '@shared/domain/calendar/instant';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { fen, lineAmount, unitPrice } from '@shared/domain/money/money';
import type { OrderLine, ProductFacts } from '@shared/domain/order/order';
import { quantity } from '@shared/domain/quantity/quantity';
import type { ReceiptLine } from '@shared/domain/receipt/receipt';
import type { OrderDocumentInput } from '@shared/formats/documents/order/order-document';
import type { ReceiptDocumentInput } from '@shared/formats/documents/receipt/receipt-document';

const PRICE = unitPrice(2_350_000);

function factsOf(position: number): ProductFacts {
  return {
    name: '丙烯酸树脂骨水泥（含庆大霉素）',
    specification: '40g/袋+20ml/支',
    model: `BC-${String(position)}R`,
    registrationNumber: '国械注准20193131000',
    manufacturerName: '河北瑞鹤医疗器械有限公司',
    nationalCode: 'C05010003070000100000000000',
    baseUnit: '套',
    packUnit: null,
    basePerPack: 1,
  };
}

export function aSampleOrder(lineCount: number): OrderDocumentInput {
  const units = quantity(4);
  const lines = Array.from(
    { length: lineCount },
    (_, index) =>
      ({
        position: index + 1,
        facts: factsOf(index + 1),
        quantity: units,
        unitPrice: PRICE,
        amount: lineAmount(units, PRICE),
      }) as OrderLine,
  );
  return {
    order: {
      number: 'CG-2024-0001',
      agreementNumber: 'XY-2024-0001-主',
      state: 'placed',
      reportState: 'awaiting-report',
      orderedOn: '2024-04-05' as LocalDate,
      promisedOn: '2024-04-08' as LocalDate,
      remark: '手术排期 4 月 9 日',
      amount: fen(94_000 * lineCount),
      lineCount,
      approval: null,
      backEntry: null,
      receiveFirst: null,
    } as OrderDocumentInput['order'],
    lines,
    hospitalName: '新疆某某人民医院',
    campusName: '本部',
    departmentName: '',
    distributorName: '国药（新疆）医疗器械配送有限公司',
    operatorName: '阿依努尔',
  };
}

export function aSampleReceipt(lineCount: number): ReceiptDocumentInput {
  const accepted = quantity(3);
  const lines = Array.from(
    { length: lineCount },
    (_, index) =>
      ({
        lotNumber: `LOT<${String(index + 1)}>&2`,
        producedOn: '2024-02-29' as LocalDate,
        expiresOn: '2027-02-28' as LocalDate,
        delivered: quantity(4),
        accepted,
        rejected: quantity(1),
        rejectReason: '外包装破损',
        unitPrice: PRICE,
        amount: lineAmount(accepted, PRICE),
        facts: factsOf(index + 1),
      }) as ReceiptLine,
  );
  return {
    receipt: {
      number: 'RK-2024-0001',
      orderNumber: 'CG-2024-0001',
      deliveryNote: 'SH-0001',
      arrivedOn: '2024-04-08' as LocalDate,
      acceptedOn: '2024-04-08' as LocalDate,
      recordedAt: '2024-04-08T02:00:00Z' as Instant,
      inspector: '古丽',
      beforeReport: true,
      amount: fen(70_500 * lineCount),
      lineCount,
    } as ReceiptDocumentInput['receipt'],
    lines,
    hospitalName: '新疆某某人民医院',
    campusName: '本部',
    distributorName: '国药（新疆）医疗器械配送有限公司',
    due: {
      on: '2024-05-31' as LocalDate,
      citation: {
        notice: '新医保发〔2024〕13号',
        clause: '五(一)',
        certainty: 'stated',
        summary: '',
      },
    },
  };
}
