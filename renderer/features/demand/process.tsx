import { useRepositories, type DemandView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ConfirmDialog, FormLayout, TextField, useNotify } from '@renderer/ui';
import type { DemandReport, DemandState } from '@shared/domain/demand/demand-report';
import { needsWords, nextStates } from '@shared/domain/demand/move-demand';
import { Button } from 'antd';
import { useState } from 'react';
import { useDescribeDemandRefusal } from './use-demand-command';

/** What can be done with the report where it stands. */
export function ProcessActions({ view }: { readonly view: DemandView }) {
  const text = useText('demand');
  const [asked, setAsked] = useState<DemandState | null>(null);
  return (
    <>
      {nextStates(view.report.state).map((to) => (
        <Button
          key={to}
          {...(!needsWords(to) && { type: 'primary' as const })}
          onClick={() => setAsked(to)}
        >
          {text(`move.${moveName(view.report.state, to)}`)}
        </Button>
      ))}
      {asked !== null && <MoveDialog view={view} to={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function MoveDialog(props: {
  readonly view: DemandView;
  readonly to: DemandState;
  readonly onClose: () => void;
}) {
  const text = useText('demand');
  const notify = useNotify();
  const describe = useDescribeDemandRefusal();
  const { demands } = useRepositories();
  const [words, setWords] = useState('');
  const { view, to, onClose } = props;
  const name = moveName(view.report.state, to);
  const move = async () => {
    const moved = await demands.move(view.report.id, to, words);
    if (moved.ok) {
      const state = text(`state.${to}`);
      notify.success(text('moved', { number: moved.value.number, state }));
      onClose();
    } else if (moved.error.kind === 'refused') {
      const { findings } = moved.error;
      const count = findings.filter(({ severity }) => severity === 'error').length;
      notify.error(text('error.refused', { count }));
    } else if (moved.error.kind === 'range-twice')
      notify.error(text('create.error.range-twice', { number: moved.error.number }));
    else notify.error(describe(moved.error.kind));
  };
  return (
    <ConfirmDialog
      isOpen
      title={text(`move.${name}`)}
      confirm={text(`move.${name}`)}
      onConfirm={() => void move()}
      onCancel={onClose}
    >
      <p>{text(`move.about.${name}`)}</p>
      <FormLayout onSubmit={() => void move()}>
        <TextField
          label={text('move.words')}
          isRequired={needsWords(to)}
          rows={3}
          maxLength={300}
          value={words}
          onChange={setWords}
        />
      </FormLayout>
    </ConfirmDialog>
  );
}

/** A confirmed report is opened again to be set right: another name for the same state. */
function moveName(from: DemandState, to: DemandState) {
  return from === 'confirmed' && to === 'returned' ? 'reopened' : to;
}

/** Who moved the report where, and when; the latest first. */
export function ProcessTab({ report }: { readonly report: DemandReport }) {
  const text = useText('demand');
  return (
    <ol className="ch-demand-formula ch-demand-scroll" aria-label={text('process.title')}>
      {[...report.steps].reverse().map(({ to, at, on, operator, words }) => (
        <li key={at}>
          {on} {operator}{' '}
          {text('process.step', {
            state: text(`state.${to}`),
            words: words === '' ? 'none' : words,
          })}
        </li>
      ))}
    </ol>
  );
}
