import { useHost } from '@renderer/bridge/host-context';
import { deleteStore, useHospitalData } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ConfirmDialog, SectionTitle, StatusTag, useNotify } from '@renderer/ui';
import type { DataSetInfo } from '@shared/contracts/app-info';
import { Button } from 'antd';
import { useState } from 'react';

/** The hospital's own data and the sample, side by side: open one, or drop the sample. */
export function DataSetList() {
  const text = useText('settings');
  const notify = useNotify();
  const { host, info } = useHost();
  const { close } = useHospitalData();
  const [dropping, setDropping] = useState<DataSetInfo | null>(null);

  const startOn = async (change: Promise<{ readonly ok: boolean }>) => {
    const changed = await change;
    if (!changed.ok) {
      notify.error(text('sets.refused', { folder: info.dataFolder }));
      return false;
    }
    close();
    return true;
  };
  const open = async (change: Promise<{ readonly ok: boolean }>) => {
    if (await startOn(change)) window.location.reload();
  };
  const drop = async (dataSet: DataSetInfo) => {
    setDropping(null);
    if (!(await startOn(host.dropDataSet({ id: dataSet.id })))) return;
    await deleteStore(dataSet.id);
    window.location.reload();
  };
  return (
    <section aria-label={text('sets.title')}>
      <SectionTitle
        extra={
          !info.dataSets.some(({ kind }) => kind === 'sample') && (
            <Button
              onClick={() =>
                void open(host.createDataSet({ kind: 'sample', name: text('sets.sample-name') }))
              }
            >
              {text('sets.open-sample')}
            </Button>
          )
        }
      >
        {text('sets.title')}
      </SectionTitle>
      <ul className="ch-settings-sets">
        {info.dataSets.map((dataSet) => (
          <li key={dataSet.id}>
            <span>{dataSet.name}</span>
            <StatusTag tone={dataSet.kind === 'sample' ? 'warning' : 'info'}>
              {text(`sets.${dataSet.kind}`)}
            </StatusTag>
            {dataSet.id === info.current?.id ? (
              <StatusTag tone="success">{text('sets.current')}</StatusTag>
            ) : (
              <Button size="small" onClick={() => void open(host.openDataSet({ id: dataSet.id }))}>
                {text('sets.open', { name: dataSet.name })}
              </Button>
            )}
            {dataSet.kind === 'sample' && (
              <Button size="small" danger onClick={() => setDropping(dataSet)}>
                {text('sets.drop')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={dropping !== null}
        title={text('sets.drop-title')}
        confirm={text('sets.drop')}
        isDanger
        onConfirm={() => {
          if (dropping !== null) void drop(dropping);
        }}
        onCancel={() => setDropping(null)}
      >
        {text('sets.drop-text')}
      </ConfirmDialog>
    </section>
  );
}
