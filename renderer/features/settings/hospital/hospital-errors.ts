import type { TextKey } from '@renderer/i18n/messages';
import type { Text } from '@renderer/i18n/create-text';
import type { HospitalDraft, HospitalFinding } from '@shared/domain/hospital/hospital-draft';

const MISSING = {
  name: 'hospital.name-missing',
  insuranceCode: 'hospital.code-missing',
  creditCode: 'hospital.credit-code-malformed',
  bankAccount: 'hospital.bank-account',
  level: 'hospital.level-missing',
  orderingSystem: 'hospital.system-missing',
  campuses: 'hospital.campus-missing',
  departments: 'hospital.campus-missing',
} as const satisfies Record<keyof HospitalDraft, TextKey<'settings'>>;

/** What to say under each field that something is wrong with. */
export function describeFindings(
  text: Text<'settings'>,
  findings: readonly HospitalFinding[],
): Partial<Record<keyof HospitalDraft, string>> {
  return Object.fromEntries(findings.map((one) => [one.field, describe(text, one)]));
}

function describe(text: Text<'settings'>, finding: HospitalFinding): string {
  switch (finding.kind) {
    case 'missing':
      return text(MISSING[finding.field]);
    case 'code-malformed':
      return text('hospital.code-malformed');
    case 'credit-code-malformed':
      return text('hospital.credit-code-malformed');
    case 'repeated':
      return text('hospital.repeated', { name: finding.repeated });
  }
}
