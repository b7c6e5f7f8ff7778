import { useHospitalData, useLiveQuery } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import type { CampusId, DepartmentId } from '@shared/domain/hospital/hospital';
import { checkOrderDraft } from '@shared/domain/order/check-order-draft';
import type { OrderContext, OrderDraft } from '@shared/domain/order/order-draft';
import { useMemo, useState } from 'react';
import { orderCellErrors, shownOrderFindings } from './order-form-findings';
import { listAgreedProducts, orderLinesOf, readOrderLines, type OrderHead } from './order-lines';

/** What the form holds, and what the rules say to it as it is typed. */
export function useOrderForm(context: OrderContext) {
  const text = useText('orders');
  const { repositories, author } = useHospitalData();
  const profile = useLiveQuery(
    async () => ({
      hospital: await repositories.hospital.findHospital(),
      operators: await repositories.hospital.listOperators(),
    }),
    [repositories],
  );
  const [lines, setLines] = useState(() => orderLinesOf(listAgreedProducts(context)));
  const [typedHead, setHead] = useState<OrderHead>({
    orderedOn: context.today,
    campusId: '',
    departmentId: '',
    remark: '',
  });
  const operatorId = profile?.operators.find(({ name }) => name === author().operator)?.id;
  const campusId = typedHead.campusId || (profile?.hospital?.campuses[0]?.id ?? '');
  const checked = useMemo(() => {
    const read = readOrderLines(lines);
    const { orderedOn, departmentId, remark } = typedHead;
    const draft: OrderDraft | null =
      orderedOn === null || operatorId === undefined
        ? null
        : {
            distributorId: context.agreement.distributorId,
            orderedOn,
            // Offered choices are ids of the hospital's own campuses and departments.
            campusId: campusId as CampusId,
            departmentId: departmentId === '' ? null : (departmentId as DepartmentId),
            operatorId,
            remark,
            isUrgent: false,
            backEntry: null,
            receiveFirst: null,
            gateReason: null,
            lines: read.lines,
          };
    const findings = draft === null ? [] : checkOrderDraft(draft, context);
    const form = { text, findings, lines, positions: read.positions };
    const shown = shownOrderFindings(form);
    return { draft, findings, unread: read.unread, shown, errors: orderCellErrors(form) };
  }, [lines, typedHead, operatorId, campusId, context, text]);
  return {
    ...checked,
    hospital: profile?.hospital,
    head: { ...typedHead, campusId },
    setHead: (change: Partial<OrderHead>) => setHead((before) => ({ ...before, ...change })),
    lines,
    setLines,
  };
}
