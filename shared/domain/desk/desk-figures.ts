import { fen, sum, type Fen } from '../money/money';
import type { Duty, DutyKind } from './duty';

/** The sums at the top of the desk; each is made of duties that stand below. */
export type DeskFigures = {
  /** Open and falling due within the notice. */
  readonly dueAmount: Fen;
  readonly lateAmount: Fen;
  readonly linesBehind: number;
  readonly agreementsUnsigned: number;
  readonly ordersAwaitingReport: number;
};

export function deskFigures(duties: readonly Duty[]): DeskFigures {
  const ofKind = (wanted: DutyKind) => duties.filter(({ kind }) => kind === wanted);
  const amountOf = (kind: DutyKind) => sum(ofKind(kind).map(({ amount }) => amount ?? fen(0)));
  return {
    dueAmount: amountOf('payment-due'),
    lateAmount: amountOf('payment-late'),
    linesBehind: ofKind('line-behind').length,
    agreementsUnsigned:
      ofKind('agreement-unsigned').length +
      duties.reduce(
        (count, duty) => count + (duty.kind === 'agreement-missing' ? duty.missing : 0),
        0,
      ),
    ordersAwaitingReport: ofKind('order-awaiting-report').length,
  };
}
