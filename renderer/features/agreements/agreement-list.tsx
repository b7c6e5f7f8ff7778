import { useExportTable } from '@renderer/bridge/use-export-table';
import { useHospitalData, useLiveQuery, useBusinessDay } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, PageFrame } from '@renderer/ui';
import { requiredScopes, signingRates } from '@shared/domain/agreement/signing-rates';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { agreementColumns } from './agreement-columns';
import { agreementRow, type AgreementRow } from './agreement-rows';
import { BatchButtons } from './batch/batch-buttons';
import { DeadlineBanner } from './deadline-banner';
import { ProgramYearBar } from './program-year-bar';
import { RenewalBanner } from './renewal-banner';
import { SendDialog } from './send-dialog';
import { SigningFigures } from './signing-figures';
import { useProgramYear, type ProgramYear } from './use-program-year';
import { useSendAgreements } from './use-send-agreements';

const NO_ROWS: readonly AgreementRow[] = [];

/** The agreements of a program and year, its signing rates and its deadline. */
export function AgreementList() {
  const text = useText('agreements');
  const navigate = useNavigate();
  const choice = useProgramYear();
  const { chosen } = choice;
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const all = useLiveQuery(async () => {
    const [holidays, views, reminders] = await Promise.all([
      repositories.holidays.calendar(),
      repositories.agreements.listViews(),
      repositories.agreementLife.listReminders(),
    ]);
    return views.map((view) => {
      const own = reminders.filter(({ agreementId }) => agreementId === view.agreement.id);
      return agreementRow(view, { today, holidays }, own);
    });
  }, [repositories, today]);
  const rows = useMemo(
    () =>
      (all ?? NO_ROWS).filter(
        ({ agreement }) =>
          agreement.programId === chosen?.detail.program.id &&
          agreement.yearNumber === chosen.year.number,
      ),
    [all, chosen?.detail.program.id, chosen?.year.number],
  );
  const startNew = () =>
    void navigate(
      chosen
        ? `/agreements/new?program=${chosen.detail.program.id}&year=${chosen.year.number}`
        : '/agreements/new',
    );
  return (
    <PageFrame
      title={text('title')}
      purpose={text('purpose')}
      actions={
        <>
          <Button onClick={() => void navigate('/agreements/integrity')}>
            {text('integrity')}
          </Button>
          <Button onClick={() => void navigate('/agreements/templates')}>
            {text('templates')}
          </Button>
          <Button
            onClick={() =>
              void navigate(
                chosen
                  ? `/agreements/renew?program=${chosen.detail.program.id}&year=${chosen.year.number}`
                  : '/agreements/renew',
              )
            }
          >
            {text('renew')}
          </Button>
          <Button type="primary" onClick={startNew}>
            {text('new')}
          </Button>
        </>
      }
      bar={<ProgramYearBar {...choice} />}
    >
      {chosen && <YearSigning chosen={chosen} />}
      <AgreementGrid
        rows={rows}
        isLoading={all === undefined}
        onNew={startNew}
        onOpen={({ agreement }) => void navigate(`/agreements/${agreement.id}`)}
      />
    </PageFrame>
  );
}

function YearSigning({ chosen }: { readonly chosen: NonNullable<ProgramYear['chosen']> }) {
  const text = useText('agreements');
  const { clock } = useHospitalData();
  const today = clock.today();
  const { detail, year } = chosen;
  const rates = signingRates({
    required: requiredScopes(detail.agreedLines, year.number),
    agreements: detail.agreements.filter(({ yearNumber }) => yearNumber === year.number),
    pack: detail.pack,
    years: [year],
    today,
  });
  return (
    <section className="ch-signing" aria-label={text('signing')}>
      <DeadlineBanner pack={detail.pack} year={year} today={today} />
      <RenewalBanner detail={detail} year={year} />
      <SigningFigures rates={rates} />
    </section>
  );
}

type AgreementGridProps = {
  readonly rows: readonly AgreementRow[];
  readonly isLoading: boolean;
  readonly onOpen: (row: AgreementRow) => void;
  readonly onNew: () => void;
};

function AgreementGrid({ rows, isLoading, onOpen, onNew }: AgreementGridProps) {
  const text = useText('agreements');
  const columns = useMemo(() => agreementColumns(text), [text]);
  const exportTable = useExportTable(text('title'), useBusinessDay());
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [isSending, setSending] = useState(false);
  const send = useSendAgreements();
  const chosenIds = rows.map(({ agreement }) => agreement.id).filter((id) => keys.has(id));
  const drafts = rows.filter(
    ({ agreement }) => keys.has(agreement.id) && agreement.state === 'draft',
  );
  return (
    <>
      <DataGrid
        gridId="agreements"
        caption={text('title')}
        columns={columns}
        rows={rows}
        isLoading={isLoading}
        rowKey={({ agreement }) => agreement.id}
        selection={{ keys, onChange: setKeys }}
        onOpenRow={onOpen}
        onExport={exportTable}
        rowTone={({ deadline }) => (deadline.kind === 'late' ? 'error' : undefined)}
        toolbar={
          <>
            <Button disabled={drafts.length === 0} onClick={() => setSending(true)}>
              {text('send.several', { count: drafts.length })}
            </Button>
            <BatchButtons ids={chosenIds} />
          </>
        }
        emptyState={
          <EmptyState title={text('empty')} action={<Button onClick={onNew}>{text('new')}</Button>}>
            {text('empty-hint')}
          </EmptyState>
        }
      />
      <SendDialog
        isOpen={isSending}
        count={drafts.length}
        onCancel={() => setSending(false)}
        onSend={(on) => {
          setSending(false);
          setKeys(new Set());
          void send(
            drafts.map(({ agreement }) => agreement),
            on,
          );
        }}
      />
    </>
  );
}
