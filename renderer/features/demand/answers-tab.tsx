import { useBusinessDay, type DemandView } from '@renderer/data';
import { useExportTable } from '@renderer/bridge/use-export-table';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { column, DataGrid, EmptyState, ErrorPanel, StatusTag, type Column } from '@renderer/ui';
import type { DemandAnswer } from '@shared/domain/demand/demand-report';
import { mayEditDemand } from '@shared/domain/demand/move-demand';
import { Button } from 'antd';
import { useId, useMemo } from 'react';
import { KeptForms } from './kept-forms';
import { useAnswers, type AnswersState } from './use-answers';

type AnswerRow = {
  readonly kind: DemandAnswer['kind'];
  readonly name: string;
  readonly answer: DemandAnswer | null;
};

/** Who was asked, who has answered; forms go out and come in as one workbook. */
export function AnswersTab({ view }: { readonly view: DemandView }) {
  const text = useText('demand');
  const { state, exportForms, importForms } = useAnswers(view);
  const rows = useMemo(() => answerRows(view), [view]);
  const columns = useMemo(() => answerColumns(text), [text]);
  const exportTable = useExportTable(text('line.departments'), useBusinessDay());
  const inputId = useId();
  if (rows.length === 0) return <EmptyState title={text('answers.nobody')} />;
  return (
    <>
      <Refusals state={state} />
      <DataGrid
        gridId="demand-answers"
        caption={text('answers.name')}
        columns={columns}
        rowKey={({ kind, name }) => `${kind} ${name}`}
        rows={rows}
        onExport={exportTable}
        toolbar={
          <>
            <Button onClick={() => void exportForms()}>{text('answers.export')}</Button>
            {mayEditDemand(view.report) && (
              <>
                <Button onClick={() => document.getElementById(inputId)?.click()}>
                  {text('answers.import')}
                </Button>
                <input
                  id={inputId}
                  type="file"
                  className="ch-visually-hidden"
                  tabIndex={-1}
                  aria-label={text('answers.import')}
                  accept=".xlsx,.xls,.et"
                  onChange={({ target }) => {
                    const file = target.files?.[0];
                    if (file !== undefined) void importForms(file);
                    target.value = '';
                  }}
                />
              </>
            )}
          </>
        }
      />
      <KeptForms reportId={view.report.id} />
    </>
  );
}

function Refusals({ state }: { readonly state: AnswersState }) {
  const text = useText('demand');
  if (state.kind !== 'refused') return null;
  return (
    <ErrorPanel title={text('answers.refused-title', { count: state.words.length })}>
      <ul className="ch-demand-departments">
        {state.words.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </ErrorPanel>
  );
}

function answerRows({ report, answers, departmentNames }: DemandView): readonly AnswerRow[] {
  const rowOf = (kind: DemandAnswer['kind'], name: string): AnswerRow => ({
    kind,
    name,
    answer: answers.find((one) => one.kind === kind && one.name === name) ?? null,
  });
  return [
    ...report.departmentIds.map((id) => rowOf('department', departmentNames.get(id) ?? id)),
    ...report.members.map((name) => rowOf('member', name)),
  ];
}

function stateOf({ answer }: AnswerRow): 'silent' | 'zero' | 'answered' {
  if (answer === null) return 'silent';
  return answer.isZero ? 'zero' : 'answered';
}

function answerColumns(text: Text<'demand'>): readonly Column<AnswerRow>[] {
  const words = (
    key: 'name' | 'kind' | 'signer' | 'file',
    width: number,
    value: (row: AnswerRow) => string,
  ) => column<AnswerRow>({ key, title: text(`answers.${key}`), kind: 'text', width, value });
  return [
    words('name', 200, ({ name }) => name),
    words('kind', 90, ({ kind }) => text(`answers.kind.${kind}`)),
    column<AnswerRow>({
      key: 'state',
      title: text('answers.state'),
      kind: 'text',
      width: 90,
      filter: 'choice',
      value: (row) => text(`answers.state.${stateOf(row)}`),
      render: (row) => (
        <StatusTag tone={stateOf(row) === 'silent' ? 'warning' : 'success'}>
          {text(`answers.state.${stateOf(row)}`)}
        </StatusTag>
      ),
    }),
    column<AnswerRow>({
      key: 'products',
      title: text('answers.products'),
      kind: 'quantity',
      width: 80,
      value: ({ answer }) =>
        answer?.quantities.filter(({ quantity }) => quantity > 0).length ?? null,
    }),
    column<AnswerRow>({
      key: 'total',
      title: text('answers.total'),
      kind: 'quantity',
      width: 90,
      value: ({ answer }) =>
        answer?.quantities.reduce((total, { quantity }) => total + quantity, 0) ?? null,
    }),
    words('signer', 100, ({ answer }) => answer?.signer ?? ''),
    column<AnswerRow>({
      key: 'on',
      title: text('answers.on'),
      kind: 'date',
      width: 100,
      value: ({ answer }) => answer?.on ?? null,
    }),
    words('file', 200, ({ answer }) => answer?.source.fileName ?? ''),
  ];
}
