import { createText, type Text } from '@renderer/i18n/create-text';
import { formatMoney, formatShare } from '@renderer/ui';
import type { FigureChange, FigureValue } from '@shared/domain/policy/own/pack-figures';

const programWords = createText('programs');
const deskWords = createText('desk');
const monitoringWords = createText('monitoring');

type Words = Text<'packs'>;

/** What a figure is about; a step of the prepayment is told by its number. */
export function subjectWords(text: Words, { area, subject }: FigureChange): string {
  if (area !== 'prepayment') return subject;
  return subject === ''
    ? text('figure.step-back')
    : text('figure.step-number', { number: subject });
}

export function figureWords(text: Words, value: FigureValue | null): string {
  if (value === null) return text('figure.none');
  switch (value.kind) {
    case 'due':
      return value.on;
    case 'light': {
      const light = programWords(`light.${value.light}`);
      return text('figure.light', { light, time: formatShare(value.time) });
    }
    case 'deadline':
      return value.on === null
        ? text('figure.no-deadline')
        : text('figure.deadline', { day: value.on, state: text(`deadline.${value.state}`) });
    case 'step':
      return text('figure.step', {
        amount: value.amount === null ? text('figure.no-amount') : formatMoney(value.amount),
        from: value.from ?? text('figure.no-day'),
        until: value.until ?? text('figure.no-day'),
      });
    case 'warning': {
      const warning = monitoringWords(`kind.${value.warning}`);
      return value.limit === null
        ? warning
        : text('figure.warning-limit', { warning, limit: formatShare(value.limit) });
    }
    case 'duty': {
      const facts = { duty: deskWords(`kind.${value.duty}`), day: value.on ?? '' };
      return value.missing === null
        ? text('figure.duty', facts)
        : text('figure.duty-missing', { ...facts, count: value.missing });
    }
  }
}
