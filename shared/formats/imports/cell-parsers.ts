import { parseNationalCode } from '@shared/domain/catalogue/national-code';
import { parseRegistrationNumbers } from '@shared/domain/catalogue/registration-number';
import { unitPrice, type UnitPrice } from '@shared/domain/money/money';
import type { Selection } from '@shared/domain/program/program';
import { quantity, type Quantity } from '@shared/domain/quantity/quantity';
import { toHalfWidth, trimBlanks, withoutBlanks } from '@shared/domain/text/normalise';
import { parseDecimal, type DecimalRefusal } from '@shared/domain/text/parse-decimal';
import { err, ok, type Result } from '@shared/kernel/result';
import type { Cell } from '../workbook/workbook';
import type { CellParser, CellRule, CellWarningRule } from './define-import';

const CHINESE_END = /[\u4e00-\u9fff（）]$/u;
const CHINESE_START = /^[\u4e00-\u9fff（）]/u;
const PRICE_DECIMALS = 4;
/** What published tables write where there is nothing. */
const NOTHING = new Set(['', '/', '\\', '-', '--', '—', '——', '－', '无', '暂无', '/元']);
const NO_CODE_YET = new Set(['待赋码', '未赋码', '未贯标', '待贯标', '待维护', '申请中']);
const CURRENCY = /^(?:[¥￥]|RMB|CNY|人民币)|(?:元(?:\/[\u4e00-\u9fff]{1,4})?)$/giu;

const SELECTIONS: Readonly<Record<Selection, readonly string[]>> = {
  'main-supply': ['主供', '主供企业', '主供应', '第一主供', '中选', '拟中选', '首选'],
  'reserve-supply': ['备供', '备供企业', '备供应', '备选', '第一备供', '第二备供'],
  'other-selected': ['其他中选', '其它中选', '增补中选'],
  'non-selected': ['非中选', '未中选', '落选', '不中选'],
};

/** Text with its inner spaces, as published; only outer blanks go. May be empty. */
export const textCell: CellParser<string> = ({ text }) => ok(trimBlanks(text));

export const requiredTextCell: CellParser<string> = (cell) => required(textCell(cell));

/** Text in which a line break is only how the cell was laid out, such as a company's name over two lines. */
export const wrappedTextCell: CellParser<string> = ({ text }) => {
  const lines = trimBlanks(text)
    .split(/[\r\n]+/u)
    .map(trimBlanks)
    .filter((line) => line !== '');
  return ok(lines.reduce((joined, line) => joined + gapBetween(joined, line) + line, ''));
};

export const requiredWrappedTextCell: CellParser<string> = (cell) =>
  required(wrappedTextCell(cell));

/** Text where a dash or 无 says that there is nothing. */
export const optionalTextCell: CellParser<string> = (cell) =>
  isNothing(cell.text) ? ok('') : wrappedTextCell(cell);

export const nationalCodeCell: CellParser<string> = ({ text }) => {
  const parsed = parseNationalCode(text);
  if (parsed.ok) return ok(parsed.value.code);
  switch (parsed.error.kind) {
    case 'empty':
      return err('empty');
    case 'lower-case':
      return err('lower-case-code');
    case 'not-a-code':
      return err('not-a-code');
  }
};

/** Null where the product has no national code yet (未完成医保编码贯标). */
export const optionalNationalCodeCell: CellParser<string | null> = (cell) =>
  isNothing(cell.text) || NO_CODE_YET.has(withoutBlanks(cell.text))
    ? ok(null)
    : nationalCodeCell(cell);

/** Six digits; as a number it has lost the zeros before it. */
export const genericCodeCell: CellParser<string> = (cell) =>
  cell.kind === 'number' && cell.text.length < 6 ? err('leading-zeros-lost') : textCell(cell);

/** Numbers in their usual writing, several joined by ；; what cannot be read stays as it stands and is warned about. */
export const registrationCell: CellParser<string> = (cell) => {
  const parsed = parseRegistrationNumbers(cell.text);
  if (parsed.ok) return ok(parsed.value.map(({ number }) => number).join('；'));
  return isNothing(cell.text) ? ok('') : wrappedTextCell(cell);
};

export const requiredRegistrationCell: CellParser<string> = (cell) =>
  required(registrationCell(cell));

export function registrationWarning(cell: Cell): CellWarningRule | null {
  if (isNothing(cell.text)) return null;
  const parsed = parseRegistrationNumbers(cell.text);
  if (!parsed.ok) return 'unreadable-registration';
  return parsed.value.some(({ warnings }) => warnings.length > 0) ? 'odd-registration' : null;
}

export function annexWarning({ text }: Cell): CellWarningRule | null {
  return /^详?见附[件表]/u.test(withoutBlanks(text)) ? 'see-annex' : null;
}

/** A price in hao: 1280, 1,280.00, ￥1280 and 1280元 are one price. Zero and less are refused. */
export const priceCell: CellParser<UnitPrice> = ({ text }) => {
  const bare = withoutBlanks(toHalfWidth(text)).replace(CURRENCY, '');
  const parsed = parseDecimal(bare, { scale: PRICE_DECIMALS });
  if (!parsed.ok) return err(decimalRule(parsed.error));
  return parsed.value === 0 ? err('zero-price') : ok(unitPrice(parsed.value));
};

/** A whole quantity; zero is lawful. */
export const quantityCell: CellParser<Quantity> = ({ text }) => {
  const parsed = parseDecimal(text, { scale: 0 });
  return parsed.ok ? ok(quantity(parsed.value)) : err(wholeRule(parsed.error));
};

export const optionalQuantityCell: CellParser<Quantity | null> = (cell) =>
  isNothing(cell.text) ? ok(null) : quantityCell(cell);

/** How many base units one pack holds, at least one; null where nothing is said. */
export const packFactorCell: CellParser<number | null> = (cell) => {
  if (isNothing(cell.text)) return ok(null);
  const parsed = parseDecimal(cell.text, { scale: 0 });
  if (!parsed.ok) return err(wholeRule(parsed.error));
  return parsed.value < 1 ? err('less-than-one') : ok(parsed.value);
};

/** Null where nothing is said. */
export const selectionCell: CellParser<Selection | null> = ({ text }) => {
  if (isNothing(text)) return ok(null);
  const word = withoutBlanks(toHalfWidth(text));
  for (const [selection, words] of Object.entries(SELECTIONS))
    // Object.entries forgets that the keys are selections.
    if (words.includes(word)) return ok(selection as Selection);
  return err('unknown-selection');
};

function isNothing(text: string): boolean {
  return NOTHING.has(withoutBlanks(text));
}

function required(text: Result<string, CellRule>): Result<string, CellRule> {
  return text.ok && text.value === '' ? err('empty') : text;
}

/** Chinese is written without spaces, so a line break inside of it stands for nothing. */
function gapBetween(before: string, after: string): string {
  if (before === '') return '';
  return CHINESE_END.test(before) && CHINESE_START.test(after) ? '' : ' ';
}

function wholeRule(refusal: DecimalRefusal): CellRule {
  return refusal.kind === 'too-many-decimals' ? 'not-whole' : decimalRule(refusal);
}

function decimalRule({ kind }: DecimalRefusal): CellRule {
  return kind;
}
