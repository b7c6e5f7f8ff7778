import { useText } from '@renderer/i18n/use-text';
import { ErrorPanel, SectionTitle } from '@renderer/ui';
import type { ImportKind } from '@shared/domain/import/import-record';
import { Checkbox } from 'antd';
import './imports.css';
import { ShapeMapping } from './shape-mapping';
import { listShapes, type WizardState } from './wizard-state';

type ColumnsStepProps = {
  readonly kind: ImportKind;
  readonly state: WizardState;
  readonly change: (part: Partial<WizardState>) => void;
  /** Why the sheets cannot be read as they are. */
  readonly problem: string | null;
};

/** Which sheets take part, and which of their columns is what. */
export function ColumnsStep({ kind, state, change, problem }: ColumnsStepProps) {
  const text = useText('imports');
  const shapes = listShapes(state.sheets);
  const unread = state.sheets.filter(({ plan, hidden }) => plan === null || hidden);
  const include = (name: string, isIncluded: boolean) => {
    const excluded = new Set(state.excluded);
    if (isIncluded) excluded.delete(name);
    else excluded.add(name);
    change({ excluded });
  };
  return (
    <div className="ch-import-scroll">
      {problem !== null && <ErrorPanel title={text('problem.title')}>{problem}</ErrorPanel>}
      {shapes.map((shape, at) => (
        <section key={shape.fingerprint}>
          <SectionTitle>
            {text('columns.title', { number: at + 1, of: shapes.length })}
          </SectionTitle>
          <p>{text('columns.help')}</p>
          {shape.sheets.map(({ name, plan }) => (
            <Checkbox
              key={name}
              checked={!state.excluded.has(name)}
              onChange={(event) => include(name, event.target.checked)}
            >
              {text('columns.sheet', { name, row: plan?.header.lastRow ?? 0 })}
            </Checkbox>
          ))}
          <ShapeMapping
            kind={kind}
            shape={shape}
            mapping={state.mappingByFingerprint[shape.fingerprint] ?? {}}
            onChange={(mapping) =>
              change({
                mappingByFingerprint: {
                  ...state.mappingByFingerprint,
                  [shape.fingerprint]: mapping,
                },
              })
            }
          />
        </section>
      ))}
      {unread.length > 0 && (
        <section>
          <SectionTitle>{text('columns.unread')}</SectionTitle>
          <ul>
            {unread.map(({ name, hidden }) => (
              <li key={name}>
                {text(hidden ? 'columns.hidden-sheet' : 'columns.no-header', { name })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
