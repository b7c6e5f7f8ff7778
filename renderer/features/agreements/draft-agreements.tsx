import { useHospitalData, type ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  Card,
  EmptyState,
  ErrorPanel,
  FindingList,
  FormLayout,
  SectionTitle,
  useSaveKey,
} from '@renderer/ui';
import { offeredTerms } from '@shared/domain/agreement/draft-agreement';
import type { AgreementYear } from '@shared/domain/program/program';
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { DeadlineBanner } from './deadline-banner';
import { chosenPair, openRoles, pairRows, type PairChoice, type PairRow } from './pair-rows';
import { PairTable } from './pair-table';
import { RelationDialog } from './relation-dialog';
import { termsDraft } from './terms-draft';
import { NoticePayment, TermsFields } from './terms-form';
import { useCreateAgreements } from './use-create-agreements';

type DraftAgreementsProps = { readonly detail: ProgramDetail; readonly year: AgreementYear };

/** Terms for all, and below them a row for each pair with its two distributors. */
export function DraftAgreements({ detail, year }: DraftAgreementsProps) {
  const text = useText('agreements');
  const navigate = useNavigate();
  const { clock } = useHospitalData();
  const [choices, setChoices] = useState<ReadonlyMap<string, PairChoice>>(new Map());
  const [terms, setTerms] = useState(() => termsDraft(offeredTerms(detail.program)));
  const [relationOf, setRelationOf] = useState<PairRow | null>(null);
  const { create, faults, refused, isBusy } = useCreateAgreements(detail, year);
  const pairs = useMemo(
    () => pairRows(detail, year).map((row) => chosenPair(row, choices.get(row.key) ?? {})),
    [detail, year, choices],
  );
  const count = pairs
    .filter(({ isTicked }) => isTicked)
    .reduce((total, pair) => total + openRoles(pair.row, pair).length, 0);
  // Ticking all chooses row after row before the page is drawn again.
  const choose = useCallback((key: string, choice: PairChoice) => {
    setChoices((before) => new Map(before).set(key, { ...before.get(key), ...choice }));
  }, []);
  const save = async () => {
    if (await create(pairs, terms))
      void navigate(`/agreements?program=${detail.program.id}&year=${year.number}`);
  };
  useSaveKey(count > 0 && !isBusy ? () => void save() : null);

  if (pairs.length === 0)
    return (
      <EmptyState
        title={text('new.no-lines')}
        action={
          <Button onClick={() => void navigate('/imports/new/agreed-quantities')}>
            {text('new.import-quantities')}
          </Button>
        }
      >
        {text('new.no-lines-hint')}
      </EmptyState>
    );
  return (
    <>
      <section className="ch-signing" aria-label={text('signing')}>
        <DeadlineBanner pack={detail.pack} year={year} today={clock.today()} />
      </section>
      <Card>
        <FormLayout columns={4} onSubmit={() => undefined}>
          <TermsFields pack={detail.pack} draft={terms} faults={faults} onChange={setTerms} />
        </FormLayout>
        <NoticePayment pack={detail.pack} />
      </Card>
      {refused !== null && (
        <ErrorPanel title={refused.title}>
          <FindingList label={refused.title} findings={refused.findings} />
        </ErrorPanel>
      )}
      <SectionTitle
        extra={
          <Button
            type="primary"
            disabled={count === 0}
            loading={isBusy}
            onClick={() => void save()}
          >
            {text('new.create', { count })}
          </Button>
        }
      >
        {text('new.pairs')}
      </SectionTitle>
      <PairTable
        pairs={pairs}
        asksForBackup={(detail.pack.backupDistributors?.value ?? 0) > 0}
        onChoose={choose}
        onAddRelation={setRelationOf}
      />
      {relationOf && (
        <RelationDialog
          programId={detail.program.id}
          row={relationOf}
          distributors={[...detail.enterprisesById.values()].filter(({ kinds }) =>
            kinds.includes('distributor'),
          )}
          onClose={() => setRelationOf(null)}
        />
      )}
    </>
  );
}
