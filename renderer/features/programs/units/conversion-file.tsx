import type { ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ErrorPanel, useNotify } from '@renderer/ui';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { withRows, type ConversionDraft } from './conversion-draft';
import type { GroupRow } from './group-rows';
import { readConversionFile } from './read-conversion-file';

type ConversionFileProps = {
  readonly row: GroupRow;
  readonly detail: ProgramDetail;
  readonly draft: ConversionDraft;
  readonly onRead: (draft: ConversionDraft) => void;
};

/** Fills the form from a workbook; it is previewed and saved like what was typed. */
export function ConversionFile({ row, detail, draft, onRead }: ConversionFileProps) {
  const text = useText('program-units');
  const notify = useNotify();
  const inputId = useId();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const read = async (file: File) => {
    const plan = await readConversionFile(file, { row, detail, text });
    setRefused(plan.ok ? [] : plan.error);
    if (!plan.ok) return;
    onRead(withRows(draft, plan.value));
    notify.success(text('file.read-done', { count: plan.value.products.length }));
  };
  return (
    <div>
      {refused.length > 0 && (
        <ErrorPanel title={text('file.refused', { count: refused.length })}>
          <ul>
            {refused.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </ErrorPanel>
      )}
      <Button onClick={() => document.getElementById(inputId)?.click()}>{text('file.read')}</Button>{' '}
      <small>{text('file.hint')}</small>
      <input
        id={inputId}
        type="file"
        className="ch-visually-hidden"
        tabIndex={-1}
        aria-label={text('file.read')}
        accept=".xlsx,.xls,.et,.csv"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) void read(file);
          target.value = '';
        }}
      />
    </div>
  );
}
