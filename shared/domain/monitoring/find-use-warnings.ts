import type { LocalDate } from '../calendar/local-date';
import type { BasisPoints } from '../money/money';
import type { Citation } from '../policy/policy-pack';
import type { AgreementYear, Group, ProgramId, ProgramProductId } from '../program/program';
import type { Spike } from './month-spike';
import type { NonSelectedShare } from './non-selected-share';
import { agreedUnitsOf, type OutsidePurchase } from './outside-purchase';
import type { Warning, WarningEvidence } from './warning';

/** The limit that holds for a group, and the notice that names it; null where the hospital set it. */
export type ShareLimit = {
  readonly share: BasisPoints;
  /** The number is the hospital's own; the citation says only where the notice speaks of the matter. */
  readonly isOwn: boolean;
  readonly citation: Citation | null;
};

/** A group in one agreement year; `endedOn` is that year's last day when it is over. */
export type SharedGroup = {
  readonly group: Group;
  readonly year: AgreementYear;
  readonly endedOn: LocalDate | null;
};

/**
 * A group in which more was bought of non-selected products than the limit. At the limit itself nothing is said.
 *
 * @source 浙江省医疗保障局 2025 全流程管理 二(五): 非中选产品采购量占比过高
 */
export function shareWarning(
  { group, year, endedOn }: SharedGroup,
  found: NonSelectedShare,
  limit: ShareLimit | null,
): Warning | null {
  if (limit === null || found.share === null || found.share <= limit.share) return null;
  return {
    key: `non-selected-share ${group.id}/${String(year.number)}`,
    kind: 'non-selected-share',
    severity: 'warning',
    programId: group.programId,
    subject: group.name,
    facts: {
      share: found.share,
      limit: limit.share,
      isOwnLimit: limit.isOwn,
      excluded: found.excluded,
      documents: found.documents.join('、'),
      endedOn,
    },
    citation: limit.citation,
    evidence: [
      ...found.counted.map(purchaseEvidence),
      ...found.received.map(({ receipt }) => receipt),
    ],
  };
}

/**
 * A group whose substitutes were bought in an unusual quantity last month.
 *
 * @source 浙江省医疗保障局 2025 全流程管理 二(五): 可替代品种采购
 */
export function substituteWarning(
  group: Group,
  spike: Spike | null,
  given: { readonly purchases: readonly OutsidePurchase[]; readonly citation: Citation | null },
): Warning | null {
  if (spike === null) return null;
  const ofMonth = given.purchases.filter(({ boughtOn }) => boughtOn.startsWith(spike.month));
  return {
    key: `substitute-rise ${group.id}`,
    kind: 'substitute-rise',
    severity: 'warning',
    programId: group.programId,
    subject: group.name,
    facts: spike,
    citation: given.citation,
    evidence: ofMonth.map(purchaseEvidence),
  };
}

/** A product, or a department's use of it, in the words of staff. */
export type WatchedUse = {
  readonly programId: ProgramId;
  readonly productId: ProgramProductId;
  readonly departmentName: string | null;
  readonly product: string;
  readonly unit: string;
};

/** @source 渝医保办〔2024〕54号 二(六): 可能发生的异常使用 */
export function abnormalUseWarning(
  watched: WatchedUse,
  spike: Spike | null,
  citation: Citation | null,
): Warning | null {
  if (spike === null) return null;
  const { programId, productId, departmentName, product, unit } = watched;
  const place = departmentName ?? '';
  const subject = departmentName === null ? product : `${departmentName} ${product}`;
  return {
    key: `abnormal-use ${productId} ${place}`.trim(),
    kind: 'abnormal-use',
    severity: 'note',
    programId,
    subject,
    facts: { ...spike, unit },
    citation,
    evidence: [
      {
        id: `${productId} ${place}@${spike.month}`,
        kind: 'line',
        rowId: productId,
        subject: `${subject} ${spike.month}`,
        on: null,
        quantity: spike.units,
        amount: null,
      },
    ],
  };
}

export function purchaseEvidence(row: OutsidePurchase): WarningEvidence {
  return {
    id: row.id,
    kind: 'outside-purchase',
    rowId: row.id,
    subject: row.product,
    on: row.boughtOn,
    quantity: agreedUnitsOf(row),
    amount: row.amount,
  };
}
