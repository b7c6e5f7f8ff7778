import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, StatusTag, TextField } from '@renderer/ui';
import {
  fieldsOf,
  formKey,
  isOnlyShown,
  type FormRule,
  type PackForm,
} from '@shared/domain/policy/own/form-fields';
import type { PackFormFault } from '@shared/domain/policy/own/pack-form-fault';
import { choicesOf, faultWords, partWords } from './form-words';

/** Rules of more parts take a whole row of the form. */
const MOST_IN_A_CELL = 2;

type RuleFieldsProps = {
  readonly rule: FormRule;
  readonly form: PackForm;
  /** The rule as it stands, in words; empty where it is not given. */
  readonly now: string;
  readonly isChanged: boolean;
  readonly clause: string;
  readonly faults: readonly PackFormFault[];
  readonly onChange: (key: string, text: string) => void;
  readonly onClause: (clause: string) => void;
};

/** One rule of a pack with a field for each of its parts; its own clause once it is changed. */
export function RuleFields(props: RuleFieldsProps) {
  const text = useText('packs');
  const { rule, form, now, isChanged, faults } = props;
  const own = faults.filter((fault) => fault.rule === rule);
  const whole = own.filter(({ part }) => part === '').map((fault) => faultWords(text, fault));
  const errorOf = (part: string) => {
    const fault = own.find((one) => one.part === part);
    return fault === undefined ? undefined : text(`fault.${fault.kind}`);
  };
  return (
    <fieldset
      className={fieldsOf(rule).length > MOST_IN_A_CELL ? 'ch-pack-rule is-wide' : 'ch-pack-rule'}
    >
      <legend>
        {text(`rule.${rule}`)}{' '}
        {isChanged && <StatusTag tone="info">{text('adjust.changed')}</StatusTag>}{' '}
        {isOnlyShown(rule) && <StatusTag tone="neutral">{text('adjust.only-shown')}</StatusTag>}
      </legend>
      <p>{now === '' ? text('adjust.now-none') : text('adjust.now', { value: now })}</p>
      <div className="ch-pack-parts">
        {fieldsOf(rule).map(([part, field]) => {
          const key = formKey(rule, part);
          const given = {
            label: partWords(text, part),
            error: errorOf(part),
            value: form[key] ?? '',
            onChange: (typed: string) => props.onChange(key, typed),
          };
          return field.kind === 'choice' ? (
            <ChoiceField key={key} {...given} choices={choicesOf(text, field)} />
          ) : (
            <TextField key={key} {...given} maxLength={20} />
          );
        })}
        {isChanged && (
          <TextField
            label={text('adjust.own-clause')}
            maxLength={40}
            value={props.clause}
            onChange={props.onClause}
          />
        )}
      </div>
      {whole.map((words) => (
        <p key={words} role="alert" className="ch-field-error">
          {words}
        </p>
      ))}
    </fieldset>
  );
}
