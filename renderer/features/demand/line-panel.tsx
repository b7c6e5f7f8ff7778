import { useRepositories, type DemandView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  formatQuantity,
  formatShare,
  FormLayout,
  parseQuantityText,
  QuantityField,
  SectionTitle,
  SidePanel,
  StatusTag,
  TextField,
  useNotify,
} from '@renderer/ui';
import { productName } from '@shared/domain/demand/check-demand';
import { mayEditDemand } from '@shared/domain/demand/move-demand';
import type { Quantity } from '@shared/domain/quantity/quantity';
import { Button } from 'antd';
import { useState } from 'react';
import { demandRow, type DemandRow } from './demand-rows';
import { draftExplanation, formulaWords, varianceShare } from './demand-words';
import { useDescribeDemandRefusal } from './use-demand-command';

type LinePanelProps = {
  readonly row: DemandRow;
  readonly view: DemandView;
  readonly onClose: () => void;
};

/** One product: how the proposal came about, what is reported instead, and why. */
export function LinePanel({ row, view, onClose }: LinePanelProps) {
  const text = useText('demand');
  const { line } = row;
  const title = text('panel.title', { position: line.position, product: productName(line) });
  return (
    <SidePanel title={title} width={400} onClose={onClose}>
      <SectionTitle>{text('panel.formula')}</SectionTitle>
      <ol className="ch-demand-formula">
        {formulaWords(text, row).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ol>
      <Asked row={row} view={view} />
      {mayEditDemand(view.report) ? (
        <EditForm row={row} view={view} />
      ) : (
        <>
          <VarianceWords row={row} />
          <p>{text('panel.not-editable')}</p>
          <p>{line.adjustReason}</p>
          <p>{line.explanation}</p>
        </>
      )}
    </SidePanel>
  );
}

function Asked({ row, view }: Omit<LinePanelProps, 'onClose'>) {
  const text = useText('demand');
  if (view.report.departmentIds.length === 0) return null;
  const asked = view.answers.flatMap(({ id, kind, name, quantities }) =>
    quantities
      .filter((one) => kind === 'department' && one.productId === row.line.productId)
      .map(({ quantity, remark }) => ({ id, name, quantity, remark })),
  );
  return (
    <>
      <SectionTitle>{text('panel.asked')}</SectionTitle>
      {asked.length === 0 && <p>{text('panel.asked-none')}</p>}
      {asked.map(({ id, name, quantity, remark }) => (
        <div key={id}>
          {text('panel.asked-line', {
            name,
            count: formatQuantity(quantity),
            remark: remark === '' ? 'none' : remark,
          })}
        </div>
      ))}
    </>
  );
}

function VarianceWords({ row }: { readonly row: DemandRow }) {
  const text = useText('demand');
  const { variance, reported, report } = row;
  const { citation, source, directions, explainBeyond } = report.rule;
  const where =
    citation === null || source === 'hospital'
      ? text('panel.source-hospital')
      : text('panel.source-notice', { notice: citation.notice, clause: citation.clause });
  return (
    <p>
      {text('panel.variance', {
        base: formatQuantity(variance.base),
        annualised: variance.isAnnualised ? 'yes' : 'no',
        reported: formatQuantity(reported),
        difference: formatQuantity(variance.difference),
        share: varianceShare(variance),
      })}
      {'；'}
      {text(directions === 'both' ? 'panel.rule' : 'panel.rule-drop', {
        limit: formatShare(explainBeyond),
        source: where,
      })}{' '}
      {variance.needsExplanation && (
        <StatusTag tone="warning">{text('line.explained.needed')}</StatusTag>
      )}
    </p>
  );
}

function EditForm({ row, view }: Omit<LinePanelProps, 'onClose'>) {
  const text = useText('demand');
  const { line } = row;
  const [typed, setTyped] = useState(line.adjusted === null ? '' : String(line.adjusted));
  const [adjustReason, setReason] = useState(line.adjustReason);
  const [explanation, setExplanation] = useState(line.explanation);
  const adjusted = readTyped(typed);
  const { save } = useSaveLine(row);
  const shown = demandRow({ ...line, adjusted: adjusted ?? null, adjustReason }, view);
  const submit = () => {
    if (adjusted !== undefined) void save({ adjusted, adjustReason, explanation });
  };
  return (
    <FormLayout onSubmit={submit}>
      <VarianceWords row={shown} />
      <QuantityField
        label={text('panel.adjusted')}
        value={typed}
        onChange={setTyped}
        unit={line.facts.baseUnit}
      />
      {row.departments > 0 && (
        <Button onClick={() => setTyped(String(row.departments))}>
          {text('panel.take-departments', { count: formatQuantity(row.departments) })}
        </Button>
      )}
      <TextField
        label={text('panel.adjust-reason')}
        maxLength={200}
        value={adjustReason}
        onChange={setReason}
        isRequired={adjusted != null && adjusted !== row.proposal.quantity}
      />
      <TextField
        label={text('panel.explanation')}
        rows={5}
        maxLength={500}
        value={explanation}
        onChange={setExplanation}
        isRequired={shown.variance.needsExplanation}
      />
      <div>
        <Button onClick={() => setExplanation(draftExplanation(text, shown, view.answers))}>
          {text('panel.draft')}
        </Button>{' '}
        <Button type="primary" htmlType="submit" disabled={adjusted === undefined}>
          {text('panel.save')}
        </Button>
      </div>
    </FormLayout>
  );
}

/** Null: the proposal holds; undefined: what is typed is no quantity. */
function readTyped(typed: string): Quantity | null | undefined {
  if (typed.trim() === '') return null;
  const parsed = parseQuantityText(typed);
  return parsed.ok && parsed.value >= 0 ? parsed.value : undefined;
}

function useSaveLine({ line }: DemandRow) {
  const text = useText('demand');
  const notify = useNotify();
  const describe = useDescribeDemandRefusal();
  const { demands } = useRepositories();
  return {
    save: async (edit: {
      readonly adjusted: Quantity | null;
      readonly adjustReason: string;
      readonly explanation: string;
    }) => {
      const saved = await demands.editLine(line.id, { ...edit, revision: line.revision });
      if (saved.ok) notify.success(text('panel.saved', { position: line.position }));
      else notify.error(describe(saved.error.kind));
    },
  };
}
