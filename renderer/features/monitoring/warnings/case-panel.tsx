import { useText } from '@renderer/i18n/use-text';
import {
  CitationText,
  DateText,
  FactList,
  formatMoney,
  formatQuantity,
  SectionTitle,
  SidePanel,
  StatusTag,
} from '@renderer/ui';
import type { WarningCase } from '@shared/domain/monitoring/warning-case';
import { Link } from 'react-router';
import { CaseActions } from './case-actions';
import { stateWords } from './case-columns';
import { describeWarning, evidencePath, remedyPath, STATE_TONES } from './case-words';

type CasePanelProps = { readonly row: WarningCase; readonly onClose: () => void };

/** One case: what the rule found, by which clause, on which rows, and what people did about it. */
export function CasePanel({ row, onClose }: CasePanelProps) {
  const text = useText('monitoring');
  const { warning } = row;
  return (
    <SidePanel
      title={`${text(`kind.${warning.kind}`)}　${warning.subject}`}
      width={430}
      onClose={onClose}
      actions={<CaseActions row={row} />}
    >
      <div className="ch-monitoring-panel">
        <FactList
          facts={[
            {
              label: text('case.state'),
              value: <StatusTag tone={STATE_TONES[row.state]}>{stateWords(text, row)}</StatusTag>,
            },
            { label: text('case.fact'), value: describeWarning(text, warning) },
            {
              label: text('case.rule'),
              value:
                warning.citation === null ? (
                  text('case.own-rule-long')
                ) : (
                  <>
                    <CitationText value={warning.citation} />
                    <br />
                    <small>{warning.citation.summary}</small>
                  </>
                ),
            },
            {
              label: text('case.remedy'),
              value: (
                <>
                  {text(`remedy.${warning.kind}`)}{' '}
                  <Link to={remedyPath(warning)}>{text('case.go')}</Link>
                </>
              ),
            },
            {
              label: text('case.assignee'),
              value:
                row.assignee === '' ? text('case.nobody') : `${row.assignee} ${row.dueOn ?? ''}`,
            },
          ]}
        />
        <Evidence row={row} />
        <History row={row} />
      </div>
    </SidePanel>
  );
}

/** A panel is no list page. */
const MOST_SHOWN = 40;

function Evidence({ row: { warning } }: Pick<CasePanelProps, 'row'>) {
  const text = useText('monitoring');
  const shown = warning.evidence.slice(0, MOST_SHOWN);
  return (
    <section>
      <SectionTitle>{text('evidence.title', { count: warning.evidence.length })}</SectionTitle>
      <table className="ch-monitoring-table">
        <caption className="ch-visually-hidden">{text('evidence.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('evidence.subject')}</th>
            <th scope="col">{text('evidence.on')}</th>
            <th scope="col" className="is-number">
              {text('evidence.quantity')}
            </th>
            <th scope="col" className="is-number">
              {text('evidence.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((evidence) => {
            const { id, subject, on, quantity, amount } = evidence;
            return (
              <tr key={id}>
                <td>
                  <Link to={evidencePath(evidence, warning)}>{subject}</Link>
                </td>
                <td>{on === null ? '' : <DateText value={on} />}</td>
                <td className="is-number">{quantity === null ? '' : formatQuantity(quantity)}</td>
                <td className="is-number">{amount === null ? '' : formatMoney(amount)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {warning.evidence.length > shown.length && (
        <p className="ch-monitoring-note">
          {text('evidence.more', { count: warning.evidence.length - shown.length })}
        </p>
      )}
    </section>
  );
}

function History({ row }: Pick<CasePanelProps, 'row'>) {
  const text = useText('monitoring');
  return (
    <section>
      <SectionTitle>{text('history.title')}</SectionTitle>
      <ol className="ch-monitoring-history">
        {row.history.map(({ at, on, by, kind, words }, index) => (
          <li key={`${at} ${kind} ${String(index)}`}>
            {text(`event.${kind}`)} {words} <small>{`${on} ${by}`}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
