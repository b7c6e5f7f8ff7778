import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { CampusId, DepartmentId, OperatorId } from '@shared/domain/hospital/hospital';
import type { BackEntry } from '@shared/domain/order/order';
import type { OrderDraft, OrderDraftLine, OrderFinding } from '@shared/domain/order/order-draft';
import { mayReceiveFirst } from '@shared/domain/order/receive-first';

/** What orders have in common, as typed. */
export type OrderHead = {
  readonly orderedOn: LocalDate | null;
  readonly campusId: string;
  readonly departmentId: string;
  readonly remark: string;
  readonly isUrgent: boolean;
  readonly isBackEntry: boolean;
  /** Null while it is empty or no day. */
  readonly usedOn: LocalDate | null;
  readonly backReason: string;
};

/** Why rules are passed, as typed: of one order each. */
export type OrderReasons = {
  readonly gateReason: string;
  readonly isReceiveFirst: boolean;
  readonly receiveFirst: string;
};

export const NO_REASONS: OrderReasons = {
  gateReason: '',
  isReceiveFirst: false,
  receiveFirst: '',
};

export function newOrderHead(today: LocalDate): OrderHead {
  return {
    orderedOn: today,
    campusId: '',
    departmentId: '',
    remark: '',
    isUrgent: false,
    isBackEntry: false,
    usedOn: null,
    backReason: '',
  };
}

type DraftParts = {
  readonly head: OrderHead;
  readonly reasons: OrderReasons;
  readonly distributorId: EnterpriseId;
  readonly operatorId: OperatorId | undefined;
  readonly lines: readonly OrderDraftLine[];
};

/**
 * The draft that is checked and placed; null while the day or the operator is missing. A back entry
 * whose day of use is missing is checked as an ordinary order until it is there.
 */
export function draftOfHead(parts: DraftParts): OrderDraft | null {
  const { head, reasons, distributorId, operatorId, lines } = parts;
  const { orderedOn, campusId, departmentId, remark, isUrgent } = head;
  const backEntry = backEntryOf(head);
  if (orderedOn === null || operatorId === undefined) return null;
  return {
    distributorId,
    orderedOn,
    // Offered choices are ids of the hospital's own campuses and departments.
    campusId: campusId as CampusId,
    departmentId: departmentId === '' ? null : (departmentId as DepartmentId),
    operatorId,
    remark,
    isUrgent,
    backEntry,
    receiveFirst: reasons.isReceiveFirst ? reasons.receiveFirst : null,
    gateReason: reasons.gateReason.trim() === '' ? null : reasons.gateReason,
    lines,
  };
}

function backEntryOf({ isBackEntry, usedOn, backReason }: OrderHead): BackEntry | null {
  return isBackEntry && usedOn !== null ? { usedOn, reason: backReason } : null;
}

/** A draft made of such a head must not be placed: it would lose that it is a back entry. */
export function lacksUsedOn({ isBackEntry, usedOn }: OrderHead): boolean {
  return isBackEntry && usedOn === null;
}

/** Which reasons the findings ask for, or may be passed with. */
export type AskedReasons = { readonly gate: boolean; readonly receiveFirst: boolean };

export function askedReasons(findings: readonly OrderFinding[]): AskedReasons {
  return {
    gate: findings.some(({ kind }) => kind === 'gate-reason-missing' || kind === 'gate-passed'),
    receiveFirst: findings.some(mayReceiveFirst),
  };
}
