import { useText } from '@renderer/i18n/use-text';
import { DayField } from '@renderer/ui';
import { TRANSITION_DAYS, type TransitionDraft } from './use-transition-draft';

/** The four days that a notice may give; each may stay empty. */
export function TransitionDayFields({ draft }: { readonly draft: TransitionDraft }) {
  const text = useText('transition');
  return TRANSITION_DAYS.map((key) => (
    <DayField
      key={key}
      label={text(`create.${key}`)}
      value={draft.days[key].text}
      onChange={(typed, day) => draft.setDay(key, { text: typed, day })}
    />
  ));
}
