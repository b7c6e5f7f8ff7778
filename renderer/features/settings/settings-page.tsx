import type { TextKey } from '@renderer/i18n/messages';
import { useText } from '@renderer/i18n/use-text';
import { PageFrame } from '@renderer/ui';
import { Tabs } from 'antd';
import type { ComponentType } from 'react';
import { Route, Routes, useLocation, useNavigate } from 'react-router';
import { AboutSection } from './about-section';
import { EnterprisesSection } from './enterprises/enterprises-section';
import { HolidaysSection } from './holidays/holidays-section';
import { HospitalSection } from './hospital/hospital-section';
import { OperatorsSection } from './operators/operators-section';
import { PackEditorPage } from './packs/adjust/pack-editor';
import { ApplyPackPage } from './packs/apply/apply-page';
import { PackDetail } from './packs/pack-detail';
import { PacksSection } from './packs/packs-section';
import { SafetySection } from './safety/safety-section';
import './settings.css';

type Section = {
  readonly path: string;
  readonly title: TextKey<'settings'>;
  readonly content: ComponentType;
};

const SECTIONS: readonly Section[] = [
  { path: 'hospital', title: 'tab.hospital', content: HospitalSection },
  { path: 'operators', title: 'tab.operators', content: OperatorsSection },
  { path: 'enterprises', title: 'tab.enterprises', content: EnterprisesSection },
  { path: 'packs', title: 'tab.packs', content: PacksSection },
  { path: 'holidays', title: 'tab.holidays', content: HolidaysSection },
  { path: 'safety', title: 'tab.safety', content: SafetySection },
  { path: 'about', title: 'tab.about', content: AboutSection },
];

/** Everything that is set once and looked up now and then. */
export function SettingsPage() {
  const text = useText('settings');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const active = SECTIONS.find(({ path }) => pathname.startsWith(`/settings/${path}`))?.path;
  return (
    <PageFrame
      title={text('title')}
      purpose={text('purpose')}
      bar={
        <Tabs
          className="ch-settings-tabs"
          activeKey={active ?? 'hospital'}
          onChange={(path) => void navigate(`/settings/${path}`)}
          items={SECTIONS.map(({ path, title }) => ({ key: path, label: text(title) }))}
        />
      }
    >
      <Routes>
        <Route index element={<HospitalSection />} />
        {SECTIONS.map(({ path, content: Content }) => (
          <Route key={path} path={path} element={<Content />} />
        ))}
        <Route path="packs/:id" element={<PackDetail />} />
        <Route path="packs/:id/adjust" element={<PackEditorPage />} />
        <Route path="packs/:id/apply" element={<ApplyPackPage />} />
      </Routes>
    </PageFrame>
  );
}
