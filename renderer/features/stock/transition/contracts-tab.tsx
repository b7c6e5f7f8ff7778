import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { column, DataGrid, EmptyState, StatusTag, type Column } from '@renderer/ui';
import type { OldContract, Transition } from '@shared/domain/transition/transition';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { ContractForm } from './contract-form';

const TONES = { open: 'warning', negotiating: 'info', ended: 'success' } as const;

/** Old supply contracts: how far each is wound up, when, by whom, and the minutes. */
export function ContractsTab({ transition }: { readonly transition: Transition }) {
  const text = useText('transition');
  const [edited, setEdited] = useState<OldContract | 'new' | null>(null);
  const columns = useMemo(() => contractColumns(text), [text]);
  const exportTable = useExportTable(text('export.contracts'), useBusinessDay());
  return (
    <>
      <DataGrid
        gridId="transition-contracts"
        caption={text('export.contracts')}
        columns={columns}
        rowKey={({ id }) => id}
        rows={transition.contracts}
        onOpenRow={setEdited}
        actions={[{ key: 'edit', title: text('contract.edit'), inRow: true, run: setEdited }]}
        onExport={exportTable}
        toolbar={<Button onClick={() => setEdited('new')}>{text('contract.add')}</Button>}
        emptyState={<EmptyState title={text('contract.empty')} />}
      />
      {edited !== null && (
        <ContractForm
          transitionId={transition.id}
          contract={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

function contractColumns(text: Text<'transition'>): readonly Column<OldContract>[] {
  const words = (
    key: 'supplier' | 'number' | 'minutes' | 'operator',
    width: number,
    value: (contract: OldContract) => string,
  ) => column<OldContract>({ key, title: text(`contract.${key}`), kind: 'text', width, value });
  return [
    words('supplier', 220, ({ supplier }) => supplier),
    words('number', 180, ({ number }) => number),
    column<OldContract>({
      key: 'state',
      title: text('contract.state'),
      kind: 'text',
      width: 110,
      filter: 'choice',
      value: ({ state }) => text(`contract.state.${state}`),
      render: ({ state }) => (
        <StatusTag tone={TONES[state]}>{text(`contract.state.${state}`)}</StatusTag>
      ),
    }),
    column<OldContract>({
      key: 'on',
      title: text('contract.on'),
      kind: 'date',
      width: 100,
      value: ({ on }) => on,
    }),
    words('minutes', 320, ({ minutes }) => minutes),
    words('operator', 90, ({ operator }) => operator),
  ];
}
