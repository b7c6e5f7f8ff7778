import type { LocalDate } from '@shared/domain/calendar/local-date';
import { fen } from '@shared/domain/money/money';
import { postPrepayment } from '@shared/domain/prepayment/post-prepayment';
import { prepaymentFundOf, type PrepaymentEntryId } from '@shared/domain/prepayment/prepayment';
import { getValue } from './get-value';
import type { SampleStage } from './sample-stage';

const NOTIFIED = { on: '2024-09-19' as LocalDate, yuan: 1_200_000 };

/** The sum that the authority has told for the scalpel heads; none of it has come by the sample's last day. */
export function planPrepayment({ world, programs, profile }: SampleStage): void {
  world.plan(NOTIFIED.on, () => {
    const posted = postPrepayment(
      {
        programId: programs.scalpel.program.id,
        kind: 'notified',
        fund: prepaymentFundOf(profile.hospital.level),
        amount: fen(NOTIFIED.yuan * 100),
        on: NOTIFIED.on,
        documentNumber: '预付通知〔2024〕示例1号',
        remark: '',
        yearNumber: null,
      },
      { today: world.day(), entries: [], schedule: null, expectedFund: null },
      { id: world.newId() as PrepaymentEntryId, number: world.takeNumber('prepayment') },
    );
    world.put('prepaymentEntries', getValue(posted));
  });
}
