import type { Result } from '../../kernel/result';
import type { CallProblem, ConnectorFields, PlatformCall } from '../connector';
import { shanghaiCall } from './envelope';
import { readLineResults, type WriteResult } from './line-results';
import { settingOf } from './setting';

export type AcceptedLine = {
  readonly deliveryLineId: string;
  /** HCTBDM. */
  readonly itemCode: string;
  readonly lot: string;
  readonly delivered: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Why some were rejected. */
  readonly remark: string;
};

/**
 * YY131: says what was accepted of deliveries. `before` is the inspection on arrival (PSYSLX 1),
 * `final` the acceptance into stock (2).
 */
export function acceptDeliveries(
  fields: ConnectorFields,
  acceptance: { readonly stage: 'before' | 'final'; readonly lines: readonly AcceptedLine[] },
): PlatformCall {
  const main = {
    YYBM: settingOf(fields, 'YYBM'),
    PSDBM: settingOf(fields, 'PSDBM'),
    PSYSLX: acceptance.stage === 'before' ? '1' : '2',
  };
  const rows = acceptance.lines.map((line) => ({
    PSMXBH: line.deliveryLineId,
    HCTBDM: line.itemCode,
    SCPH: line.lot,
    PSL: String(line.delivered),
    YSTGS: String(line.accepted),
    YSBGS: String(line.rejected),
    YSBZSM: line.remark,
  }));
  return shanghaiCall({ operation: 'YY131', kind: 'write', fields, main, rows });
}

/** The lines of YY131 by PSMXBH. */
export function readAccepted(text: string): Result<WriteResult, CallProblem> {
  return readLineResults(text, { document: '', key: 'PSMXBH', id: 'PSMXBH' });
}
