import { useText } from '@renderer/i18n/use-text';
import { formatShare } from '@renderer/ui';
import type { ConversionEffect } from '@shared/domain/conversion/preview-conversion';
import type { UnitPace } from '@shared/domain/conversion/unit-pace';
import { sumWords } from './unit-words';

type PreviewTableProps = { readonly effects: readonly ConversionEffect[] };

/** The figures of each year before and after, and whether past ones change. */
export function PreviewTable({ effects }: PreviewTableProps) {
  const text = useText('program-units');
  if (effects.length === 0) return <p role="status">{text('preview.none')}</p>;
  const columns = ['agreed', 'counted', 'completion'] as const;
  return (
    <div role="status">
      <table className="ch-pace-events">
        <caption className="ch-visually-hidden">{text('preview.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('preview.title')}</th>
            {(['before', 'after'] as const).flatMap((when) =>
              columns.map((key) => (
                <th key={`${when} ${key}`} scope="col">
                  {`${text(`preview.${when}`)} ${text(`preview.column.${key}`)}`}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {effects.map(({ yearNumber, before, after }) => (
            <tr key={yearNumber}>
              <th scope="row">{text('preview.year', { number: yearNumber })}</th>
              <PaceCells pace={before} />
              <PaceCells pace={after} />
            </tr>
          ))}
        </tbody>
      </table>
      {effects.some(({ changesPast }) => changesPast) && <p>{text('preview.past')}</p>}
    </div>
  );
}

function PaceCells({ pace }: { readonly pace: UnitPace | null }) {
  const text = useText('program-units');
  if (pace === null) return <td colSpan={3}>{text('preview.unknown')}</td>;
  const { unit, agreed, counted, completionShare } = pace;
  return (
    <>
      <td>{sumWords(agreed, unit)}</td>
      <td>{sumWords(counted, unit)}</td>
      <td>{completionShare === null ? '—' : formatShare(completionShare)}</td>
    </>
  );
}
