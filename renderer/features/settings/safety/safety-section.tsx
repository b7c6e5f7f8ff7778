import { useHost } from '@renderer/bridge/host-context';
import { useHospitalData, useLiveQuery } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { FactList, SectionTitle, useNotify } from '@renderer/ui';
import type { SnapshotInfo } from '@shared/contracts/snapshot';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { DataSetList } from './data-set-list';
import { describeReport } from './start-report';

const shanghaiTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Where the data lies, how it is kept safe, and what the last start found. */
export function SafetySection() {
  const text = useText('settings');
  const notify = useNotify();
  const { host, info } = useHost();
  const { report, takeSnapshot, checkLedgers } = useHospitalData();
  const [taken, setTaken] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const newest = useLiveQuery(async () => {
    const listed = await host.listSnapshots({});
    return listed.ok ? (listed.value.snapshots[0] ?? null) : null;
  }, [host, taken]);
  const snapshot = async () => {
    setBusy(true);
    const written = await takeSnapshot();
    setBusy(false);
    setTaken((count) => count + 1);
    if (written.ok) notify.success(text('safety.taken', { lines: written.value.lines }));
    else notify.error(text('safety.not-taken', { folder: info.dataFolder }));
  };
  const check = async () => {
    setBusy(true);
    const differences = await checkLedgers();
    setBusy(false);
    const [first] = differences;
    if (first === undefined) notify.success(text('safety.checked'));
    else
      notify.error(
        text('safety.differ', { ...first, count: differences.length, kept: first.kept ?? '—' }),
      );
  };
  const describeSnapshot = (found: SnapshotInfo) =>
    text('safety.snapshot-at', {
      time: shanghaiTime.format(new Date(found.writtenAt)),
      lines: found.lines,
    });
  return (
    <div className="ch-settings-stack">
      <SectionTitle
        extra={
          <Space>
            <Button loading={isBusy} onClick={() => void check()}>
              {text('safety.check')}
            </Button>
            <Button type="primary" loading={isBusy} onClick={() => void snapshot()}>
              {text('safety.take')}
            </Button>
          </Space>
        }
      >
        {text('safety.title')}
      </SectionTitle>
      <p>{text('safety.how')}</p>
      <FactList
        facts={[
          { label: text('safety.folder'), value: info.dataFolder },
          { label: text('safety.workstation'), value: info.workstation },
          {
            label: text('safety.snapshot'),
            value: newest ? describeSnapshot(newest) : text('safety.no-snapshot'),
          },
          ...describeReport(text, report),
        ]}
      />
      <DataSetList />
    </div>
  );
}
