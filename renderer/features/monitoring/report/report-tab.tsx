import { useHospitalData, useLiveQuery } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, EmptyState, Loading } from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { ExecutionReport } from '@shared/domain/execution-report/execution-report';
import type { Program, ProgramId } from '@shared/domain/program/program';
import { reportTables } from '@shared/formats/documents/execution-report/report-tables';
import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { ReportGrid } from './report-grid';
import { monthToReport, reportMonths } from './report-months';
import { ReportPrint } from './report-print';
import { useExportReport } from './use-export-report';

/** 月度执行情况报告: sections A to D of a program and a month, for the bureau. */
export function ReportTab() {
  const text = useText('monitoring');
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const [chosen, setChosen] = useState<ProgramId | null>(null);
  const { executionReports } = repositories;
  const programs = useLiveQuery(
    () => executionReports.listPrograms(today),
    [executionReports, today],
  );
  if (programs === undefined) return <Loading label={text('loading')} />;
  const program = programs.find(({ id }) => id === chosen) ?? programs[0];
  if (program === undefined)
    return <EmptyState title={text('no-year')}>{text('no-year-next')}</EmptyState>;
  return (
    <ProgramReport
      key={program.id}
      program={program}
      programs={programs}
      onProgram={setChosen}
      today={today}
    />
  );
}

type ProgramReportProps = {
  readonly program: Program;
  readonly programs: readonly Program[];
  readonly onProgram: (id: ProgramId) => void;
  readonly today: LocalDate;
};

function ProgramReport({ program, programs, onProgram, today }: ProgramReportProps) {
  const text = useText('monitoring');
  const months = useMemo(() => reportMonths(program, today), [program, today]);
  const [month, setMonth] = useState(() => monthToReport(months, today));
  const report = useReport(program.id, month, today);
  return (
    <>
      <div className="ch-monitoring-bar">
        <ChoiceField
          label={text('program')}
          value={program.id}
          onChange={onProgram}
          choices={programs.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ChoiceField
          label={text('report.month')}
          value={month}
          onChange={setMonth}
          choices={months}
        />
      </div>
      {report === undefined ? <Loading label={text('loading')} /> : <ReportBody report={report} />}
    </>
  );
}

function useReport(programId: ProgramId, month: LocalDate | null, today: LocalDate) {
  const { repositories, clock } = useHospitalData();
  const { executionReports } = repositories;
  const found = useLiveQuery(async () => {
    if (month === null) return undefined;
    const asked = { programId, month, today, now: clock.now() };
    return { month, report: await executionReports.find(asked) };
  }, [executionReports, clock, programId, month, today]);
  return found?.month === month ? found.report : undefined;
}

const PRINT = 'print';

function ReportBody({ report }: { readonly report: ExecutionReport }) {
  const text = useText('monitoring');
  const { saveWorkbook } = useExportReport();
  const tables = useMemo(() => reportTables(report), [report]);
  const [shown, setShown] = useState('A');
  const table = tables.find(({ letter }) => letter === shown);
  const { period } = report;
  return (
    <>
      <div className="ch-monitoring-bar">
        <Segmented
          aria-label={text('report.section')}
          value={shown}
          onChange={setShown}
          options={[
            ...tables.map(({ letter, title, rows }) => ({
              value: letter,
              label: `${letter} ${title} ${String(rows.length)}`,
            })),
            { value: PRINT, label: text('report.print') },
          ]}
        />
        <Button type="primary" onClick={() => void saveWorkbook(report)}>
          {text('report.export')}
        </Button>
        <p className="ch-monitoring-note" role="status">
          {text('report.cut', { from: period.month.from, cut: period.cutOn })}
        </p>
      </div>
      {table === undefined ? (
        <ReportPrint report={report} />
      ) : (
        <ReportGrid key={shown} table={table} />
      )}
    </>
  );
}
