import type { LocalDate } from '../../calendar/local-date';
import type { BasisPoints } from '../../money/money';
import { parseDay } from '../../text/parse-day';
import { parseDecimal } from '../../text/parse-decimal';
import { FORM_FIELDS, formKey, type FormRule, type PackForm } from './form-fields';
import type { PackFormFault } from './pack-form-fault';

/** Percent with two decimals are basis points. */
const SHARE_DECIMALS = 2;
const WHOLE = 10_000;
/** Ten years in days, the largest number that a rule of purchasing counts. Our number. */
const LARGEST_COUNT = 3_650;

/** Reads the parts of a form; what cannot be read is null and stands among the faults. */
export type FormReader = ReturnType<typeof createFormReader>;

export function createFormReader(form: PackForm) {
  const faults: PackFormFault[] = [];
  const textOf = (rule: FormRule, part: string) => (form[formKey(rule, part)] ?? '').trim();
  const fail = (kind: PackFormFault['kind'], rule: FormRule, part: string): null => {
    faults.push({ kind, rule, part, value: textOf(rule, part) });
    return null;
  };

  return {
    faults,
    fail,

    isEmpty: (rule: FormRule) =>
      Object.keys(FORM_FIELDS[rule]).every((part) => textOf(rule, part) === ''),

    has: (rule: FormRule, part: string) => textOf(rule, part) !== '',

    day(rule: FormRule, part = 'value'): LocalDate | null {
      const read = parseDay(textOf(rule, part));
      if (read.ok) return read.value;
      return read.error.kind === 'empty' ? null : fail('day-unreadable', rule, part);
    },

    count(rule: FormRule, part = 'value'): number | null {
      const read = parseDecimal(textOf(rule, part), { scale: 0 });
      if (!read.ok)
        return read.error.kind === 'empty' ? null : fail('count-unreadable', rule, part);
      if (read.value < 1 || read.value > LARGEST_COUNT)
        return fail('count-out-of-range', rule, part);
      return read.value;
    },

    share(rule: FormRule, part = 'value'): BasisPoints | null {
      const plain = textOf(rule, part).replace(/\s*[%％]$/u, '');
      const read = parseDecimal(plain, { scale: SHARE_DECIMALS, allowNegative: true });
      if (!read.ok)
        return read.error.kind === 'empty' ? null : fail('share-unreadable', rule, part);
      if (read.value < 0 || read.value > WHOLE) return fail('share-out-of-range', rule, part);
      return read.value as BasisPoints;
    },

    choice<const Word extends string>(
      rule: FormRule,
      part: string,
      words: readonly Word[],
    ): Word | null {
      const typed = textOf(rule, part);
      if (typed === '') return null;
      return words.find((word) => word === typed) ?? fail('choice-unknown', rule, part);
    },

    /** A part that its rule cannot do without. */
    needed<T>(value: T | null, rule: FormRule, part: string): T | null {
      const isReported = faults.some((fault) => fault.rule === rule && fault.part === part);
      return value === null && !isReported ? fail('part-missing', rule, part) : value;
    },
  };
}
