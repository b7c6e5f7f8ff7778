import { err, ok, type Result } from '../../../kernel/result';
import { checkPolicyPack } from '../check-policy-pack';
import type { Citation, Cited, PolicyPack } from '../policy-pack';
import { FORM_RULES, formKey, PREPAYMENT_STEPS, type FormRule, type PackForm } from './form-fields';
import { createFormReader, type FormReader } from './form-reader';
import type { PackFormFault } from './pack-form-fault';
import { readPayment, readPrepayment } from './read-payment-rules';
import * as rules from './read-plain-rules';

/** Rules that cite one place together: how completion is watched. */
const PROGRESS_RULES = [
  'progressEvent',
  'timeBasis',
  'behindShare',
  'stronglyBehindShare',
] as const satisfies readonly FormRule[];

type ProgressRule = (typeof PROGRESS_RULES)[number];

export type PackFormContext = {
  /** What is adjusted: rules that stay as they are keep their citations. */
  readonly base: PolicyPack;
  /** Where the hospital's own value of a rule stands. */
  readonly citationOf: (rule: FormRule) => Citation;
  /** The notice's pack as it is shipped now: a value that goes back to it has its place in the notice again. */
  readonly notice?: PolicyPack | undefined;
};

export type AdjustedPack = {
  readonly pack: PolicyPack;
  readonly changed: readonly FormRule[];
};

/**
 * The pack that a form means, with the rules in which it differs from its base.
 *
 * @errors every fault of the form, else every fault of the pack
 */
export function readPackForm(
  form: PackForm,
  context: PackFormContext,
): Result<AdjustedPack, readonly PackFormFault[]> {
  const reader = createFormReader(form);
  const values = readValues(reader);
  if (reader.faults.length > 0) return err(reader.faults);
  const adjusted = merge(values, context);
  const checked = checkPolicyPack(adjusted.pack);
  if (checked.ok) return ok(adjusted);
  const faults = checked.error.map(({ kind, field }) => ({
    kind,
    rule: field,
    part: '',
    value: shownText(form, field),
  }));
  return err(faults);
}

type FormValues = Readonly<Record<FormRule, unknown>>;

function readValues(reader: FormReader): FormValues {
  return {
    startsOn: reader.day('startsOn'),
    cycleMonths: reader.count('cycleMonths'),
    agreementMonths: reader.count('agreementMonths'),
    agreementKind: reader.choice('agreementKind', 'value', rules.AGREEMENT_KINDS),
    signBefore: reader.day('signBefore'),
    relationsBefore: reader.day('relationsBefore'),
    mainDistributors: reader.count('mainDistributors'),
    backupDistributors: reader.count('backupDistributors'),
    payment: readPayment(reader),
    paymentDayMove: reader.choice('paymentDayMove', 'value', rules.DAY_MOVES),
    backupAfterLateDays: reader.count('backupAfterLateDays'),
    ...rules.readProgress(reader),
    prepayment: readPrepayment(reader, PREPAYMENT_STEPS),
    ...rules.readStructured(reader),
    keepsLowerPrice:
      reader.choice('keepsLowerPrice', 'value', ['permitted']) === null ? null : true,
    backEntryMonths: reader.count('backEntryMonths'),
    complaintAnswerDays: reader.count('complaintAnswerDays'),
  };
}

/** A rule whose value is as before stays as it is; another one is cited as the hospital's own. */
function merge(values: FormValues, { base, citationOf, notice }: PackFormContext): AdjustedPack {
  const changed = FORM_RULES.filter((rule) => !isSameValue(values[rule], plainOf(base, rule)));
  const isBack = (rule: FormRule) =>
    notice !== undefined && isSameValue(values[rule], plainOf(notice, rule));
  const fields = changed.map((rule) => {
    const field = isBack(rule) ? notice?.[rule] : fieldOf(rule, values[rule], citationOf);
    return [rule, field] as const;
  });
  const progress = changed.find((rule) => isProgressRule(rule));
  const progressCitation =
    progress === undefined
      ? base.progressCitation
      : PROGRESS_RULES.every(isBack) && notice !== undefined
        ? notice.progressCitation
        : citationOf(progress);
  const pack = {
    ...base,
    ...Object.fromEntries(fields),
    progressCitation,
    // Every value was read as its field's type; Object.fromEntries forgets it.
  } as PolicyPack;
  return { pack, changed };
}

function fieldOf(
  rule: FormRule,
  value: unknown,
  citationOf: PackFormContext['citationOf'],
): unknown {
  if (isProgressRule(rule)) return value;
  // Payment is cited even where the contract's own term holds.
  return value === null && rule !== 'payment' ? null : { value, citation: citationOf(rule) };
}

/** The value of a rule without its citation; null where the pack does not give it. */
export function plainOf(pack: PolicyPack, rule: FormRule): unknown {
  if (isProgressRule(rule)) return pack[rule];
  const given: Cited<unknown> | null = pack[rule];
  return given === null ? null : given.value;
}

export function isProgressRule(rule: FormRule): rule is ProgressRule {
  return PROGRESS_RULES.some((one) => one === rule);
}

/** Values are plain data: the order of their fields is that of the schema in packs and forms alike. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

/** What the form says of a field that the pack's check has refused. */
function shownText(form: PackForm, field: string): string {
  return Object.entries(form)
    .filter(([key, text]) => key.startsWith(formKey(field as FormRule, '')) && text.trim() !== '')
    .map(([, text]) => text.trim())
    .join('、');
}
