import { addMonths, type LocalDate } from '@shared/domain/calendar/local-date';
import { lastWorkingDayOnOrBefore } from '@shared/domain/calendar/working-days';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { fen } from '@shared/domain/money/money';
import type { PayableBalance } from '@shared/domain/payment/payable';
import { postPayment } from '@shared/domain/payment/post-payment';
import { chineseHolidays } from '@shared/policy-packs/index';
import { getValue } from './get-value';
import { hasInvoice } from './sample-invoices';
import type { SampleStage } from './sample-stage';

/** The payment run of each month is on the 25th, or on the last working day before. */
const RUN_DAY = 25;

/** Plans the monthly payment runs up to the sample's last day. */
export function planPayments(stage: SampleStage, from: LocalDate, to: LocalDate): void {
  for (let month = from; month <= to; month = addMonths(month, 1)) {
    const day = runDayOf(month);
    stage.world.plan(day, () => {
      playRun(stage, runDayOf(addMonths(month, 1)));
    });
  }
}

function runDayOf(month: LocalDate): LocalDate {
  const day = `${month.slice(0, 7)}-${String(RUN_DAY)}` as LocalDate;
  return lastWorkingDayOnOrBefore(day, chineseHolidays).day;
}

/** Pays each distributor whatever falls due before the next run and has its invoice. */
function playRun(stage: SampleStage, nextRunOn: LocalDate): void {
  const { world } = stage;
  const balancesByDistributor = new Map<EnterpriseId, PayableBalance[]>();
  for (const balance of world.rows('payableBalances').values()) {
    const payable = world.rows('payables').get(balance.id);
    if (payable === undefined || balance.open === 0 || balance.dueOn >= nextRunOn) continue;
    if (!hasInvoice(stage, payable.receiptId)) continue;
    const known = balancesByDistributor.get(balance.distributorId);
    if (known === undefined) balancesByDistributor.set(balance.distributorId, [balance]);
    else known.push(balance);
  }
  for (const [distributorId, balances] of balancesByDistributor)
    playPayment(stage, distributorId, balances);
}

function playPayment(
  { world }: SampleStage,
  distributorId: EnterpriseId,
  balances: readonly PayableBalance[],
): void {
  const amount = balances.reduce((sum, { open }) => sum + open, 0);
  if (amount <= 0) return;
  const number = world.takeNumber('payment');
  const posting = getValue(
    postPayment(
      {
        distributorId,
        paidOn: world.day(),
        bankReference: `SL${world.day().replaceAll('-', '')}${number.slice(-4)}`,
        amount: fen(amount),
        allocations: balances.map(({ id, open }) => ({ payableId: id, amount: open })),
      },
      {
        today: world.day(),
        payablesById: world.rows('payables'),
        balancesById: world.rows('payableBalances'),
        // One run a month pays each distributor once, under a number of its own.
        sameReference: null,
      },
      { number, newId: world.newId },
    ),
  );
  world.put('payments', posting.payment);
  world.put('payableEntries', ...posting.entries);
  world.put('payableBalances', ...posting.balances);
}
