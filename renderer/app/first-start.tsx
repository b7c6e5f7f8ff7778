import { useHost } from '@renderer/bridge/host-context';
import { useText } from '@renderer/i18n/use-text';
import { Card, FormLayout, TextField, useNotify } from '@renderer/ui';
import { Button } from 'antd';
import { useState } from 'react';

/** Asks for the hospital or opens the sample one. The window starts anew on the data set it made. */
export function FirstStart() {
  const text = useText('app');
  const notify = useNotify();
  const { host, info } = useHost();
  const [name, setName] = useState('');
  const [isRefused, setRefused] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const create = async (kind: 'hospital' | 'sample', called: string) => {
    setBusy(true);
    const made = await host.createDataSet({ kind, name: called });
    setBusy(false);
    if (made.ok) window.location.reload();
    else notify.error(text('first.failed', { folder: info.dataFolder }));
  };
  const createHospital = () => {
    const isMissing = name.trim() === '';
    setRefused(isMissing);
    if (!isMissing) void create('hospital', name.trim());
  };
  return (
    <main className="ch-start">
      <div className="ch-first-start">
        <h1>{text('first.title')}</h1>
        <p>{text('first.purpose')}</p>
        <Card>
          <FormLayout onSubmit={createHospital}>
            <TextField
              label={text('first.name')}
              isRequired
              hasFocus
              maxLength={120}
              value={name}
              onChange={setName}
              error={isRefused ? text('first.name-missing') : undefined}
            />
            <div className="ch-actions">
              <Button type="primary" htmlType="submit" loading={isBusy}>
                {text('first.create')}
              </Button>
              <Button
                disabled={isBusy}
                onClick={() => void create('sample', text('first.sample-name'))}
              >
                {text('first.sample')}
              </Button>
            </div>
          </FormLayout>
        </Card>
      </div>
    </main>
  );
}
