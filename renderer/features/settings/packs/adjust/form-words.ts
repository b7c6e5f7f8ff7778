import type { Text } from '@renderer/i18n/create-text';
import type { TextKey } from '@renderer/i18n/messages';
import {
  FORM_FIELDS,
  formKey,
  PREPAYMENT_STEPS,
  type FormField,
  type FormRule,
} from '@shared/domain/policy/own/form-fields';
import type { PackFormFault } from '@shared/domain/policy/own/pack-form-fault';

type Words = Text<'packs'>;

/** 取值, 天数, 第 2 步比例 …: the name of a part of a rule. */
export function partWords(text: Words, part: string): string {
  const [step = '', ofStep] = part.split('.');
  if (ofStep === undefined) return text(`part.${part}` as TextKey<'packs'>);
  const number = PREPAYMENT_STEPS.findIndex((name) => name === step) + 1;
  const name = text(`part.${ofStep}` as TextKey<'packs'>);
  return text('part.step', { step: number, part: name });
}

/** The choices of a part; the first takes the rule's part away. */
export function choicesOf(text: Words, field: Extract<FormField, { readonly kind: 'choice' }>) {
  const given = field.choices.map((value) => ({
    value,
    label: text(`choice.${value}` as TextKey<'packs'>),
  }));
  return [{ value: '', label: text('choice.none') }, ...given];
}

/** Place, value, and what to do about it. */
export function faultWords(text: Words, { kind, rule, part, value }: PackFormFault): string {
  const isRule = rule in FORM_FIELDS;
  const place = {
    rule: isRule ? text(`rule.${rule}` as TextKey<'packs'>) : rule,
    part: part === '' || part === 'value' ? '' : `·${partWords(text, part)}`,
    value,
    what: text(`fault.${kind}`),
  };
  return text(value === '' ? 'fault.place-empty' : 'fault.place', place);
}

/** Where a fault is shown: at its field, or at the rule's first one. */
export function faultKey({ rule, part }: PackFormFault): string {
  return formKey(rule as FormRule, part);
}
