import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, FormLayout, Loading, SectionTitle, TextField } from '@renderer/ui';
import type { ImportKind } from '@shared/domain/import/import-record';
import './imports.css';
import { NewProgramFields } from './new-program-fields';
import { factsOf } from './program-draft';
import type { ImportWizard } from './use-import-wizard';

const NEW = 'new';

type ProgramStepProps = { readonly kind: ImportKind; readonly wizard: ImportWizard };

/** Which program the file belongs to, and what the file does not say itself. */
export function ProgramStep({ kind, wizard }: ProgramStepProps) {
  const text = useText('imports');
  const { programs: repository } = useRepositories();
  const programs = useLiveQuery(() => repository.list(), [repository]);
  const { rows, program: draft } = wizard.state;
  const change = wizard.changeProgram;
  if (rows === null || draft === null || programs === undefined)
    return <Loading label={text('busy.read')} />;
  const facts = factsOf(rows);
  const chosen = programs.find(({ id }) => id === draft.programId);
  const choices = programs.map(({ id, name }) => ({ value: id, label: name }));
  const isNewOffered = kind === 'selected-results';
  const asChoices = (texts: readonly string[]) => texts.map((value) => ({ value, label: value }));

  return (
    <div className="ch-import-scroll">
      <SectionTitle>{text('program.title')}</SectionTitle>
      <FormLayout onSubmit={() => undefined} columns={2}>
        <ChoiceField
          label={text('program.program')}
          isRequired
          value={draft.programId ?? NEW}
          choices={
            isNewOffered ? [...choices, { value: NEW, label: text('program.new') }] : choices
          }
          onChange={(value) =>
            // The choices are ids of programs, and NEW.
            change({ programId: value === NEW ? null : value })
          }
        />
        {kind === 'agreed-quantities' && chosen && (
          <ChoiceField
            label={text('program.year')}
            isRequired
            value={String(draft.yearNumber)}
            choices={chosen.years.map(({ number, from, to }) => ({
              value: String(number),
              label: text('program.year-words', { number, from, to }),
            }))}
            onChange={(value) => change({ yearNumber: Number(value) })}
          />
        )}
        {draft.programId === null && isNewOffered && (
          <NewProgramFields draft={draft} onChange={change} />
        )}
        {facts.hospitals.length > 0 && (
          <ChoiceField
            label={text('program.hospital')}
            isRequired
            help={text('program.hospital-help', { count: facts.hospitals.length })}
            value={draft.hospital}
            placeholder={text('program.hospital-hint')}
            choices={asChoices(facts.hospitals)}
            onChange={(hospital) => change({ hospital })}
          />
        )}
        {facts.fileYears.length > 1 && (
          <ChoiceField
            label={text('program.file-year')}
            isRequired
            value={draft.fileYear}
            choices={asChoices(facts.fileYears)}
            onChange={(fileYear) => change({ fileYear })}
          />
        )}
        {facts.lacksUnit && (
          <TextField
            label={text('program.unit')}
            isRequired
            help={text('program.unit-help')}
            value={draft.unit}
            maxLength={10}
            onChange={(unit) => change({ unit })}
          />
        )}
        {facts.lacksGroup && (
          <TextField
            label={text('program.group')}
            isRequired
            help={text('program.group-help')}
            value={draft.group}
            maxLength={80}
            onChange={(group) => change({ group })}
          />
        )}
      </FormLayout>
      {facts.lacksSelection && <p>{text('program.no-selection')}</p>}
    </div>
  );
}
