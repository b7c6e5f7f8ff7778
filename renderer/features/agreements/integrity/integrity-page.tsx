import { useExportTable } from '@renderer/bridge/use-export-table';
import { useHospitalData, useLiveQuery, type IntegrityRow } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  DataGrid,
  EmptyState,
  Figure,
  FigureRow,
  formatShare,
  PageFrame,
  SplitContent,
} from '@renderer/ui';
import { integrityRate, type IntegrityKind } from '@shared/domain/integrity/integrity-contract';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { integrityColumns } from './integrity-columns';
import { IntegrityPanel } from './integrity-panel';

const NONE: readonly IntegrityRow[] = [];
const KINDS: readonly IntegrityKind[] = ['expired', 'expiring', 'missing'];

/** Which distributors have an integrity contract, until when, and the rate. */
export function IntegrityPage() {
  const text = useText('integrity');
  const words = useText('agreements');
  const navigate = useNavigate();
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const rows = useLiveQuery(() => repositories.integrity.listRows(today), [repositories, today]);
  const columns = useMemo(() => integrityColumns(text), [text]);
  const exportTable = useExportTable(text('title'), today);
  const all = rows ?? NONE;
  const rate = integrityRate(all);
  const chosen = all.find(({ enterprise }) => enterprise.id === chosenId) ?? null;
  return (
    <PageFrame
      title={text('title')}
      purpose={text('purpose')}
      actions={
        <>
          <Button onClick={() => void navigate('/agreements')}>{words('back')}</Button>
          <Button onClick={() => void navigate('/agreements/integrity/template')}>
            {text('template.title')}
          </Button>
        </>
      }
    >
      <FigureRow>
        <Figure label={text('rate')} value={rate === null ? '—' : formatShare(rate)} />
        {KINDS.map((kind) => (
          <Figure
            key={kind}
            label={text(`kind.${kind}`)}
            value={text('enterprises', { count: all.filter((row) => row.kind === kind).length })}
          />
        ))}
      </FigureRow>
      <SplitContent>
        <DataGrid
          gridId="integrity-contracts"
          caption={text('title')}
          columns={columns}
          rows={all}
          isLoading={rows === undefined}
          rowKey={({ enterprise }) => enterprise.id}
          onOpenRow={({ enterprise }) => setChosenId(enterprise.id)}
          onExport={exportTable}
          emptyState={<EmptyState title={text('empty')}>{text('empty-hint')}</EmptyState>}
        />
        {chosen !== null && (
          <IntegrityPanel
            key={chosen.enterprise.id}
            enterprise={chosen.enterprise}
            onClose={() => setChosenId(null)}
          />
        )}
      </SplitContent>
    </PageFrame>
  );
}
