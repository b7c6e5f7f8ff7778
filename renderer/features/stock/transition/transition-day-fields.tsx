import { useText } from '@renderer/i18n/use-text';
import { DayField } from '@renderer/ui';
import type { TransitionField } from './use-save-transition';
import { TRANSITION_DAYS, type TransitionDraft } from './use-transition-draft';

type TransitionDayFieldsProps = {
  readonly draft: TransitionDraft;
  readonly errorAt: (field: TransitionField) => string | undefined;
};

/** The four days that a notice may give; each may stay empty. */
export function TransitionDayFields({ draft, errorAt }: TransitionDayFieldsProps) {
  const text = useText('transition');
  return TRANSITION_DAYS.map((key) => (
    <DayField
      key={key}
      label={text(`create.${key}`)}
      error={key === 'buyingStopsOn' || key === 'oldStockUntil' ? errorAt(key) : undefined}
      value={draft.days[key].text}
      onChange={(typed, day) => draft.setDay(key, { text: typed, day })}
    />
  ));
}
