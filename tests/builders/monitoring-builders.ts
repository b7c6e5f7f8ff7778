import type { Instant } from '@shared/domain/calendar/instant';
import { localDate } from '@shared/domain/calendar/local-date';
import { fen, lineAmount, unitPrice } from '@shared/domain/money/money';
import type {
  OutsidePurchase,
  OutsidePurchaseId,
} from '@shared/domain/monitoring/outside-purchase';
import type { ReceivedUse } from '@shared/domain/monitoring/received-use';
import type {
  SupplyComplaint,
  SupplyComplaintId,
} from '@shared/domain/monitoring/supply-complaint';
import type { Warning } from '@shared/domain/monitoring/warning';
import type { CaseActor } from '@shared/domain/monitoring/warning-case';
import type { GroupId, ProgramId, ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';

/** Ten boxes of a non-selected product, one agreed unit each, filed and in order. */
export function anOutsidePurchase(overrides: Partial<OutsidePurchase> = {}): OutsidePurchase {
  const row: OutsidePurchase = {
    id: 'outside-1' as OutsidePurchaseId,
    revision: 1,
    programId: 'program-cement' as ProgramId,
    groupId: 'group-cement' as GroupId,
    kind: 'filed',
    role: 'non-selected',
    boughtOn: localDate(2024, 8, 12),
    product: '某牌骨水泥 20g',
    supplier: '某某商贸',
    department: '骨科',
    quantity: quantity(10),
    unit: '袋',
    agreedUnitsPerUnit: 1,
    unitPrice: unitPrice(15_000_000),
    reason: '翻修手术须用小包装',
    priceComparison: '三家询价',
    decision: '耗材委 2024-07',
    filingNumber: '备案 2024-031',
    validUntil: localDate(2024, 12, 31),
    orderNumber: '',
    amount: fen(0),
    enteredBy: '张敏',
    isWithdrawn: false,
    history: [],
    ...overrides,
  };
  return { ...row, amount: lineAmount(row.quantity, row.unitPrice) };
}

/** 90 bags of a selected product, accepted in May for 90,000.00. */
export function aReceivedUse(overrides: Partial<ReceivedUse> = {}): ReceivedUse {
  const on = overrides.on ?? localDate(2024, 5, 6);
  return {
    groupId: 'group-cement' as GroupId,
    selection: 'main-supply',
    on,
    units: 90,
    unit: '袋',
    amount: fen(9_000_000),
    orderNumber: '',
    receipt: {
      id: 'receipt-line-1',
      kind: 'receipt',
      rowId: 'receipt-1',
      subject: '骨水泥 40g',
      on,
      quantity: 90,
      amount: null,
    },
    ...overrides,
  };
}

/** A shortage from 2024-08-01, complained of on 08-05 and not answered yet. */
export function aComplaint(overrides: Partial<SupplyComplaint> = {}): SupplyComplaint {
  return {
    id: 'complaint-1' as SupplyComplaintId,
    revision: 1,
    programId: 'program-cement' as ProgramId,
    groupId: 'group-cement' as GroupId,
    productId: 'product-cement-40' as ProgramProductId,
    distributorId: null,
    kind: 'shortage',
    shortFrom: localDate(2024, 8, 1),
    complainedOn: localDate(2024, 8, 5),
    documentNumber: '院物资〔2024〕12号',
    orderIds: [],
    lines: [],
    words: '主配连续两单未到货',
    state: 'recorded',
    answer: null,
    verdict: null,
    enteredBy: '张敏',
    ...overrides,
  };
}

/** A verified shortage that takes these purchases out, under 核实〔2024〕7号. */
export function aVerifiedComplaint(purchaseIds: readonly OutsidePurchaseId[]): SupplyComplaint {
  return aComplaint({
    state: 'verified',
    verdict: {
      on: localDate(2024, 9, 2),
      documentNumber: '核实〔2024〕7号',
      shortUntil: null,
      purchaseIds,
    },
  });
}

/** Goods bought off the platform, on evidence of these ids. */
export function aWarning(
  evidenceIds: readonly string[],
  key = 'off-platform program-cement',
): Warning {
  return {
    key,
    kind: 'off-platform',
    severity: 'warning',
    programId: 'program-cement' as ProgramId,
    subject: '骨水泥、补片省际联盟集采',
    facts: { count: evidenceIds.length, amount: fen(0) },
    citation: null,
    evidence: evidenceIds.map((id) => ({
      id,
      kind: 'receipt' as const,
      rowId: id,
      subject: id,
      on: null,
      quantity: null,
      amount: null,
    })),
  };
}

export function anActor(overrides: Partial<CaseActor> = {}): CaseActor {
  return {
    by: '张敏',
    on: localDate(2024, 9, 23),
    at: '2024-09-23T02:00:00.000Z' as Instant,
    ...overrides,
  };
}
