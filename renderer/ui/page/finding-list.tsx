import type { Citation } from '@shared/domain/policy/policy-pack';
import type { Severity } from '@shared/domain/record/finding';
import { useText } from '@renderer/i18n/use-text';
import { StatusTag, type StatusTone } from './status-tag';
import './page.css';

/** One thing a check has found, in words. */
export type ShownFinding = {
  readonly severity: Severity;
  /** 第 3 行; empty where it concerns everything. */
  readonly place: string;
  readonly words: string;
  readonly citation: Citation | null;
};

type FindingListProps = {
  readonly label: string;
  readonly findings: readonly ShownFinding[];
};

/** More than this nobody reads at once; the worst stand first. */
const MOST_SHOWN = 60;

const TONES = {
  error: 'error',
  warning: 'warning',
  note: 'info',
} as const satisfies Record<Severity, StatusTone>;

const RANKS = { error: 0, warning: 1, note: 2 } as const satisfies Record<Severity, number>;

/** What a check has found: what stops first, each with place, words and the notice behind it. */
export function FindingList({ label, findings }: FindingListProps) {
  const text = useText('ui');
  const sorted = [...findings].sort((a, b) => RANKS[a.severity] - RANKS[b.severity]);
  const shown = sorted.slice(0, MOST_SHOWN);
  const more = findings.length - shown.length;
  return (
    <ul className="ch-findings" aria-label={label}>
      {shown.map(({ severity, place, words, citation }) => (
        <li key={`${severity} ${place} ${words}`}>
          <StatusTag tone={TONES[severity]}>{text(`finding.${severity}`)}</StatusTag>
          <span>
            {place !== '' && <strong>{place} </strong>}
            {words}
            {citation !== null && (
              <span className="ch-findings-source" title={citation.summary}>
                {text('finding.source', { notice: citation.notice, clause: citation.clause })}
              </span>
            )}
          </span>
        </li>
      ))}
      {more > 0 && <li>{text('finding.more', { count: more })}</li>}
    </ul>
  );
}
