import { useHospitalData, useLiveQuery, type ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, EmptyState, Loading, PageFrame } from '@renderer/ui';
import type { ProgramId } from '@shared/domain/program/program';
import { Button, Tabs } from 'antd';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { CommunityTab } from './community/community-tab';
import { LinesTab } from './lines-tab';
import { OverviewTab } from './overview-tab';
import { PaceTab } from './pace-tab';
import { yearToShow } from './pace-rows';
import { ProductsTab } from './products-tab';
import './programs.css';
import { RelationsTab } from './relations-tab';
import { SetUpTab } from './set-up/set-up-tab';
import { GroupsTab } from './units/groups-tab';

const TABS = [
  'overview',
  'set-up',
  'products',
  'groups',
  'lines',
  'relations',
  'pace',
  'community',
] as const;
type Tab = (typeof TABS)[number];

/** One program: cycle and rules, products, agreed quantities, relations, pace. */
export function ProgramPage() {
  const text = useText('programs');
  const { id = '' } = useParams();
  const { repositories } = useHospitalData();
  const detail = useLiveQuery(
    async () => (await repositories.programs.findDetail(id as ProgramId)) ?? null,
    [repositories, id],
  );
  if (detail === undefined) return <Loading label={text('loading')} />;
  if (detail === null)
    return (
      <EmptyState title={text('unknown')} action={<Link to="/programs">{text('back')}</Link>} />
    );
  return <LoadedProgram detail={detail} />;
}

function LoadedProgram({ detail }: { readonly detail: ProgramDetail }) {
  const text = useText('programs');
  const navigate = useNavigate();
  const { clock } = useHospitalData();
  const { tab: named } = useParams();
  const tab = TABS.find((one) => one === named) ?? 'overview';
  const { program } = detail;
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('year') ?? yearToShow(detail, clock.today())?.number ?? 1);
  const goTo = (key: string) => void navigate(`/programs/${program.id}/${key}?year=${asked}`);
  return (
    <PageFrame
      title={program.name}
      purpose={text('page.purpose', {
        notice: program.noticeNumber,
        from: program.cycle.from,
        to: program.cycle.to,
      })}
      actions={
        <>
          <Button onClick={() => void navigate('/programs')}>{text('back')}</Button>
          <Button
            type="primary"
            onClick={() => void navigate(`/agreements/new?program=${program.id}&year=${asked}`)}
          >
            {text('make-agreements')}
          </Button>
        </>
      }
      bar={
        <>
          <Tabs
            activeKey={tab}
            onChange={goTo}
            items={TABS.map((key) => ({ key, label: text(`tab.${key}`) }))}
          />
          <div className="ch-program-year">
            <ChoiceField
              label={text('list.year')}
              value={String(asked)}
              onChange={(year) => setSearch({ year }, { replace: true })}
              choices={program.years.map(({ number, from, to }) => ({
                value: String(number),
                label: text('year-of', { number, from, to }),
              }))}
            />
          </div>
        </>
      }
    >
      <TabContent tab={tab} detail={detail} yearNumber={asked} />
    </PageFrame>
  );
}

type TabContentProps = {
  readonly tab: Tab;
  readonly detail: ProgramDetail;
  readonly yearNumber: number;
};

function TabContent({ tab, detail, yearNumber }: TabContentProps) {
  switch (tab) {
    case 'overview':
      return <OverviewTab detail={detail} />;
    case 'set-up':
      return <SetUpTab detail={detail} />;
    case 'products':
      return <ProductsTab detail={detail} />;
    case 'community':
      return <CommunityTab detail={detail} yearNumber={yearNumber} />;
    case 'groups':
      return <GroupsTab detail={detail} yearNumber={yearNumber} />;
    case 'lines':
      return <LinesTab detail={detail} yearNumber={yearNumber} />;
    case 'relations':
      return <RelationsTab detail={detail} />;
    case 'pace':
      return <PaceTab detail={detail} yearNumber={yearNumber} />;
  }
}
