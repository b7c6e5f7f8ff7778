import { useHospitalData } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ReasonDialog, useNotify } from '@renderer/ui';
import type { WarningCase } from '@shared/domain/monitoring/warning-case';
import { Button } from 'antd';
import { useState } from 'react';
import { AssignDialog } from './assign-dialog';
import { useCaseAnswer } from './use-case-answer';

type Asked = 'assign' | 'handle' | 'close' | 'reopen';

/** 指派, 记录处理, 关闭 — or, once closed, 重新打开. */
export function CaseActions({ row }: { readonly row: WarningCase }) {
  const text = useText('monitoring');
  const { repositories, author } = useHospitalData();
  const notify = useNotify();
  const answer = useCaseAnswer();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { warnings } = repositories;
  const give = async (words: string) => {
    const kind = asked;
    setAsked(null);
    if (kind === null || kind === 'assign') return;
    const saved = await warnings[kind](row.id, words);
    if (answer(saved)) notify.success(text(`done.${kind}`));
  };
  if (row.state === 'closed')
    return (
      <>
        <Button onClick={() => setAsked('reopen')}>{text('action.reopen')}</Button>
        <CaseReason
          asked={asked}
          name={author().operator}
          onGive={give}
          onCancel={() => setAsked(null)}
        />
      </>
    );
  return (
    <div className="ch-monitoring-actions">
      <Button onClick={() => setAsked('assign')}>{text('action.assign')}</Button>
      <Button onClick={() => setAsked('handle')}>{text('action.handle')}</Button>
      <Button type={row.isCauseGone ? 'primary' : 'default'} onClick={() => setAsked('close')}>
        {text(row.isCauseGone ? 'action.close-gone' : 'action.close')}
      </Button>
      {asked === 'assign' && <AssignDialog row={row} onClose={() => setAsked(null)} />}
      <CaseReason
        asked={asked}
        name={author().operator}
        onGive={give}
        onCancel={() => setAsked(null)}
      />
    </div>
  );
}

type CaseReasonProps = {
  readonly asked: Asked | null;
  readonly name: string;
  readonly onGive: (words: string) => Promise<void>;
  readonly onCancel: () => void;
};

function CaseReason({ asked, name, onGive, onCancel }: CaseReasonProps) {
  const text = useText('monitoring');
  if (asked === null || asked === 'assign') return null;
  return (
    <ReasonDialog
      isOpen
      title={text(`reason.${asked}`)}
      confirm={text(`action.${asked}`)}
      name={name}
      onCancel={onCancel}
      onGive={(given) =>
        void onGive(given.name === name ? given.reason : `${given.reason}（${given.name}）`)
      }
    >
      {text(`reason.${asked}-hint`)}
    </ReasonDialog>
  );
}
