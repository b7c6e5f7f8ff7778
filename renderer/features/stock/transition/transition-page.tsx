import { useHospitalData, useLiveQuery, type TransitionView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  Card,
  ChoiceField,
  CitationText,
  EmptyState,
  FactList,
  Loading,
  PageFrame,
} from '@renderer/ui';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ContractsTab } from './contracts-tab';
import { NewTransition } from './new-transition';
import { RunDownTab } from './run-down-tab';

/** Old products: when buying stops, until when stock may be used, lot by lot; old contracts. */
export function TransitionPage() {
  const text = useText('transition');
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  const views = useLiveQuery(
    () => repositories.transitions.listViews(today),
    [repositories, today],
  );
  if (views === undefined) return <Loading label={text('loading')} />;
  const view = views.find(({ transition }) => transition.id === chosen) ?? views[0];
  const create = (
    <Button type="primary" onClick={() => setNew(true)}>
      {text('new')}
    </Button>
  );
  return (
    <PageFrame
      title={text('title')}
      purpose={text('purpose')}
      actions={
        <>
          <Link to="/stock">{text('back')}</Link>
          {create}
        </>
      }
    >
      {view === undefined ? (
        <EmptyState title={text('empty')}>{text('empty-hint')}</EmptyState>
      ) : (
        <>
          {views.length > 1 && (
            <ChoiceField
              label={text('program')}
              value={view.transition.id}
              onChange={setChosen}
              choices={views.map(({ transition, program }) => ({
                value: transition.id,
                label: program.name,
              }))}
            />
          )}
          <TransitionContent key={view.transition.id} view={view} />
        </>
      )}
      {isNew && <NewTransition onClose={() => setNew(false)} />}
    </PageFrame>
  );
}

function TransitionContent({ view }: { readonly view: TransitionView }) {
  const text = useText('transition');
  const [tab, setTab] = useState('lots');
  const { transition, program, lots } = view;
  const { buyingStopsOn, oldStockUntil, citation, contracts } = transition;
  const left = lots.filter(({ onHand }) => onHand > 0).length;
  const open = contracts.filter(({ state }) => state !== 'ended').length;
  return (
    <>
      <div className="ch-columns">
        <Card>
          <FactList
            facts={[
              { label: text('program'), value: program.name },
              { label: text('fact.source'), value: <CitationText value={citation} /> },
            ]}
          />
        </Card>
        <Card>
          <FactList
            facts={[
              {
                label: text('fact.stops'),
                value:
                  buyingStopsOn === null
                    ? text('fact.none')
                    : text('fact.stops-value', { day: buyingStopsOn }),
              },
              {
                label: text('fact.until'),
                value:
                  oldStockUntil === null
                    ? text('fact.none')
                    : text('fact.until-value', { day: oldStockUntil }),
              },
              { label: text('fact.left'), value: left },
            ]}
          />
        </Card>
      </div>
      <Tabs
        size="small"
        activeKey={tab}
        onChange={setTab}
        items={[
          { key: 'lots', label: text('tab.lots', { count: lots.length }) },
          { key: 'contracts', label: text('tab.contracts', { open, count: contracts.length }) },
        ]}
      />
      {tab === 'lots' ? <RunDownTab lots={lots} /> : <ContractsTab transition={transition} />}
    </>
  );
}
