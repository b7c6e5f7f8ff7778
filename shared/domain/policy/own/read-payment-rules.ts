import type { BasisPoints } from '../../money/money';
import type { PaymentTerm } from '../../payment/payment-term';
import type { PrepaymentDue, PrepaymentRule, PrepaymentShare } from '../prepayment-rule';
import { FORM_FIELDS, formKey } from './form-fields';
import type { FormReader } from './form-reader';

/** The notice's term; null where the contract's own holds, which has to be said. */
export function readPayment(reader: FormReader): PaymentTerm | null {
  const rule = 'payment';
  const kind = reader.choice(rule, 'kind', [
    'end-of-next-month',
    'days-after-acceptance',
    'contract',
  ]);
  if (kind === 'days-after-acceptance') {
    const days = reader.needed(reader.count(rule, 'days'), rule, 'days');
    return { kind, days: days ?? 0 };
  }
  if (reader.has(rule, 'days')) reader.fail('part-unused', rule, 'days');
  return reader.needed(kind, rule, 'kind') === 'end-of-next-month'
    ? { kind: 'end-of-next-month' }
    : null;
}

/** The steps in their order; null where nothing of a prepayment is given. */
export function readPrepayment(
  reader: FormReader,
  names: readonly string[],
): PrepaymentRule | null {
  const rule = 'prepayment';
  if (reader.isEmpty(rule)) return null;
  const base = reader.choice(rule, 'base', FORM_FIELDS.prepayment.base.choices);
  const used = names.filter((name) =>
    STEP_PARTS.some((part) => reader.has(rule, `${name}.${part}`)),
  );
  const [first = ''] = names;
  // Steps follow each other: the first empty one before a used one is missing.
  for (const name of names.slice(0, used.length))
    if (!used.includes(name)) reader.fail('part-missing', rule, `${name}.share`);
  if (used.length === 0) reader.fail('part-missing', rule, `${first}.share`);
  return {
    base: reader.needed(base, rule, 'base') ?? 'notified',
    steps: used.map((name) => ({ share: readShare(reader, name), due: readDue(reader, name) })),
    offsetFrom: reader.choice(rule, 'offsetFrom', ['month-after-cycle']),
    refundAfterMonths: reader.count(rule, 'refundAfterMonths'),
    fund: reader.choice(rule, 'fund', ['by-level']),
  };
}

const STEP_PARTS = ['share', 'percent', 'due', 'number', 'toPay'] as const;
const NOTHING = 0 as BasisPoints;

function readShare(reader: FormReader, name: string): PrepaymentShare {
  const rule = 'prepayment';
  const kind = reader.choice(rule, `${name}.share`, ['exactly', 'at-least', 'rest']);
  const percent = `${name}.percent`;
  if (kind === 'exactly' || kind === 'at-least')
    return { kind, share: reader.needed(reader.share(rule, percent), rule, percent) ?? NOTHING };
  reader.needed(kind, rule, `${name}.share`);
  if (reader.has(rule, percent)) reader.fail('part-unused', rule, percent);
  return { kind: 'rest' };
}

function readDue(reader: FormReader, name: string): PrepaymentDue | null {
  const rule = 'prepayment';
  const [due, number, toPay] = [`${name}.due`, `${name}.number`, `${name}.toPay`];
  const kind = reader.choice(rule, due, [
    'end-of-month-after-start',
    'end-of-month-number',
    'days-after-signing',
    'working-days-after-signing',
  ]);
  const counted = (part: string) => reader.needed(reader.count(rule, part), rule, part) ?? 0;
  if (kind !== 'working-days-after-signing' && reader.has(rule, toPay))
    reader.fail('part-unused', rule, toPay);
  switch (kind) {
    case null:
      if (reader.has(rule, number)) reader.fail('part-missing', rule, due);
      return null;
    case 'end-of-month-after-start':
      return { kind, months: counted(number) };
    case 'end-of-month-number':
      return { kind, month: counted(number) };
    case 'days-after-signing':
      return { kind, days: counted(number) };
    case 'working-days-after-signing':
      return { kind, toApply: counted(number), toPay: counted(toPay) };
  }
}

/** The key under which a part of a step stands in a form. */
export function stepKey(name: string, part: (typeof STEP_PARTS)[number]): string {
  return formKey('prepayment', `${name}.${part}`);
}
