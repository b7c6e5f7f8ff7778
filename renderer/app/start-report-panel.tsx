import { useHospitalData, type StartReport } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { Button } from 'antd';
import { useState } from 'react';

/** Says plainly what the start found and did, unless everything was as expected. */
export function StartReportPanel() {
  const text = useText('app');
  const { report } = useHospitalData();
  const [isSeen, setSeen] = useState(false);
  const lines = describeReport(text, report);
  if (isSeen || lines.length === 0) return null;
  return (
    <section className="ch-banner" aria-label={text('report.label')}>
      <div role="alert">
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <Button size="small" onClick={() => setSeen(true)}>
        {text('report.close')}
      </Button>
    </section>
  );
}

/** Where the journal is damaged too, nobody can say that nothing is missing. */
const REBUILT = { whole: 'report.rebuilt', partly: 'report.rebuilt-partly' } as const;

export function describeReport(text: Text<'app'>, report: StartReport): readonly string[] {
  const { journal, store, damagedSnapshots } = report;
  const lines: string[] = [];
  if (journal.kind === 'torn-entry-cut') lines.push(text('report.torn'));
  if (journal.kind === 'damaged')
    lines.push(
      text('report.damaged', {
        after: journal.afterSequence,
        entries: journal.entriesSetAside,
        file: journal.keptAs,
      }),
    );
  if (store.kind === 'caught-up') lines.push(text('report.caught-up', { entries: store.entries }));
  if (store.kind === 'rebuilt')
    lines.push(
      text(REBUILT[journal.kind === 'damaged' ? 'partly' : 'whole'], {
        rows: store.snapshotRows,
        entries: store.entries,
      }),
    );
  if (store.kind === 'journal-resumed')
    lines.push(text('report.journal-resumed', { entries: store.entriesOnlyInStore }));
  if (damagedSnapshots.length > 0)
    lines.push(text('report.snapshots', { count: damagedSnapshots.length }));
  return lines;
}
