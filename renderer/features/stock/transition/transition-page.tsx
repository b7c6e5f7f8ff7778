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
import { RunDownTab } from './run-down-tab';
import { TransitionActions, TransitionChanges } from './transition-changes';
import { TransitionForm } from './transition-form';

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
          {view !== undefined && <TransitionActions transition={view.transition} />}
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
                label: transition.isWithdrawn
                  ? text('program.withdrawn', { name: program.name })
                  : program.name,
              }))}
            />
          )}
          <TransitionContent key={view.transition.id} view={view} />
        </>
      )}
      {isNew && <TransitionForm transition={null} onClose={() => setNew(false)} />}
    </PageFrame>
  );
}

function TransitionContent({ view }: { readonly view: TransitionView }) {
  const text = useText('transition');
  const [tab, setTab] = useState('lots');
  const { transition, program, lots } = view;
  const { buyingStopsOn, oldStockUntil, acceptBefore, oldPlatformUntil } = transition;
  const { citation, contracts } = transition;
  const left = lots.filter(({ onHand }) => onHand > 0).length;
  const open = contracts.filter(({ state }) => state !== 'ended').length;
  return (
    <>
      <div className="ch-columns">
        <Card>
          <FactList
            facts={[
              { label: text('program'), value: program.name },
              { label: text('fact.scope'), value: <ScopeWords view={view} /> },
              ...(transition.isWithdrawn
                ? [{ label: text('fact.state'), value: text('fact.withdrawn') }]
                : []),
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
              ...(acceptBefore === null
                ? []
                : [
                    {
                      label: text('fact.accept'),
                      value: text('fact.accept-value', { day: acceptBefore }),
                    },
                  ]),
              ...(oldPlatformUntil === null
                ? []
                : [
                    {
                      label: text('fact.platform'),
                      value: text('fact.platform-value', { day: oldPlatformUntil }),
                    },
                  ]),
              { label: text('fact.left'), value: left },
            ]}
          />
        </Card>
      </div>
      <TransitionChanges transition={transition} />
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

/** The groups or products by name; the whole program in one word. */
function ScopeWords({ view }: { readonly view: TransitionView }) {
  const uiText = useText('ui');
  const { scopeNames } = view;
  return scopeNames === null ? uiText('scope.program') : scopeNames.join('、');
}
