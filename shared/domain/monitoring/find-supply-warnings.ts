import { daysBetween, type LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import { fen, lineAmount, type BasisPoints, type UnitPrice } from '../money/money';
import type { Citation } from '../policy/policy-pack';
import type { ProgramId } from '../program/program';
import type { DeliveryShare } from './delivery-share';
import type { Warning, WarningEvidence } from './warning';

/** A distributor by name. */
export type NamedDistributor = { readonly id: EnterpriseId; readonly name: string };

/** A distributor in one program, whose notice is named. */
export type ProgramDistributor = NamedDistributor & { readonly programId: ProgramId };

/** An order line of which something has not come by the day after its agreed one. */
export type LateLine = {
  readonly orderLineId: string;
  readonly orderId: string;
  /** Order number and product. */
  readonly subject: string;
  readonly promisedOn: LocalDate;
  readonly open: number;
  readonly price: UnitPrice;
};

type Rule = { readonly citation: Citation | null };

export type DeliveryLimit = Rule & {
  readonly limit: BasisPoints;
  /** The number is the hospital's own; the citation says only where the notice speaks of the matter. */
  readonly isOwn: boolean;
};

/**
 * What a distributor owes a program beyond the agreed day, all its lines in one case.
 *
 * @source 新医保发〔2024〕13号 五(二), 五(三); 浙江省医疗保障局 2025 全流程管理 二(六)
 */
export function lateDistributorWarning(
  { id, name, programId }: ProgramDistributor,
  lines: readonly LateLine[],
  { today, citation }: Rule & { readonly today: LocalDate },
): Warning | null {
  const late = lines.filter(({ promisedOn, open }) => open > 0 && promisedOn < today);
  if (late.length === 0) return null;
  const days = Math.max(...late.map(({ promisedOn }) => daysBetween(promisedOn, today)));
  return {
    key: `distributor-late ${id}/${programId}`,
    kind: 'distributor-late',
    severity: 'warning',
    programId,
    subject: name,
    facts: { lines: late.length, days },
    citation,
    evidence: late.map(({ orderLineId, orderId, subject, promisedOn, open, price }) => ({
      id: orderLineId,
      kind: 'order' as const,
      rowId: orderId,
      subject,
      on: promisedOn,
      quantity: open,
      amount: lineAmount(open, price),
    })),
  };
}

/**
 * A distributor that delivers less in time than the limit of a program. At the limit itself nothing is said.
 *
 * @source 浙江省医疗保障局 2025 全流程管理 二(六): 配送率明显偏低; the limit is the hospital's or the pack's
 */
export function deliveryShareWarning(
  { id, name, programId }: ProgramDistributor,
  found: DeliveryShare,
  limit: DeliveryLimit,
): Warning | null {
  return lowShareWarning({ key: `${id}/${programId}`, subject: name, programId }, found, limit);
}

/** The programs under one pack, by their hospital. */
export type HospitalPrograms = {
  readonly hospitalName: string;
  readonly packId: string;
  /** Null where several programs follow the pack. */
  readonly programId: ProgramId | null;
};

/**
 * All that the hospital ordered under one pack, whoever delivers it, where the notice counts by hospital.
 *
 * @source reference/policy-rules.md 4.2: 山东省集中带量采购全流程管理, 供应配送率 per hospital
 */
export function hospitalDeliveryWarning(
  { hospitalName: subject, packId, programId }: HospitalPrograms,
  found: DeliveryShare,
  limit: DeliveryLimit,
): Warning | null {
  return lowShareWarning({ key: `hospital/${packId}`, subject, programId }, found, limit);
}

function lowShareWarning(
  { key, ...about }: Pick<Warning, 'key' | 'subject' | 'programId'>,
  found: DeliveryShare,
  { limit, isOwn, citation }: DeliveryLimit,
): Warning | null {
  if (found.share === null || found.share >= limit) return null;
  return {
    key: `delivery-share-low ${key}`,
    kind: 'delivery-share-low',
    severity: 'warning',
    ...about,
    facts: { share: found.share, limit, isOwnLimit: isOwn },
    citation,
    evidence: found.late.map((line): WarningEvidence => ({
      id: line.orderLineId,
      kind: 'order',
      rowId: line.orderId,
      subject: line.subject,
      on: line.promisedOn,
      quantity: line.ordered - line.inTime,
      amount: fen(lineAmount(line.ordered, line.price) - lineAmount(line.inTime, line.price)),
    })),
  };
}
