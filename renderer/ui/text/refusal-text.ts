import type { Text } from '@renderer/i18n/create-text';
import type { TextKey } from '@renderer/i18n/messages';
import type { DayRefusal } from './parse-day';
import type { NumberRefusal } from './parse-scaled';

const NUMBER_KEYS = {
  'not-a-number': 'refusal.not-a-number',
  'too-many-decimals': 'refusal.too-many-decimals',
  negative: 'refusal.negative',
  'too-large': 'refusal.too-large',
} as const satisfies Record<NumberRefusal['kind'], TextKey<'ui'>>;

const DAY_KEYS = {
  'not-a-day': 'refusal.not-a-day',
  'no-such-day': 'refusal.no-such-day',
} as const satisfies Record<DayRefusal['kind'], TextKey<'ui'>>;

/** Why a typed number was refused, in words. */
export function describeNumberRefusal(
  text: Text<'ui'>,
  refusal: NumberRefusal,
  typed: string,
): string {
  const facts = 'most' in refusal ? { most: refusal.most } : {};
  return text(NUMBER_KEYS[refusal.kind], { typed, ...facts });
}

/** Why a typed day was refused, in words. */
export function describeDayRefusal(text: Text<'ui'>, refusal: DayRefusal, typed: string): string {
  return text(DAY_KEYS[refusal.kind], { typed });
}
