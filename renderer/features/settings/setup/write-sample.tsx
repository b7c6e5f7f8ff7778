import { useHost } from '@renderer/bridge/host-context';
import { deleteStore, useHospitalData, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { EmptyState, StartScreen } from '@renderer/ui';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';

type WriteSampleProps = {
  readonly onOperator: (name: string) => void;
  readonly onStartAgain: () => void;
};

type WriteState =
  | { readonly kind: 'writing'; readonly percent: number }
  | { readonly kind: 'refused'; readonly words: string };

/** Writes the sample hospital into its new data set; a half-written one is dropped and begun anew. */
export function WriteSample({ onOperator, onStartAgain }: WriteSampleProps) {
  const text = useText('setup');
  const words = useText('data');
  const { host, info } = useHost();
  const { close, dataSetId } = useHospitalData();
  const { sample } = useRepositories();
  const [state, setState] = useState<WriteState>({ kind: 'writing', percent: 0 });
  const isStarted = useRef(false);

  const dropHalf = async (next: 'anew' | 'back') => {
    close();
    const dropped = await host.dropDataSet({ id: dataSetId });
    if (dropped.ok) await deleteStore(dataSetId);
    const made =
      next === 'anew'
        ? await host.createDataSet({ kind: 'sample', name: text('sample') })
        : dropped;
    if (dropped.ok && made.ok) onStartAgain();
    else setState({ kind: 'refused', words: text('refused-do', { folder: info.dataFolder }) });
  };
  const write = async () => {
    onOperator(text('sample-author'));
    const written = await sample.write(info.workstation, (done, total) => {
      setState({ kind: 'writing', percent: Math.floor((done * 100) / total) });
    });
    if (written.ok) return;
    if (written.error.kind === 'not-empty') await dropHalf('anew');
    else setState({ kind: 'refused', words: words(`refusal.${written.error.kind}`) });
  };
  const latestWrite = useRef(write);
  latestWrite.current = write;
  useEffect(() => {
    // React's strict mode runs effects twice; the sample is written once.
    if (isStarted.current) return;
    isStarted.current = true;
    void latestWrite.current();
  }, []);

  if (state.kind === 'writing')
    return (
      <StartScreen
        title={text('sample')}
        step={text('sample-writing', { percent: state.percent })}
        percent={state.percent}
      />
    );
  return (
    <main className="ch-start">
      <EmptyState
        title={text('sample-refused')}
        action={<Button onClick={() => void dropHalf('back')}>{text('sample-back')}</Button>}
      >
        {state.words}
      </EmptyState>
    </main>
  );
}
