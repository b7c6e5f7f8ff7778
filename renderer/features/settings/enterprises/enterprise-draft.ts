import { trimBlanks } from '@shared/domain/text/normalise';
import { parseCreditCode, type CreditCodeRefusal } from '@shared/domain/enterprise/credit-code';
import type { Enterprise, EnterpriseKind, Licence } from '@shared/domain/enterprise/enterprise';
import { parseDay } from '@renderer/ui';
import { err, ok, type Result } from '@shared/kernel/result';

export type KindChoice = EnterpriseKind | 'both';

export type EnterpriseDraft = {
  readonly name: string;
  readonly kind: KindChoice;
  readonly creditCode: string;
  readonly address: string;
  readonly contact: string;
  readonly bankAccount: string;
  readonly licenceNumber: string;
  /** As typed. */
  readonly licenceExpiresOn: string;
};

/** What keeps the draft from being saved, by field. */
export type EnterpriseRefusal = {
  readonly isNameless: boolean;
  readonly creditCode: CreditCodeRefusal | null;
  /** Which half of the licence is missing or no day. */
  readonly licence: 'number' | 'day' | null;
};

export function enterpriseDraftOf(enterprise: Enterprise | null): EnterpriseDraft {
  const [kind = 'distributor', second] = enterprise?.kinds ?? [];
  return {
    name: enterprise?.name ?? '',
    kind: second === undefined ? kind : 'both',
    creditCode: enterprise?.creditCode ?? '',
    address: enterprise?.address ?? '',
    contact: enterprise?.contact ?? '',
    bankAccount: enterprise?.bankAccount ?? '',
    licenceNumber: enterprise?.licence?.number ?? '',
    licenceExpiresOn: enterprise?.licence?.expiresOn ?? '',
  };
}

/** The facts to save. A credit code may be unknown yet, but not wrong. */
export function parseEnterpriseDraft(
  draft: EnterpriseDraft,
): Result<Omit<Enterprise, 'id' | 'revision'>, EnterpriseRefusal> {
  const name = trimBlanks(draft.name);
  const code = trimBlanks(draft.creditCode) === '' ? ok(null) : parseCreditCode(draft.creditCode);
  const licence = parseLicence(draft);
  if (name === '' || !code.ok || !licence.ok)
    return err({
      isNameless: name === '',
      creditCode: code.ok ? null : code.error,
      licence: licence.ok ? null : licence.error,
    });
  return ok({
    name,
    kinds: draft.kind === 'both' ? ['manufacturer', 'distributor'] : [draft.kind],
    creditCode: code.value,
    address: textOrNull(draft.address),
    contact: textOrNull(draft.contact),
    bankAccount: textOrNull(draft.bankAccount),
    licence: licence.value,
  });
}

/** Number and day belong together: one without the other is refused. */
function parseLicence(draft: EnterpriseDraft): Result<Licence | null, 'number' | 'day'> {
  const number = trimBlanks(draft.licenceNumber);
  const typed = trimBlanks(draft.licenceExpiresOn);
  if (number === '' && typed === '') return ok(null);
  const day = parseDay(typed);
  if (!day.ok || day.value === null) return err('day');
  if (number === '') return err('number');
  const kind = draft.kind === 'manufacturer' ? 'production' : 'trading';
  return ok({ kind, number, expiresOn: day.value });
}

function textOrNull(typed: string): string | null {
  const text = trimBlanks(typed);
  return text === '' ? null : text;
}
