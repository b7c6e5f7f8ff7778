import { useHospitalData, useLiveQuery } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { checkOrderDraft } from '@shared/domain/order/check-order-draft';
import type { OrderContext } from '@shared/domain/order/order-draft';
import { useMemo, useState } from 'react';
import { orderCellErrors, shownOrderFindings } from './order-form-findings';
import {
  askedReasons,
  draftOfHead,
  newOrderHead,
  NO_REASONS,
  type OrderHead,
  type OrderReasons,
} from './order-head';
import { listAgreedProducts, orderLinesOf, readOrderLines } from './order-lines';

/** The hospital's places and who works at this window; undefined while they are read. */
export function useOrderProfile() {
  const { repositories, author } = useHospitalData();
  const { operator } = author();
  return useLiveQuery(async () => {
    const [hospital, operators] = await Promise.all([
      repositories.hospital.findHospital(),
      repositories.hospital.listOperators(),
    ]);
    return { hospital, operator: operators.find(({ name }) => name === operator) };
  }, [repositories, operator]);
}

/** What the form holds, and what the rules say to it as it is typed. */
export function useOrderForm(context: OrderContext) {
  const text = useText('orders');
  const profile = useOrderProfile();
  const [lines, setLines] = useState(() => orderLinesOf(listAgreedProducts(context)));
  const [typedHead, setHead] = useState(() => newOrderHead(context.today));
  const [reasons, setReasons] = useState(NO_REASONS);
  const operatorId = profile?.operator?.id;
  const campusId = typedHead.campusId || (profile?.hospital?.campuses[0]?.id ?? '');
  const checked = useMemo(() => {
    const read = readOrderLines(lines);
    const { distributorId } = context.agreement;
    const head = { ...typedHead, campusId };
    const draft = draftOfHead({ head, reasons, distributorId, operatorId, lines: read.lines });
    const findings = draft === null ? [] : checkOrderDraft(draft, context);
    const form = { text, findings, lines, positions: read.positions };
    const shown = shownOrderFindings(form);
    const asked = askedReasons(findings);
    return { draft, findings, asked, unread: read.unread, shown, errors: orderCellErrors(form) };
  }, [lines, typedHead, reasons, operatorId, campusId, context, text]);
  return {
    ...checked,
    hospital: profile?.hospital,
    head: { ...typedHead, campusId },
    setHead: (change: Partial<OrderHead>) => setHead((before) => ({ ...before, ...change })),
    reasons,
    setReasons: (change: Partial<OrderReasons>) =>
      setReasons((before) => ({ ...before, ...change })),
    lines,
    setLines,
  };
}
