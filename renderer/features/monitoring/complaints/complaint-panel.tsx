import { useText } from '@renderer/i18n/use-text';
import { Attachments, FactList, SidePanel, StatusTag } from '@renderer/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { AnswerDialog } from './answer-dialog';
import { COMPLAINT_TONES } from './complaint-columns';
import type { ComplaintRow } from './complaint-rows';
import { VerdictDialog } from './verdict-dialog';

type ComplaintPanelProps = { readonly row: ComplaintRow; readonly onClose: () => void };

/** One complaint and what came of it. */
export function ComplaintPanel({ row, onClose }: ComplaintPanelProps) {
  const text = useText('monitoring');
  const [asked, setAsked] = useState<'answer' | 'reject' | 'verify' | null>(null);
  const { complaint } = row;
  const isSettled = complaint.verdict !== null || complaint.state === 'rejected';
  return (
    <SidePanel
      title={`${text(`complaint-kind.${complaint.kind}`)}　${row.product}`}
      onClose={onClose}
      actions={
        isSettled ? (
          complaint.state === 'verified' && (
            <Button onClick={() => setAsked('verify')}>{text('complaint.extend')}</Button>
          )
        ) : (
          <div className="ch-monitoring-actions">
            <Button onClick={() => setAsked('answer')}>{text('complaint.answer')}</Button>
            <Button onClick={() => setAsked('reject')}>{text('complaint.reject')}</Button>
            <Button type="primary" onClick={() => setAsked('verify')}>
              {text('complaint.verify')}
            </Button>
          </div>
        )
      }
    >
      <ComplaintFactList row={row} />
      <Attachments
        owner="supply-complaint"
        ownerId={complaint.id}
        title={text('complaint.files')}
        none={text('complaint.no-files')}
      />
      {asked === 'verify' && <VerdictDialog row={row} onClose={() => setAsked(null)} />}
      {(asked === 'answer' || asked === 'reject') && (
        <AnswerDialog row={row} isRejected={asked === 'reject'} onClose={() => setAsked(null)} />
      )}
    </SidePanel>
  );
}

function ComplaintFactList({ row: { complaint, distributor } }: Pick<ComplaintPanelProps, 'row'>) {
  const text = useText('monitoring');
  const { answer, verdict } = complaint;
  return (
    <FactList
      facts={[
        {
          label: text('case.state'),
          value: (
            <StatusTag tone={COMPLAINT_TONES[complaint.state]}>
              {text(`complaint-state.${complaint.state}`)}
            </StatusTag>
          ),
        },
        { label: text('complaint.on'), value: complaint.complainedOn },
        { label: text('complaint.document'), value: complaint.documentNumber },
        { label: text('complaint.distributor'), value: distributor },
        {
          label: text('complaint.gap'),
          value: text('complaint.gap-words', {
            from: complaint.shortFrom,
            until: verdict?.shortUntil ?? text('complaint.gap-open'),
          }),
        },
        { label: text('complaint.orders'), value: String(complaint.orderIds.length) },
        {
          label: text('complaint.short-units'),
          value:
            complaint.lines.length === 0
              ? '—'
              : text('complaint.short-words', {
                  lines: complaint.lines.length,
                  units: complaint.lines.reduce((total, { quantity }) => total + quantity, 0),
                }),
        },
        { label: text('complaint.words'), value: complaint.words },
        {
          label: text('complaint.answer-words'),
          value: answer === null ? '—' : `${answer.on} ${answer.words}`,
        },
        {
          label: text('complaint.verdict'),
          value:
            verdict === null
              ? '—'
              : text('complaint.verdict-words', {
                  document: verdict.documentNumber,
                  day: verdict.on,
                  count: verdict.purchaseIds.length,
                }),
        },
      ]}
    />
  );
}
