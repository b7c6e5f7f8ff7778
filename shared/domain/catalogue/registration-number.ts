import type { Brand } from '../../kernel/brand';
import { err, ok, type Result } from '../../kernel/result';
import { toHalfWidth, withoutBlanks } from '../text/normalise';

/** A registration or filing number of a medical device (注册证号、备案号) in its usual writing. */
export type RegistrationNumber = Brand<string, 'RegistrationNumber'>;

/** What is odd about a number that can be read; people decide. */
export type RegistrationWarning = 'import-by-province' | 'class-three-by-province' | 'long-serial';

export type RegistrationParts = {
  readonly kind: 'registration' | 'filing' | 'before-2014';
  readonly number: RegistrationNumber;
  /** 国, or the province (and city) that gave it. */
  readonly authority: string;
  readonly origin: 'domestic' | 'imported' | 'hong-kong-macao-taiwan' | null;
  readonly year: number;
  readonly deviceClass: 1 | 2 | 3 | null;
  readonly warnings: readonly RegistrationWarning[];
};

export type RegistrationRefusal = { readonly kind: 'empty' | 'not-a-registration-number' };

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const REGISTRATION = `(国|[${PROVINCES}])械注(准|进|许)(\\d{4})([23])(\\d{2})(\\d{4,6})`;
const FILING = `(国|[${PROVINCES}][\\u4e00-\\u9fff]{0,3})械备(\\d{4})(\\d{4})号?`;
const BEFORE_2014 = `(国|[${PROVINCES}])(食)?药监械\\((准|进|许)\\)字(\\d{4})第(\\d{7})号`;
const ONE_OF_THEM = `(?:${[REGISTRATION, FILING, BEFORE_2014].map(withoutGroups).join('|')})`;
const ONE_REGISTRATION = new RegExp(`^${REGISTRATION}$`, 'u');
const ONE_FILING = new RegExp(`^${FILING}$`, 'u');
const ONE_BEFORE_2014 = new RegExp(`^${BEFORE_2014}$`, 'u');
const EACH = new RegExp(ONE_OF_THEM, 'gu');
const SEVERAL = new RegExp(`^${ONE_OF_THEM}(?:[;,、/和及]*${ONE_OF_THEM})*$`, 'u');
const ORIGINS = { 准: 'domestic', 进: 'imported', 许: 'hong-kong-macao-taiwan' } as const;

/**
 * Reads one registration or filing number; blanks, line breaks, width and brackets are put right first.
 *
 * @errors `empty`, `not-a-registration-number`
 * @source reference/codes-and-documents.md 2.3
 */
export function parseRegistrationNumber(
  text: string,
): Result<RegistrationParts, RegistrationRefusal> {
  const number = canonical(text);
  if (number === '') return err({ kind: 'empty' });
  const parts = registrationParts(number) ?? filingParts(number) ?? partsBefore2014(number);
  return parts === undefined ? err({ kind: 'not-a-registration-number' }) : ok(parts);
}

/**
 * Reads a cell that holds one number or several, separated or only broken into lines.
 *
 * @errors `empty`, `not-a-registration-number` when anything in the text is not part of a number
 */
export function parseRegistrationNumbers(
  text: string,
): Result<readonly RegistrationParts[], RegistrationRefusal> {
  const whole = canonical(text);
  if (whole === '') return err({ kind: 'empty' });
  // Nearly every cell holds just one.
  const one = parseRegistrationNumber(whole);
  if (one.ok) return ok([one.value]);
  if (!SEVERAL.test(whole)) return err({ kind: 'not-a-registration-number' });
  const all: RegistrationParts[] = [];
  for (const [number] of whole.matchAll(EACH)) {
    const parts = parseRegistrationNumber(number);
    if (!parts.ok) return parts;
    all.push(parts.value);
  }
  return ok(all);
}

function registrationParts(number: string): RegistrationParts | undefined {
  const match = ONE_REGISTRATION.exec(number);
  if (match === null) return undefined;
  const [, authority = '', origin = '', year = '', deviceClass = '', , serial = ''] = match;
  const warnings: RegistrationWarning[] = [];
  if (authority !== '国' && origin !== '准') warnings.push('import-by-province');
  if (authority !== '国' && deviceClass === '3') warnings.push('class-three-by-province');
  if (serial.length > 4) warnings.push('long-serial');
  return {
    kind: 'registration',
    number: number as RegistrationNumber,
    authority,
    origin: originOf(origin),
    year: Number(year),
    deviceClass: deviceClass === '2' ? 2 : 3,
    warnings,
  };
}

function filingParts(number: string): RegistrationParts | undefined {
  const match = ONE_FILING.exec(number);
  if (match === null) return undefined;
  const [, authority = '', year = ''] = match;
  const written = number.endsWith('号') ? number : `${number}号`;
  return {
    kind: 'filing',
    number: written as RegistrationNumber,
    authority,
    origin: null,
    year: Number(year),
    deviceClass: 1,
    warnings: [],
  };
}

function partsBefore2014(number: string): RegistrationParts | undefined {
  const match = ONE_BEFORE_2014.exec(number);
  if (match === null) return undefined;
  const [, authority = '', , origin = '', year = ''] = match;
  return {
    kind: 'before-2014',
    number: number as RegistrationNumber,
    authority,
    origin: originOf(origin),
    year: Number(year),
    deviceClass: null,
    warnings: [],
  };
}

function originOf(word: string): RegistrationParts['origin'] {
  return word === '准' || word === '进' || word === '许' ? ORIGINS[word] : null;
}

function canonical(text: string): string {
  return withoutBlanks(toHalfWidth(text))
    .replace(/[〔[{【]/gu, '(')
    .replace(/[〕\]}】]/gu, ')');
}

function withoutGroups(pattern: string): string {
  return pattern.replace(/\((?!\?)(?<!\\\()/gu, '(?:');
}
