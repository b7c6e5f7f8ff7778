import type { LocalDate } from '@shared/domain/calendar/local-date';
import { basisPoints, fen, lineAmount, sum, unitPrice } from '@shared/domain/money/money';
import { quantity } from '@shared/domain/quantity/quantity';
import type { Statement, StatementLine } from '@shared/domain/reconciliation/statement';

const NONE = quantity(0);

/** A month's statement of 国药（新疆） with acceptances, a return, an adjustment, a red invoice and a payment. */
export function aSampleStatement(acceptances: number): Statement {
  const accepted = Array.from({ length: acceptances }, (_, index) => anAcceptance(index));
  const returned = aReturn();
  const adjustment = anAdjustment();
  const acceptedSum = sum(accepted.map(({ amount }) => amount));
  const net = fen(acceptedSum + returned.amount + adjustment.amount);
  const blue = fen(1_234_567);
  const red = fen(-4_567);
  const paid = fen(2_000_001);
  const opening = fen(3_500_010);
  const uninvoicedOpening = fen(900_003);
  const closing = fen(opening + net - paid);
  return {
    number: 'DZ-2024-0009',
    hospital: {
      name: '新疆某某人民医院',
      creditCode: '12650000457601234X',
      bankAccount: '工商银行 3002 0000 0000 5678',
    },
    distributor: {
      name: '国药（新疆）医疗器械配送有限公司',
      creditCode: '91650100MA07XXXX0Y',
      bankAccount: '中国银行 1070 0000 0000 1234',
    },
    from: '2024-04-01' as LocalDate,
    to: '2024-04-30' as LocalDate,
    unpaid: {
      opening,
      accepted: acceptedSum,
      returned: fen(0 - returned.amount),
      adjusted: adjustment.amount,
      paid,
      closing,
    },
    uninvoiced: {
      opening: uninvoicedOpening,
      acceptedNet: net,
      invoicedBlue: blue,
      invoicedRed: red,
      closing: fen(uninvoicedOpening + net - blue - red),
    },
    invoicedUnpaid: fen(closing - (uninvoicedOpening + net - blue - red)),
    ageing: {
      notDue: fen(closing - 300_003),
      late1To30: fen(200_001),
      late31To60: fen(100_001),
      lateOver60: fen(1),
    },
    lines: [...accepted, returned, adjustment],
    invoices: [
      {
        number: '24652000000123456789',
        issuedOn: '2024-04-15' as LocalDate,
        receivedOn: '2024-04-16' as LocalDate,
        amount: blue,
        taxRate: basisPoints(1300),
        redOf: null,
        receiptNumbers: ['RK-0000'],
      },
      {
        number: '24652000000123456790',
        issuedOn: '2024-04-20' as LocalDate,
        receivedOn: '2024-04-21' as LocalDate,
        amount: red,
        taxRate: basisPoints(1300),
        redOf: '24652000000123456789',
        receiptNumbers: ['RK-0000'],
      },
    ],
    payments: [
      {
        number: 'FK-0001',
        paidOn: '2024-04-28' as LocalDate,
        bankReference: '00012345678901234567',
        amount: paid,
        receiptNumbers: ['RK-0000', 'RK-0001'],
      },
    ],
  };
}

// Prices end in half a fen often: the rounding that a spreadsheet may do otherwise.
function anAcceptance(index: number): StatementLine {
  const units = quantity(1 + (index % 7));
  const price = unitPrice(10_050 + index * 12_350 + (index % 2) * 13);
  return {
    kind: 'acceptance',
    orderNumber: `CG-${String(index).padStart(4, '0')}`,
    platformNumber: index % 2 === 0 ? '' : `00650${String(index)}`,
    receiptNumber: `RK-${String(index).padStart(4, '0')}`,
    arrivedOn: '2024-04-08' as LocalDate,
    acceptedOn: '2024-04-08' as LocalDate,
    nationalCode: 'C05010003070000100000000000',
    hospitalCode: `000${String(index)}`,
    name: index === 0 ? '=cmd|骨水泥' : '骨水泥',
    specification: '40g/袋',
    lotNumber: `24E0${String(index)}`,
    expiresOn: '2027-02-28' as LocalDate,
    unit: '套',
    delivered: units,
    accepted: units,
    rejected: NONE,
    returned: NONE,
    unitPrice: price,
    // One posted amount is not quantity times price: it stays a number.
    amount: index === 2 ? fen(lineAmount(units, price) - 1) : lineAmount(units, price),
    agreementNumber: 'XY-2024-0001-主',
    role: 'main',
    invoiceNumbers: index === 0 ? ['24652000000123456789', '24652000000123456790'] : [],
    dueOn: '2024-05-31' as LocalDate,
  };
}

function aReturn(): StatementLine {
  const sent = anAcceptance(1);
  const units = quantity(1);
  return {
    ...sent,
    kind: 'return',
    arrivedOn: null,
    delivered: NONE,
    accepted: NONE,
    returned: units,
    amount: lineAmount(-1, sent.unitPrice),
    dueOn: null,
  };
}

function anAdjustment(): StatementLine {
  const sent = anAcceptance(0);
  return {
    ...sent,
    kind: 'adjustment',
    arrivedOn: null,
    delivered: NONE,
    accepted: NONE,
    amount: fen(-1_033),
    invoiceNumbers: [],
  };
}
