import { useText } from '@renderer/i18n/use-text';
import { ErrorPanel, SectionTitle } from '@renderer/ui';
import type { ConnectionId } from '@shared/domain/order/order';
import type { FerryReading } from '@shared/formats/ferry/ferry-file';
import { Button } from 'antd';
import { useId } from 'react';
import { formatMoment } from './file-columns';
import { useReadFerry } from './use-read-ferry';

/** Takes a ferry file in: orders on the platform PC, results at the hospital. */
export function FerryReader({ connectionId }: { readonly connectionId: ConnectionId }) {
  const text = useText('exchange-portal');
  const id = useId();
  const { state, choose, apply } = useReadFerry(connectionId);
  return (
    <>
      <div className="ch-portal-drop">
        <label htmlFor={id}>{text('ferry.read')}</label>
        <input
          id={id}
          type="file"
          className="ch-visually-hidden"
          accept=".chferry,.gz"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) void choose(file);
            event.target.value = '';
          }}
        />
      </div>
      {state.kind === 'refused' && (
        <ErrorPanel title={text('ferry.title-error')}>{state.words}</ErrorPanel>
      )}
      {state.kind === 'preview' && (
        <FerryPreview reading={state.reading} onApply={() => void apply()} />
      )}
    </>
  );
}

type FerryPreviewProps = { readonly reading: FerryReading; readonly onApply: () => void };

function FerryPreview({ reading: { content }, onApply }: FerryPreviewProps) {
  const text = useText('exchange-portal');
  const count = content.kind === 'out' ? content.orders.length : content.states.length;
  const { number, hospitalName: hospital, connectionName: connection, madeAt } = content;
  return (
    <>
      <SectionTitle
        extra={
          <Button type="primary" onClick={onApply}>
            {text('ferry.apply')}
          </Button>
        }
      >
        {text(`ferry.preview-title.${content.kind}`)}
      </SectionTitle>
      <p role="status">
        {text('ferry.preview', { number, hospital, connection, count, at: formatMoment(madeAt) })}
      </p>
    </>
  );
}
