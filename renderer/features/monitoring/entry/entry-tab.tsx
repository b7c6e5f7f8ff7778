import { useExportTable } from '@renderer/bridge/use-export-table';
import {
  useBusinessDay,
  useLiveQuery,
  useRepositories,
  type EntryLedger,
  type EntryLedgerRow,
} from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  ChoiceField,
  CitationText,
  DataGrid,
  EmptyState,
  formatShare,
  Loading,
  SplitContent,
} from '@renderer/ui';
import { entryRates } from '@shared/domain/monitoring/entry-ledger';
import type { ProgramId } from '@shared/domain/program/program';
import { useMemo, useState } from 'react';
import { entryColumns } from './entry-columns';
import { EntryPanel } from './entry-panel';

/** 进院台账 of the program that is chosen, with its rates and the state of the check. */
export function EntryTab() {
  const text = useText('monitoring');
  const { entryLedger } = useRepositories();
  const today = useBusinessDay();
  const [chosen, setChosen] = useState<ProgramId | null>(null);
  const programs = useLiveQuery(() => entryLedger.listPrograms(today), [entryLedger, today]);
  const id = chosen ?? programs?.[0]?.id ?? null;
  const ledger = useLiveQuery(
    () => (id === null ? null : entryLedger.find(id, today)),
    [entryLedger, id, today],
  );
  if (programs === undefined) return <Loading label={text('loading')} />;
  if (id === null) return <EmptyState title={text('no-year')}>{text('no-year-next')}</EmptyState>;
  return (
    <>
      <div className="ch-monitoring-bar">
        <ChoiceField
          label={text('program')}
          value={id}
          onChange={setChosen}
          choices={programs.map((program) => ({ value: program.id, label: program.name }))}
        />
        {ledger && <CheckWords ledger={ledger} />}
      </div>
      {ledger ? (
        <>
          <EntryFigures ledger={ledger} />
          <EntryGrid key={ledger.program.id} ledger={ledger} />
        </>
      ) : (
        <Loading label={text('loading')} />
      )}
    </>
  );
}

type LedgerProps = { readonly ledger: EntryLedger };

function CheckWords({ ledger: { rule, days, stage, round, program } }: LedgerProps) {
  const text = useText('monitoring');
  const facts = {
    from: program.cycle.from,
    warnFrom: days.warnFrom,
    aimOn: days.aimOn,
    opensOn: days.opensOn,
    calendar: days.opensOnByCalendar,
    round,
  };
  const isOwn = rule === null && stage === 'checked';
  return (
    <p className="ch-monitoring-note" role="status">
      {text(isOwn ? 'check.own' : `check.${stage}`, facts)}{' '}
      {rule === null ? (
        text('check.days-own', facts)
      ) : (
        <>
          {text('check.days', facts)} <CitationText value={rule.citation} />
        </>
      )}
    </p>
  );
}

function EntryFigures({ ledger }: LedgerProps) {
  const text = useText('monitoring');
  const rates = entryRates(ledger.rows);
  const count = (state: EntryLedgerRow['state']) =>
    ledger.rows.filter((row) => row.state === state && row.agreed > 0).length;
  const share = (value: typeof rates.stockedShare) => (value === null ? '—' : formatShare(value));
  return (
    <p className="ch-monitoring-rates">
      <span>
        <strong>{text('rate.stocked', { share: share(rates.stockedShare) })}</strong>{' '}
        {text('rate.stocked-note', { entered: rates.entered, products: rates.products })}
      </span>
      <span>
        <strong>{text('rate.used', { share: share(rates.usedShare) })}</strong>{' '}
        {text(rates.usedShare === null ? 'rate.used-unknown' : 'rate.used-note', {
          used: rates.used,
          entered: rates.entered,
        })}
      </span>
      <span>
        <strong>{text('rate.missing', { count: count('missing') })}</strong>
      </span>
      <span>{text('rate.explained', { count: count('explained') })}</span>
    </p>
  );
}

function EntryGrid({ ledger }: LedgerProps) {
  const text = useText('monitoring');
  const [openId, setOpenId] = useState<string | null>(null);
  const columns = useMemo(() => entryColumns(text), [text]);
  const exportTable = useExportTable(text('tab.entry'), useBusinessDay());
  const open = ledger.rows.find(({ product }) => product.id === openId);
  return (
    <SplitContent>
      <DataGrid
        gridId="entry-ledger"
        caption={text('tab.entry')}
        columns={columns}
        rows={ledger.rows}
        rowKey={({ product }) => product.id}
        rowTone={({ state, agreed }) => (state === 'missing' && agreed > 0 ? 'warning' : undefined)}
        onOpenRow={({ product }) => setOpenId(product.id)}
        openRowKey={openId}
        onExport={exportTable}
        emptyState={<EmptyState title={text('entry.empty')}>{text('entry.empty-next')}</EmptyState>}
      />
      {open !== undefined && (
        <EntryPanel key={open.product.id} row={open} onClose={() => setOpenId(null)} />
      )}
    </SplitContent>
  );
}
