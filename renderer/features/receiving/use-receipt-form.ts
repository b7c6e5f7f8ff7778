import { useHospitalData } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import type { EditableLine, LineErrors } from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { CampusId } from '@shared/domain/hospital/hospital';
import { checkReceiptDraft } from '@shared/domain/receipt/check-receipt-draft';
import type { ReceiptContext, ReceiptDraft } from '@shared/domain/receipt/receipt-draft';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { receiptCellErrors, shownReceiptFindings } from './receipt-form-findings';
import { followDelivered, nameLines, readReceiptLines, receiptLinesOf } from './receipt-lines';

export type ReceiptHead = {
  readonly deliveryNote: string;
  readonly arrivedOn: LocalDate | null;
  readonly acceptedOn: LocalDate | null;
  readonly inspector: string;
  readonly campusId: string;
};

/** What the form holds, and what the rules say to it as it is typed. */
export function useReceiptForm(context: ReceiptContext) {
  const text = useText('receiving');
  const { author, clock } = useHospitalData();
  const named = useMemo(() => nameLines(text, context), [text, context]);
  const linesByName = useMemo(() => new Map(named.map((one) => [one.name, one])), [named]);
  const [lines, setLines] = useState(() => receiptLinesOf(named));
  const [head, setHead] = useState<ReceiptHead>(() => ({
    deliveryNote: '',
    arrivedOn: context.today,
    acceptedOn: context.today,
    inspector: author().operator,
    campusId: context.order.campusId,
  }));
  const check = (typed: readonly EditableLine[]) => {
    const read = readReceiptLines(typed, linesByName);
    const { arrivedOn, acceptedOn, campusId } = head;
    const draft: ReceiptDraft | null =
      arrivedOn === null || acceptedOn === null
        ? null
        : {
            ...head,
            arrivedOn,
            acceptedOn,
            recordedAt: clock.now(),
            // Offered choices are ids of the hospital's own campuses.
            campusId: campusId as CampusId,
            lines: read.lines,
          };
    const findings = draft === null ? [] : checkReceiptDraft(draft, context);
    return { text, lines: typed, read, draft, findings };
  };
  // Typing comes first: with 500 lines the checks follow a moment later.
  const checked = check(useDeferredValue(lines));
  return {
    head,
    setHead: (change: Partial<ReceiptHead>) => setHead((before) => ({ ...before, ...change })),
    lines,
    linesByName,
    setLines: (after: readonly EditableLine[]) =>
      setLines((before) => followDelivered(before, after)),
    draft: checked.draft,
    shown: shownReceiptFindings(checked),
    errors: useSameErrors(receiptCellErrors(checked)),
    /** Reads and checks what stands in the form at this moment, for posting. */
    checkNow: () => check(lines),
  };
}

/** Keeps the object of a line whose errors say the same: its row is then not drawn again. */
function useSameErrors(errors: LineErrors): LineErrors {
  const before = useRef<LineErrors>({});
  const kept = Object.entries(errors).map(([id, cells]) => {
    const old = before.current[id];
    return [id, old && JSON.stringify(old) === JSON.stringify(cells) ? old : cells] as const;
  });
  before.current = Object.fromEntries(kept);
  return before.current;
}
