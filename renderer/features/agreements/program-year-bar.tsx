import { useText } from '@renderer/i18n/use-text';
import { ChoiceField } from '@renderer/ui';
import type { ProgramYear } from './use-program-year';

/** Chooses program and agreement year for the page. */
export function ProgramYearBar({ programs, chosen, choose }: ProgramYear) {
  const text = useText('agreements');
  if (programs === undefined || chosen === null) return null;
  const { program } = chosen.detail;
  return (
    <div className="ch-agreement-bar">
      <ChoiceField
        label={text('list.program')}
        value={program.id}
        onChange={(id) => choose(id, null)}
        choices={programs.map(({ program: { id, name } }) => ({ value: id, label: name }))}
      />
      <ChoiceField
        label={text('list.year')}
        value={String(chosen.year.number)}
        onChange={(number) => choose(program.id, Number(number))}
        choices={program.years.map(({ number, from, to }) => ({
          value: String(number),
          label: text('year-of', { number, from, to }),
        }))}
      />
    </div>
  );
}
