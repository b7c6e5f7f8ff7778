import type { PolicyPack } from '../policy-pack';
import type { PrepaymentDue, PrepaymentRule } from '../prepayment-rule';
import { fieldsOf, FORM_RULES, formKey, PREPAYMENT_STEPS, type PackForm } from './form-fields';
import { plainOf } from './read-pack-form';
import { stepKey } from './read-payment-rules';

/** The form of a pack as it stands: read again it gives the same pack. */
export function packToForm(pack: PolicyPack): PackForm {
  const form: Record<string, string> = {};
  for (const rule of FORM_RULES) {
    const value = plainOf(pack, rule);
    if (rule === 'prepayment' || rule === 'payment' || value === null) continue;
    for (const [part, { kind }] of fieldsOf(rule)) {
      const given: unknown =
        typeof value === 'object' ? (value as Record<string, unknown>)[part] : value;
      if (given === undefined || given === null) continue;
      form[formKey(rule, part)] = textOf(given, kind);
    }
  }
  return { ...form, ...paymentForm(pack), ...prepaymentForm(pack.prepayment?.value ?? null) };
}

function textOf(value: unknown, kind: string): string {
  if (value === true) return 'permitted';
  return kind === 'share' ? percentText(Number(value)) : String(value);
}

/** 8000 is 80, 1250 is 12.5. */
function percentText(share: number): string {
  const decimals = String(share % 100)
    .padStart(2, '0')
    .replace(/0+$/u, '');
  const whole = String(Math.trunc(share / 100));
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

function paymentForm({ payment }: PolicyPack): PackForm {
  const { value } = payment;
  if (value === null) return { 'payment.kind': 'contract' };
  return {
    'payment.kind': value.kind,
    ...(value.kind === 'days-after-acceptance' && { 'payment.days': String(value.days) }),
  };
}

function prepaymentForm(rule: PrepaymentRule | null): PackForm {
  if (rule === null) return {};
  const form: Record<string, string> = { [formKey('prepayment', 'base')]: rule.base };
  rule.steps.forEach(({ share, due }, index) => {
    const name = PREPAYMENT_STEPS[index];
    if (name === undefined) throw new Error('A prepayment of more steps than the form has');
    form[stepKey(name, 'share')] = share.kind;
    if (share.kind !== 'rest') form[stepKey(name, 'percent')] = percentText(share.share);
    if (due === null) return;
    form[stepKey(name, 'due')] = due.kind;
    form[stepKey(name, 'number')] = String(numberOf(due));
    if (due.kind === 'working-days-after-signing') form[stepKey(name, 'toPay')] = String(due.toPay);
  });
  const { offsetFrom, refundAfterMonths, fund } = rule;
  if (offsetFrom !== null) form[formKey('prepayment', 'offsetFrom')] = offsetFrom;
  if (refundAfterMonths !== null)
    form[formKey('prepayment', 'refundAfterMonths')] = String(refundAfterMonths);
  if (fund !== null) form[formKey('prepayment', 'fund')] = fund;
  return form;
}

function numberOf(due: PrepaymentDue): number {
  switch (due.kind) {
    case 'end-of-month-after-start':
      return due.months;
    case 'end-of-month-number':
      return due.month;
    case 'days-after-signing':
      return due.days;
    case 'working-days-after-signing':
      return due.toApply;
  }
}
