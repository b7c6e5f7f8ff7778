import { useBusinessDay, useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  ChoiceField,
  DayField,
  FindingList,
  FormLayout,
  Loading,
  parseDay,
  useNotify,
  WideField,
  type Choice,
} from '@renderer/ui';
import { checkCutOver } from '@shared/domain/exchange/check-cut-over';
import type { CutOver } from '@shared/domain/exchange/exchange';
import { hasErrors } from '@shared/domain/record/finding';
import { Button } from 'antd';
import { useState } from 'react';
import { useExchangeClient } from '../exchange-client';
import { shownFindings, useDescribeRefusal } from './cut-over-words';

type PlanStepProps = {
  /** Null to begin one. */
  readonly cutOver: CutOver | null;
  readonly onSaved: (cutOver: CutOver) => void;
};

/** Which platform closes, which follows, and when. */
export function PlanStep({ cutOver, onSaved }: PlanStepProps) {
  const text = useText('exchange-cut-over');
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const client = useExchangeClient();
  const today = useBusinessDay();
  const { connections, cutOvers, transitions } = useRepositories();
  const stored = useLiveQuery(
    async () => ({
      connections: await connections.list(),
      cutOvers: await cutOvers.list(),
      lastDay: await transitions.findOldPlatformDay(),
    }),
    [connections, cutOvers, transitions],
  );
  const [draft, setDraft] = useState<Draft>(() => draftOf(cutOver));
  const [isTried, setTried] = useState(false);
  if (stored === undefined) return <Loading label={text('loading')} />;
  const open = stored.connections.filter(({ state }) => state !== 'closed');
  const from = stored.connections.find(({ id }) => id === draft.from);
  const to = stored.connections.find(({ id }) => id === draft.to);
  const [movesOn, closesOn] = [dayOf(draft.movesOn), dayOf(draft.closesOn)];
  const isWhole = from !== undefined && to !== undefined && movesOn !== null && closesOn !== null;
  const findings = isWhole
    ? checkCutOver(
        { id: cutOver?.id ?? null, from, to, movesOn, closesOn },
        { today, cutOvers: stored.cutOvers },
      )
    : [];
  const save = async () => {
    setTried(true);
    if (!isWhole || hasErrors(findings)) return;
    const saved = await cutOvers.prepare({
      id: cutOver?.id ?? null,
      fromConnectionId: from.id,
      toConnectionId: to.id,
      movesOn,
      closesOn,
    });
    if (!saved.ok) {
      notify.error(describe(saved.error));
      return;
    }
    client?.wake();
    notify.success(text('plan.saved', { day: movesOn }));
    onSaved(saved.value);
  };
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const isFixed = cutOver !== null;
  const isOver = cutOver?.state === 'finished';
  const choices: readonly Choice<string>[] = open.map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  return (
    <div className="ch-cut-over-form">
      <FormLayout columns={2} onSubmit={() => void save()}>
        {open.length < 2 && !isFixed && <WideField>{text('plan.none')}</WideField>}
        {findings.length > 0 && (
          <WideField>
            <FindingList label={text('plan.findings')} findings={shownFindings(text, findings)} />
          </WideField>
        )}
        <ChoiceField
          label={text('plan.from')}
          isRequired
          isDisabled={isFixed}
          value={draft.from}
          choices={choices}
          onChange={(id) => set({ from: id, ...lastDayOf(id) })}
        />
        <ChoiceField
          label={text('plan.to')}
          isRequired
          isDisabled={isFixed}
          help={text('plan.to-help')}
          value={draft.to}
          choices={choices}
          onChange={(id) => set({ to: id })}
        />
        <DayField
          label={text('plan.moves')}
          isRequired
          isDisabled={isOver}
          value={draft.movesOn}
          onChange={(typed) => set({ movesOn: typed })}
        />
        <DayField
          label={text('plan.closes')}
          isRequired
          isDisabled={isOver}
          value={draft.closesOn}
          onChange={(typed) => set({ closesOn: typed })}
          error={isTried && !isWhole ? text('plan.missing') : undefined}
        />
      </FormLayout>
      {!isOver && (
        <Button type="primary" onClick={() => void save()}>
          {text('plan.save')}
        </Button>
      )}
    </div>
  );

  /** An announced last day is on the connection already, else a transition may name it. */
  function lastDayOf(id: string): Partial<Draft> {
    const known = open.find((one) => one.id === id)?.closesOn ?? stored?.lastDay ?? null;
    return known === null ? {} : { closesOn: known };
  }
}

type Draft = {
  readonly from: string | null;
  readonly to: string | null;
  readonly movesOn: string;
  readonly closesOn: string;
};

function draftOf(cutOver: CutOver | null): Draft {
  return {
    from: cutOver?.fromConnectionId ?? null,
    to: cutOver?.toConnectionId ?? null,
    movesOn: cutOver?.movesOn ?? '',
    closesOn: cutOver?.closesOn ?? '',
  };
}

function dayOf(typed: string) {
  const parsed = parseDay(typed);
  return parsed.ok ? parsed.value : null;
}
