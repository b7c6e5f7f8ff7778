import { ExperimentOutlined, FieldTimeOutlined } from '@ant-design/icons';
import { useHost } from '@renderer/bridge/host-context';
import { deleteStore, useHospitalData } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ConfirmDialog, useNotify } from '@renderer/ui';
import { Button } from 'antd';
import { useState } from 'react';

/** What makes this window different from a hospital's own on a day like any other. */
export function Banners() {
  const text = useText('app');
  const { info } = useHost();
  const isOrdinary = info.current?.kind !== 'sample' && info.todayOverride === null;
  if (isOrdinary) return null;
  return (
    <section className="ch-banner" aria-label={text('banner.label')}>
      {info.current?.kind === 'sample' && <SampleBanner dataSetId={info.current.id} />}
      {info.todayOverride !== null && (
        <span>
          <FieldTimeOutlined aria-hidden /> {text('banner.today', { day: info.todayOverride })}
        </span>
      )}
    </section>
  );
}

function SampleBanner({ dataSetId }: { readonly dataSetId: string }) {
  const text = useText('app');
  const notify = useNotify();
  const { host } = useHost();
  const { clock, close } = useHospitalData();
  const [isAsking, setAsking] = useState(false);
  const drop = async () => {
    setAsking(false);
    const dropped = await host.dropDataSet({ id: dataSetId });
    if (!dropped.ok) {
      notify.error(text('drop.failed'));
      return;
    }
    close();
    await deleteStore(dataSetId);
    window.location.reload();
  };
  return (
    <>
      <span>
        <ExperimentOutlined aria-hidden /> {text('banner.sample', { day: clock.today() })}
      </span>
      <Button size="small" onClick={() => setAsking(true)}>
        {text('banner.sample-drop')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={text('drop.title')}
        confirm={text('banner.sample-drop')}
        isDanger
        onConfirm={() => void drop()}
        onCancel={() => setAsking(false)}
      >
        {text('drop.text')}
      </ConfirmDialog>
    </>
  );
}
