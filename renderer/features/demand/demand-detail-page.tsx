import { useHospitalData, useLiveQuery, type DemandView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { EmptyState, FindingList, Loading, PageFrame, StatusTag } from '@renderer/ui';
import { checkDemand } from '@shared/domain/demand/check-demand';
import type { DemandReportId } from '@shared/domain/demand/demand-report';
import { Tabs } from 'antd';
import { useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { AnswersTab } from './answers-tab';
import './demand.css';
import { STATE_TONES, shownDemandFinding } from './demand-words';
import { LinesTab } from './lines-tab';
import { ProcessActions, ProcessTab } from './process';
import { TemplateTab } from './template-tab';

/** One demand report: lines, answers, what is missing, the process, the platform's workbook. */
export function DemandDetailPage() {
  const text = useText('demand');
  const { id = '' } = useParams();
  const { repositories } = useHospitalData();
  const found = useLiveQuery(
    async () => ({ view: await repositories.demands.findView(id as DemandReportId) }),
    [repositories, id],
  );
  if (found === undefined) return <Loading label={text('loading')} />;
  const { view } = found;
  if (view === undefined)
    return (
      <EmptyState title={text('missing')} action={<Link to="/demand">{text('back')}</Link>}>
        {text('missing-hint')}
      </EmptyState>
    );
  const { report, program } = view;
  return (
    <PageFrame
      title={text('detail.title', { number: report.number })}
      purpose={text('detail.purpose', {
        program: program.name,
        ...report.range,
        baseFrom: report.baseRange.from,
        baseTo: report.baseRange.to,
      })}
      actions={
        <>
          <StatusTag tone={STATE_TONES[report.state]}>{text(`state.${report.state}`)}</StatusTag>
          <ProcessActions view={view} />
        </>
      }
    >
      <DemandTabs view={view} />
    </PageFrame>
  );
}

function DemandTabs({ view }: { readonly view: DemandView }) {
  const text = useText('demand');
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') ?? 'lines';
  const findings = useMemo(() => checkDemand(view), [view]);
  const { report, lines, answers } = view;
  const asked = report.departmentIds.length + report.members.length;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <Tabs
        size="small"
        activeKey={tab}
        onChange={(key) => setSearch(key === 'lines' ? {} : { tab: key }, { replace: true })}
        items={[
          { key: 'lines', label: text('tab.lines', { count: lines.length }) },
          { key: 'answers', label: text('tab.answers', { done: answers.length, all: asked }) },
          { key: 'check', label: text('tab.check', { count: errors }) },
          { key: 'process', label: text('tab.process') },
          { key: 'template', label: text('tab.template') },
        ]}
      />
      {tab === 'lines' && <LinesTab view={view} />}
      {tab === 'answers' && <AnswersTab view={view} />}
      {tab === 'check' &&
        (findings.length === 0 ? (
          <p>{text('check.clean')}</p>
        ) : (
          <div className="ch-demand-scroll">
            <FindingList
              label={text('check.title')}
              findings={findings.map((found) => shownDemandFinding(text, found, lines))}
            />
          </div>
        ))}
      {tab === 'process' && <ProcessTab report={report} />}
      {tab === 'template' && <TemplateTab view={view} />}
    </>
  );
}
