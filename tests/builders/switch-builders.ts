import type { AgreementId } from '@shared/domain/agreement/agreement';
import { localDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { SwitchContext, SwitchDraft } from '@shared/domain/order/check-backup-switch';
import type { Order, OrderLine, OrderLineTotals } from '@shared/domain/order/order';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { aSignedAgreement } from './agreement-builder';
import { orderLineTotals } from './draft-builders';
import { anOrder, anOrderLine } from './order-builders';

/** The backup's agreement beside `anAgreement`, signed. */
export const backupAgreement = aSignedAgreement(localDate(2024, 3, 22), {
  id: 'agreement-backup' as AgreementId,
  number: 'XY-2024-A1B2C3-00002',
  role: 'backup',
  distributorId: 'distributor-backup' as EnterpriseId,
});

export function aSwitchDraft(overrides: Partial<SwitchDraft> = {}): SwitchDraft {
  return { lineIds: [anOrderLine().id], reason: '主配逾期', ending: null, ...overrides };
}

/** 20 bags promised for 2024-04-04, nothing of them come, never sent; business day 04-12: day 8. */
export function aSwitchContext(
  overrides: Partial<Omit<SwitchContext, 'rows'>> & {
    readonly order?: Partial<Order>;
    readonly lines?: readonly OrderLine[];
    readonly totals?: Partial<OrderLineTotals>;
  } = {},
): SwitchContext {
  const { order: head, lines = [anOrderLine()], totals, ...rest } = overrides;
  const order = anOrder(head);
  return {
    today: localDate(2024, 4, 12),
    rows: {
      order,
      lines,
      orderLineTotalsById: new Map(lines.map((line) => [line.id, orderLineTotals(line, totals)])),
      lineTotalsById: new Map(),
    },
    mainAgreement: { role: 'main' },
    backup: backupAgreement,
    pack: xinjiang202413,
    platforms: { order, exchanges: [], platformLines: [] },
    switchedLineIds: new Set(),
    ...rest,
  };
}
