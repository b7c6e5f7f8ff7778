import { useText } from '@renderer/i18n/use-text';
import { Card, Figure, FigureRow, SectionTitle, formatQuantity } from '@renderer/ui';
import type { ImportRecord } from '@shared/domain/import/import-record';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import './imports.css';
import { useUndoImport } from './use-undo-import';

/** What was imported, where to look at it, and the way back. */
export function ResultStep({ record }: { readonly record: ImportRecord }) {
  const text = useText('imports');
  const navigate = useNavigate();
  const undo = useUndoImport();
  const [isUndone, setUndone] = useState(false);
  const { counts, kind, programId } = record;
  const isCatalogue = kind === 'national-codes';
  const show = () => void navigate(isCatalogue ? '/catalogue' : `/programs/${programId ?? ''}`);
  const takeBack = async () => {
    if (await undo(record)) setUndone(true);
  };
  return (
    <Card>
      <div className="ch-import-result">
        <SectionTitle>
          {text(isUndone ? 'result.undone' : 'result.done', { file: record.fileName })}
        </SectionTitle>
        <FigureRow>
          <Figure label={text('count.added')} value={formatQuantity(counts.added)} />
          <Figure label={text('count.changed')} value={formatQuantity(counts.changed)} />
          <Figure label={text('count.unchanged')} value={formatQuantity(counts.unchanged)} />
          <Figure label={text('count.refused')} value={formatQuantity(counts.refused)} />
        </FigureRow>
        <div className="ch-actions">
          <Button type="primary" onClick={show}>
            {text(isCatalogue ? 'result.to-catalogue' : 'result.to-program')}
          </Button>
          {kind === 'selected-results' && (
            <Button onClick={() => void navigate('/imports/new/agreed-quantities')}>
              {text('result.to-quantities')}
            </Button>
          )}
          <Button onClick={() => void navigate('/imports')}>{text('result.to-history')}</Button>
          {!isUndone && <Button onClick={() => void takeBack()}>{text('undo.action')}</Button>}
        </div>
      </div>
    </Card>
  );
}
