import { useText } from '@renderer/i18n/use-text';
import { WHOLE_PROGRAM, type ProductScope } from '@shared/domain/program/product-scope';
import type { Group, ProgramProduct } from '@shared/domain/program/program';
import { ChoiceField } from './choice-field';
import { MultiChoiceField } from './multi-choice-field';

type ScopeFieldProps = {
  readonly label: string;
  readonly scope: ProductScope;
  readonly onChange: (scope: ProductScope) => void;
  readonly groups: readonly Group[];
  readonly products: readonly ProgramProduct[];
};

const KINDS = ['program', 'groups', 'products'] as const satisfies readonly ProductScope['kind'][];

/** Which of a program's products something is about: all, some groups, or some products. */
export function ScopeField({ label, scope, onChange, groups, products }: ScopeFieldProps) {
  const text = useText('ui');
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
        value={scope.kind}
        onChange={choose}
        choices={KINDS.map((value) => ({ value, label: text(`scope.${value}`) }))}
      />
      {scope.kind === 'groups' && (
        <MultiChoiceField
          label={text('scope.which-groups')}
          isRequired
          values={scope.groupIds}
          onChange={(groupIds) => onChange({ kind: 'groups', groupIds })}
          choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {scope.kind === 'products' && (
        <MultiChoiceField
          label={text('scope.which-products')}
          isRequired
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
