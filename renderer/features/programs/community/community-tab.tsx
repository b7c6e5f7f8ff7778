import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, useLiveQuery, useRepositories, type ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  DataGrid,
  EmptyState,
  FindingList,
  formatQuantity,
  Loading,
  SplitContent,
  type ShownFinding,
} from '@renderer/ui';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { levelColumns } from '../level-columns';
import { MemberPanel } from './member-panel';
import { memberRows, type MemberRows } from './member-rows';

type CommunityTabProps = { readonly detail: ProgramDetail; readonly yearNumber: number };

/** A community (医共体) against the calendar, with its member hospitals, and whether their sums are the whole. */
export function CommunityTab({ detail, yearNumber }: CommunityTabProps) {
  const text = useText('program-units');
  const known = useMemberRows(detail, yearNumber);
  if (known === undefined) return <Loading label={text('community.grid')} />;
  if (known === null)
    return (
      <EmptyState
        title={text('community.none')}
        action={
          <Link to={`/programs/${detail.program.id}/set-up`}>{text('community.set-up')}</Link>
        }
      >
        {text('community.none-hint')}
      </EmptyState>
    );
  return <MemberGrid known={known} detail={detail} yearNumber={yearNumber} />;
}

function useMemberRows(detail: ProgramDetail, yearNumber: number): MemberRows | null | undefined {
  const text = useText('program-units');
  const today = useBusinessDay();
  const { programFacts, hospital } = useRepositories();
  const lineIds = detail.agreedLines
    .filter((line) => line.yearNumber === yearNumber)
    .map(({ id }) => id);
  const read = useLiveQuery(
    async () => ({
      profile: await programFacts.findProfile(detail.program.id),
      departments: (await hospital.findHospital())?.departments ?? [],
      documents: await programFacts.readLineDocuments(lineIds),
    }),
    [programFacts, hospital, detail.program.id, lineIds.join(' ')],
  );
  return useMemo(() => {
    if (read === undefined) return undefined;
    const whole = text('community.whole', { name: read.profile.community?.name ?? '' });
    const names = { whole, unassigned: text('community.unassigned') };
    return memberRows({ ...read, detail, yearNumber, today, names });
  }, [read, detail, yearNumber, today, text]);
}

function MemberGrid({ known, ...year }: CommunityTabProps & { readonly known: MemberRows }) {
  const text = useText('program-units');
  const programText = useText('programs');
  const today = useBusinessDay();
  const columns = useMemo(() => levelColumns(programText), [programText]);
  const exportTable = useExportTable(text('community.grid'), today);
  const findings = useFindings(known);
  const [opened, setOpened] = useState<string | null>(null);
  const keys = opened === null ? undefined : known.keysByName.get(opened);
  return (
    <>
      <p className="ch-program-hint">{text('community.hint')}</p>
      {findings.length === 0 ? (
        <p role="status">{text('community.equal')}</p>
      ) : (
        <FindingList label={text('community.findings')} findings={findings} />
      )}
      <SplitContent>
        <DataGrid
          gridId="program-members"
          caption={text('community.grid')}
          columns={columns}
          rows={known.rows}
          rowKey={({ key }) => key}
          onOpenRow={({ key }) => setOpened(key)}
          openRowKey={opened}
          onExport={exportTable}
        />
        {opened !== null && keys !== undefined && (
          <MemberPanel {...year} name={opened} keys={keys} onClose={() => setOpened(null)} />
        )}
      </SplitContent>
    </>
  );
}

function useFindings({ shares, unassigned }: MemberRows): readonly ShownFinding[] {
  const text = useText('program-units');
  const warning = { severity: 'warning', citation: null } as const;
  const findings: ShownFinding[] = [];
  if (shares.difference !== 0)
    findings.push({
      ...warning,
      place: text('community.difference'),
      words: text('community.difference-words', { units: formatQuantity(shares.difference) }),
    });
  const units = unassigned?.units ?? null;
  if (units !== null && (units.ordered > 0 || units.accepted > 0))
    findings.push({
      ...warning,
      place: text('community.moved'),
      words: text('community.moved-words', {
        ordered: formatQuantity(units.ordered),
        accepted: formatQuantity(units.accepted - units.returned),
      }),
    });
  return findings;
}
