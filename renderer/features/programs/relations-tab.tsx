import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay } from '@renderer/data';
import type { ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { column, DataGrid, EmptyState, SplitContent, type Column } from '@renderer/ui';
import type { DistributionRelation } from '@shared/domain/program/program';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { RelationGaps } from './relation-gaps';
import { RelationForm } from './relation-form';

/** Which distributors each manufacturer has chosen, in which role. */
export function RelationsTab({ detail }: { readonly detail: ProgramDetail }) {
  const text = useText('programs');
  const [isAdding, setAdding] = useState(false);
  const exportTable = useExportTable(text('tab.relations'), useBusinessDay());
  const columns = useMemo((): readonly Column<DistributionRelation>[] => {
    const nameOf = (id: DistributionRelation['distributorId']) =>
      detail.enterprisesById.get(id)?.name ?? '';
    return [
      column<DistributionRelation>({
        key: 'manufacturer',
        title: text('product.manufacturer'),
        kind: 'text',
        width: 280,
        value: ({ manufacturerId }) => nameOf(manufacturerId),
      }),
      column<DistributionRelation>({
        key: 'distributor',
        title: text('relation.distributor'),
        kind: 'text',
        width: 280,
        value: ({ distributorId }) => nameOf(distributorId),
      }),
      column<DistributionRelation>({
        key: 'role',
        title: text('relation.role'),
        kind: 'text',
        width: 100,
        filter: 'choice',
        value: ({ role }) => text(`role.${role}`),
      }),
      column<DistributionRelation>({
        key: 'since',
        title: text('relation.since'),
        kind: 'date',
        width: 120,
        value: ({ since }) => since,
      }),
    ];
  }, [text, detail]);
  const add = <Button onClick={() => setAdding(true)}>{text('relation.add')}</Button>;
  return (
    <>
      <RelationGaps detail={detail} />
      <SplitContent>
        <DataGrid
          gridId="distribution-relations"
          caption={text('tab.relations')}
          columns={columns}
          rows={detail.relations}
          rowKey={({ id }) => id}
          onExport={exportTable}
          toolbar={add}
          emptyState={
            <EmptyState title={text('relation.empty')} action={add}>
              {text('relation.empty-hint')}
            </EmptyState>
          }
        />
        {isAdding && <RelationForm detail={detail} onClose={() => setAdding(false)} />}
      </SplitContent>
    </>
  );
}
