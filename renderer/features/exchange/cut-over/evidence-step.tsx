import type { CutOverView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Card, FactList, formatQuantity, ProgressLine } from '@renderer/ui';
import type { CutOver } from '@shared/domain/exchange/exchange';
import { Button } from 'antd';
import { useSaveEvidence } from './use-save-evidence';

const localTime = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Asia/Shanghai',
});

/** Saves what proves the old platform's business before nobody can read it there any more. */
export function EvidenceStep({ view }: { readonly view: CutOverView }) {
  const text = useText('exchange-cut-over');
  const { progress, save } = useSaveEvidence(view);
  const { evidence } = view.cutOver;
  const isAll = progress !== null && progress.done + 1 >= progress.total;
  return (
    <div className="ch-cut-over">
      <p>{text('evidence.text')}</p>
      <div>
        <Button type="primary" loading={progress !== null} onClick={save}>
          {text(evidence === null ? 'evidence.save' : 'evidence.again')}
        </Button>
      </div>
      {progress !== null && (
        <ProgressLine
          done={progress.done}
          total={progress.total}
          detail={text(isAll ? 'evidence.working' : 'evidence.progress')}
        />
      )}
      {evidence === null ? <p>{text('evidence.none')}</p> : <SavedEvidence evidence={evidence} />}
    </div>
  );
}

type SavedEvidenceProps = { readonly evidence: NonNullable<CutOver['evidence']> };

function SavedEvidence({ evidence }: SavedEvidenceProps) {
  const text = useText('exchange-cut-over');
  const { at, fileName, sha256, orders, parts } = evidence;
  return (
    <Card>
      <FactList
        facts={[
          { label: text('evidence.fact.at'), value: localTime.format(new Date(at)) },
          { label: text('evidence.fact.file'), value: fileName },
          { label: text('evidence.fact.orders'), value: formatQuantity(orders) },
          { label: text('evidence.fact.sha'), value: <code>{sha256}</code> },
        ]}
      />
      <table className="ch-chart-table ch-cut-over-parts">
        <caption>{text('evidence.parts')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('evidence.part.name')}</th>
            <th scope="col">{text('evidence.part.bytes')}</th>
            <th scope="col">{text('evidence.part.sha')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.name}>
              <th scope="row">{part.name}</th>
              <td>{formatQuantity(part.bytes)}</td>
              <td>
                <code>{part.sha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
