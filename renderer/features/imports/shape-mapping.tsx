import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, FormLayout } from '@renderer/ui';
import type { ColumnMapping, ImportKind } from '@shared/domain/import/import-record';
import { columnLetters } from '@shared/formats/workbook/workbook';
import { listTargetColumns } from './import-definitions';
import type { HeaderShape } from './wizard-state';

type ShapeMappingProps = {
  readonly kind: ImportKind;
  readonly shape: HeaderShape;
  readonly mapping: ColumnMapping;
  readonly onChange: (mapping: ColumnMapping) => void;
};

const NOT_IMPORTED = 'none';

/** One choice for each column we know: the file's column that holds it, with its first values beside. */
export function ShapeMapping({ kind, shape, mapping, onChange }: ShapeMappingProps) {
  const text = useText('imports');
  const sample = shape.sheets[0]?.sample ?? [];
  const choices = shape.titles.map((title, index) => ({
    value: String(index),
    label: `${columnLetters(index)}　${title === '' ? text('columns.untitled') : title}`,
  }));
  const none = { value: NOT_IMPORTED, label: text('columns.none') };
  const choose = (key: string, chosen: string) => {
    const rest = Object.entries(mapping).filter(([other]) => other !== key);
    const own = chosen === NOT_IMPORTED ? [] : [[key, Number(chosen)] as const];
    onChange(Object.fromEntries([...rest, ...own]));
  };
  return (
    <FormLayout onSubmit={() => undefined} columns={3}>
      {listTargetColumns(kind).map(({ key, title, required }) => {
        const index = mapping[key];
        const values = sample.map((row) => (index === undefined ? '' : (row[index] ?? '')));
        const example = values
          .filter((value) => value !== '')
          .slice(0, 2)
          .join('；');
        return (
          <ChoiceField
            key={key}
            label={title}
            isRequired={required}
            value={index === undefined ? (required ? null : NOT_IMPORTED) : String(index)}
            onChange={(chosen) => choose(key, chosen)}
            choices={required ? choices : [none, ...choices]}
            placeholder={text('columns.choose')}
            help={example === '' ? undefined : text('columns.example', { example })}
            error={required && index === undefined ? text('columns.required') : undefined}
          />
        );
      })}
    </FormLayout>
  );
}
