import { useText } from '@renderer/i18n/use-text';
import { ErrorPanel, Loading } from '@renderer/ui';
import type { Connection } from '@shared/domain/exchange/connection';
import type { WorkbookTemplate } from '@shared/domain/exchange/workbook-template';
import { useId, type DragEvent } from 'react';
import { ReadBackPreviewView } from './read-back-preview';
import { useReadBack } from './use-read-back';

type ReadBackProps = {
  readonly connection: Connection;
  readonly template: WorkbookTemplate;
};

/** Takes what the portal has exported, shows what it would change, and takes it over when told so. */
export function ReadBack({ connection, template }: ReadBackProps) {
  const text = useText('exchange-portal');
  const { state, choose, apply, drop } = useReadBack({ connectionId: connection.id, template });
  return (
    <div className="ch-portal-scroll">
      <PortalFileDrop onChoose={(file) => void choose(file)} />
      {state.kind === 'reading' && <Loading label={text('read.busy', { file: state.fileName })} />}
      {state.kind === 'refused' && <ErrorPanel title={state.title}>{state.words}</ErrorPanel>}
      {state.kind === 'preview' && (
        <ReadBackPreviewView
          fileName={state.fileName}
          reading={state.reading}
          preview={state.preview}
          onApply={() => void apply()}
          onDrop={drop}
        />
      )}
    </div>
  );
}

function PortalFileDrop({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const text = useText('exchange-portal');
  const id = useId();
  const take = (file: File | undefined) => {
    if (file !== undefined) onChoose(file);
  };
  const drop = {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      take(event.dataTransfer.files[0]);
    },
  };
  return (
    <div className="ch-portal-drop" {...drop}>
      <label htmlFor={id}>{text('read.choose')}</label>
      <input
        id={id}
        type="file"
        className="ch-visually-hidden"
        accept=".xlsx,.xls,.et,.csv,.txt,.htm,.html"
        onChange={(event) => {
          take(event.target.files?.[0]);
          // The same file again, corrected meanwhile, is a choice too.
          event.target.value = '';
        }}
      />
      <span>{text('read.help')}</span>
    </div>
  );
}
