import type { Fen } from '../../domain/money/money';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const SECTIONS = ['', '万', '亿', '万亿'];

/**
 * An amount as Chinese contracts and bills spell it: 1234550 fen is 壹万贰仟叁佰肆拾伍元伍角整.
 *
 * 整 follows yuan and jiao, never fen. Amounts below zero begin with 负.
 */
export function formatAmountInCapitals(amount: Fen): string {
  const absolute = Math.abs(amount);
  const yuan = Math.trunc(absolute / 100);
  const jiao = Math.trunc((absolute % 100) / 10);
  const fen = absolute % 10;
  const sign = amount < 0 ? '负' : '';
  const whole = yuan === 0 && absolute !== 0 ? '' : `${integerInCapitals(yuan)}元`;
  if (jiao === 0 && fen === 0) return `${sign}${whole}整`;
  const gap = jiao === 0 && yuan > 0 ? '零' : '';
  const tenths = jiao === 0 ? gap : `${digit(jiao)}角`;
  return `${sign}${whole}${tenths}${fen === 0 ? '整' : `${digit(fen)}分`}`;
}

function integerInCapitals(value: number): string {
  if (value === 0) return '零';
  const sections = sectionsOf(value);
  let words = '';
  let owesZero = false;
  for (let place = sections.length - 1; place >= 0; place -= 1) {
    const section = sections[place] ?? 0;
    if (section === 0) {
      owesZero = words !== '';
      continue;
    }
    if (words !== '' && (owesZero || section < 1000)) words += '零';
    words += sectionInCapitals(section) + (SECTIONS[place] ?? '');
    owesZero = false;
  }
  return words;
}

/** Four digits each, lowest first. */
function sectionsOf(value: number): readonly number[] {
  const sections: number[] = [];
  for (let rest = value; rest > 0; rest = Math.trunc(rest / 10_000)) sections.push(rest % 10_000);
  return sections;
}

function sectionInCapitals(section: number): string {
  let words = '';
  let owesZero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const value = Math.trunc(section / 10 ** place) % 10;
    if (value === 0) {
      owesZero = words !== '';
      continue;
    }
    words += `${owesZero ? '零' : ''}${digit(value)}${PLACES[place] ?? ''}`;
    owesZero = false;
  }
  return words;
}

function digit(value: number): string {
  return DIGITS.charAt(value);
}
