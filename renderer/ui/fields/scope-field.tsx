import { useText } from '@renderer/i18n/use-text';
import { WHOLE_PROGRAM, type ProductScope } from '@shared/domain/program/product-scope';
import type { Group, ProgramProduct } from '@shared/domain/program/program';
import { ChoiceField } from './choice-field';
import { MultiChoiceField } from './multi-choice-field';

type ScopeFieldProps = {
  readonly label: string;
  /** Stands at the field that says which; at the first one where the whole program is meant. */
  readonly error?: string | undefined;
  readonly scope: ProductScope;
  readonly onChange: (scope: ProductScope) => void;
  readonly groups: readonly Group[];
  readonly products: readonly ProgramProduct[];
};

const KINDS = ['program', 'groups', 'products'] as const satisfies readonly ProductScope['kind'][];

/** Which of a program's products something is about: all, some groups, or some products. */
export function ScopeField(props: ScopeFieldProps) {
  const text = useText('ui');
  const { label, error, scope, onChange, groups, products } = props;
  const choose = (kind: ProductScope['kind']) => {
    if (kind === 'groups') onChange({ kind, groupIds: [] });
    else if (kind === 'products') onChange({ kind, productIds: [] });
    else onChange(WHOLE_PROGRAM);
  };
  return (
    <>
      <ChoiceField<ProductScope['kind']>
        label={label}
        isRequired
        error={scope.kind === 'program' ? error : undefined}
        value={scope.kind}
        onChange={choose}
        choices={KINDS.map((value) => ({ value, label: text(`scope.${value}`) }))}
      />
      {scope.kind === 'groups' && (
        <MultiChoiceField
          label={text('scope.which-groups')}
          isRequired
          error={error}
          values={scope.groupIds}
          onChange={(groupIds) => onChange({ kind: 'groups', groupIds })}
          choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {scope.kind === 'products' && (
        <MultiChoiceField
          label={text('scope.which-products')}
          isRequired
          error={error}
          values={scope.productIds}
          onChange={(productIds) => onChange({ kind: 'products', productIds })}
          choices={products.map(({ id, name, specification, model }) => ({
            value: id,
            label: [name, specification, model].filter((part) => part !== '').join(' '),
          }))}
        />
      )}
    </>
  );
}
