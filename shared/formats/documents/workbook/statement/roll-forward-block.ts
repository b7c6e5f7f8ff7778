import type { Worksheet } from 'exceljs';
import { fen, sum, type Fen } from '../../../../domain/money/money';
import type { Statement } from '../../../../domain/reconciliation/statement';
import type { MovementAmounts, SheetAmount } from './statement-amounts';
import {
  amountCell,
  boxStyle,
  merge,
  writeAmount,
  writeHeading,
  type Side,
} from './summary-layout';

/** Rows of the two roll-forwards, for the check lines that refer to them. */
export type RollForwardRows = {
  readonly paid: number;
  readonly unpaidClosing: number;
  readonly invoicedBlue: number;
  readonly invoicedRed: number;
  readonly uninvoicedClosing: number;
};

/** Writes 期初 to 期末 of both roll-forwards side by side, six rows below a heading. */
export function writeRollForwards(
  sheet: Worksheet,
  at: { readonly row: number; readonly movements: MovementAmounts },
  statement: Statement,
): RollForwardRows {
  const { row, movements } = at;
  const { unpaid, uninvoiced } = statement;
  const put = (line: number, side: Side, content: Parameters<typeof writeAmount>[2]) =>
    writeAmount(sheet, { row: row + line, side }, content);
  const left = (line: number) => amountCell(row + line, 'left');
  const right = (line: number) => amountCell(row + line, 'right');

  writeHeading(sheet, { row, side: 'left' }, '一、未付款（元）');
  put(1, 'left', { label: '期初未付', value: stated(unpaid.opening) });
  put(2, 'left', { label: '加：本期验收', value: movements.accepted });
  put(3, 'left', { label: '减：本期退货', value: movements.returned });
  put(4, 'left', { label: '加：补差、红冲（减少为负）', value: movements.adjusted });
  put(5, 'left', { label: '减：本期付款', value: movements.paid });
  const closing = `ROUND(${left(1)}+${left(2)}-${left(3)}+${left(4)}-${left(5)},2)`;
  put(6, 'left', {
    label: '期末未付',
    value: computed(closing, unpaidClosing(statement)),
    isResult: true,
  });

  writeHeading(sheet, { row, side: 'right' }, '二、未到票（元）');
  put(1, 'right', { label: '期初未到票', value: stated(uninvoiced.opening) });
  put(2, 'right', { label: '加：验收净额（验收－退货±补差）', value: netAmount(statement, left) });
  put(3, 'right', { label: '减：到票（蓝字）', value: movements.invoicedBlue });
  put(4, 'right', { label: '减：到票（红字，以负数列示）', value: movements.invoicedRed });
  merge(sheet, { row: row + 5, from: 5, to: 8 }, { text: '', style: boxStyle });
  const open = `ROUND(${right(1)}+${right(2)}-${right(3)}-${right(4)},2)`;
  put(6, 'right', {
    label: '期末未到票',
    value: computed(open, uninvoicedClosing(statement)),
    isResult: true,
  });

  return {
    paid: row + 5,
    unpaidClosing: row + 6,
    invoicedBlue: row + 3,
    invoicedRed: row + 4,
    uninvoicedClosing: row + 6,
  };
}

/** Adds up as the formula does, so that the kept result equals what a spreadsheet makes of it. */
export function unpaidClosing({ unpaid }: Statement): Fen {
  return fen(unpaid.opening + unpaid.accepted - unpaid.returned + unpaid.adjusted - unpaid.paid);
}

export function uninvoicedClosing({ uninvoiced }: Statement): Fen {
  const { opening, acceptedNet, invoicedBlue, invoicedRed } = uninvoiced;
  return fen(sum([opening, acceptedNet]) - invoicedBlue - invoicedRed);
}

function netAmount({ unpaid, uninvoiced }: Statement, left: (line: number) => string): SheetAmount {
  const net = fen(unpaid.accepted - unpaid.returned + unpaid.adjusted);
  return net === uninvoiced.acceptedNet
    ? computed(`ROUND(${left(2)}-${left(3)}+${left(4)},2)`, net)
    : stated(uninvoiced.acceptedNet);
}

export function stated(amount: Fen): SheetAmount {
  return { formula: null, amount };
}

export function computed(formula: string, amount: Fen): SheetAmount {
  return { formula, amount };
}
