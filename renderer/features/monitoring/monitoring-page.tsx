import { useText } from '@renderer/i18n/use-text';
import { PageFrame } from '@renderer/ui';
import { Tabs } from 'antd';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import { ComplaintsTab } from './complaints/complaints-tab';
import { EntryTab } from './entry/entry-tab';
import './monitoring.css';
import { OutsideTab } from './outside/outside-tab';
import { ReportTab } from './report/report-tab';
import { SetsTab } from './sets/sets-tab';
import { ShareTab } from './share/share-tab';
import { CaseList } from './warnings/case-list';

const TABS = ['warnings', 'entry', 'share', 'outside', 'complaints', 'sets', 'report'] as const;

/** What the authority watches, seen before it asks: warnings, entry ledger, shares, registers. */
export function MonitoringPage() {
  const text = useText('monitoring');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const active = TABS.find((tab) => pathname.startsWith(`/monitoring/${tab}`)) ?? 'warnings';
  return (
    <PageFrame
      title={text('title')}
      purpose={text('purpose')}
      bar={
        <Tabs
          activeKey={active}
          onChange={(tab) => void navigate(`/monitoring/${tab}`)}
          items={TABS.map((tab) => ({ key: tab, label: text(`tab.${tab}`) }))}
        />
      }
    >
      <Routes>
        <Route index element={<CaseList />} />
        <Route path="warnings" element={<CaseList />} />
        <Route path="warnings/:caseId" element={<CaseList />} />
        <Route path="entry" element={<EntryTab />} />
        <Route path="share" element={<ShareTab />} />
        <Route path="outside" element={<OutsideTab />} />
        <Route path="complaints" element={<ComplaintsTab />} />
        <Route path="sets" element={<SetsTab />} />
        <Route path="report" element={<ReportTab />} />
        <Route path="*" element={<Navigate to="/monitoring" replace />} />
      </Routes>
    </PageFrame>
  );
}
