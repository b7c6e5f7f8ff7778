import { useLiveQuery, useRepositories, type ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Card, SectionTitle } from '@renderer/ui';
import type { ProgramExtension } from '@shared/domain/program/extend-program';
import { standingExtensions } from '@shared/domain/program/take-back-extension';
import { Button } from 'antd';
import { useState } from 'react';
import { ExtensionDialog } from './extension-dialog';
import { TakeBackExtension } from './take-back-extension';

/** The documents that have prolonged a year or the cycle, and a way to enter the next. */
export function ExtensionSection({ detail: { program } }: { readonly detail: ProgramDetail }) {
  const text = useText('program-life');
  const { programs } = useRepositories();
  const [isAdding, setAdding] = useState(false);
  const extensions = useLiveQuery(
    () => programs.listExtensions(program.id),
    [programs, program.id],
  );
  const last = standingExtensions(extensions ?? []).at(-1);
  return (
    <Card>
      <SectionTitle
        extra={<Button onClick={() => setAdding(true)}>{text('extension.add')}</Button>}
      >
        {text('extension.title')}
      </SectionTitle>
      {extensions === undefined || extensions.length === 0 ? (
        <p>{text('extension.none')}</p>
      ) : (
        <ol className="ch-program-documents">
          {extensions.map((extension) => (
            <li key={extension.id}>
              <ExtensionWords extension={extension} />{' '}
              {extension === last && <TakeBackExtension extension={extension} />}
            </li>
          ))}
        </ol>
      )}
      {isAdding && <ExtensionDialog program={program} onClose={() => setAdding(false)} />}
    </Card>
  );
}

function ExtensionWords({ extension }: { readonly extension: ProgramExtension }) {
  const text = useText('program-life');
  const { kind, yearNumber, documentNumber, documentOn, endedOn, endsOn, enteredBy } = extension;
  if (extension.reverses !== null)
    return text('extension.words.back', {
      document: documentNumber,
      day: extension.enteredOn,
      to: endsOn,
      reason: extension.reason,
      by: enteredBy,
    });
  return text(`extension.words.${kind}`, {
    number: yearNumber,
    document: documentNumber,
    day: documentOn,
    from: endedOn,
    to: endsOn,
    by: enteredBy,
  });
}
