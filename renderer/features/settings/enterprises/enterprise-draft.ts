import { trimBlanks } from '@shared/domain/text/normalise';
import { parseCreditCode, type CreditCodeRefusal } from '@shared/domain/enterprise/credit-code';
import type { Enterprise, EnterpriseKind } from '@shared/domain/enterprise/enterprise';
import { err, ok, type Result } from '@shared/kernel/result';

export type KindChoice = EnterpriseKind | 'both';

export type EnterpriseDraft = {
  readonly name: string;
  readonly kind: KindChoice;
  readonly creditCode: string;
  readonly address: string;
  readonly contact: string;
  readonly bankAccount: string;
};

/** What keeps the draft from being saved, by field. */
export type EnterpriseRefusal = {
  readonly isNameless: boolean;
  readonly creditCode: CreditCodeRefusal | null;
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
  };
}

/** The facts to save. A credit code may be unknown yet, but not wrong. */
export function parseEnterpriseDraft(
  draft: EnterpriseDraft,
): Result<Omit<Enterprise, 'id' | 'revision'>, EnterpriseRefusal> {
  const name = trimBlanks(draft.name);
  const code = trimBlanks(draft.creditCode) === '' ? ok(null) : parseCreditCode(draft.creditCode);
  if (name === '' || !code.ok)
    return err({ isNameless: name === '', creditCode: code.ok ? null : code.error });
  return ok({
    name,
    kinds: draft.kind === 'both' ? ['manufacturer', 'distributor'] : [draft.kind],
    creditCode: code.value,
    address: textOrNull(draft.address),
    contact: textOrNull(draft.contact),
    bankAccount: textOrNull(draft.bankAccount),
    licence: null,
  });
}

function textOrNull(typed: string): string | null {
  const text = trimBlanks(typed);
  return text === '' ? null : text;
}
