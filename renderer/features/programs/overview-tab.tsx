import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay } from '@renderer/data';
import type { ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  Card,
  DataGrid,
  FactList,
  listPackRules,
  packRuleColumns,
  SectionTitle,
} from '@renderer/ui';
import { useMemo } from 'react';
import { Link } from 'react-router';

/** What the program is, and the rules of its notice with clause and certainty. */
export function OverviewTab({ detail }: { readonly detail: ProgramDetail }) {
  const text = useText('programs');
  const { program, pack, groupsById, productsById, agreedLines, agreements } = detail;
  const packText = useText('packs');
  const columns = useMemo(() => packRuleColumns(packText), [packText]);
  const rules = useMemo(() => listPackRules(packText, pack), [packText, pack]);
  const exportTable = useExportTable(pack.noticeNumber, useBusinessDay());
  const years = program.years.map((year) => text('year-of', year)).join('；');
  const ownPacks = program.ownPacks
    .map(({ from, pack: { title, version } }) =>
      text('overview.own-pack-from', { from, title, version }),
    )
    .join('；');
  const facts = [
    {
      label: text('overview.notice'),
      value: `${pack.noticeNumber}　${pack.title}`,
    },
    ...(ownPacks === '' ? [] : [{ label: text('overview.own-pack'), value: ownPacks }]),
    { label: text('list.cycle'), value: text('range', program.cycle) },
    { label: text('overview.years'), value: years },
    { label: text('overview.delivery'), value: text('days', { count: program.deliveryDays }) },
    {
      label: text('overview.size'),
      value: text('overview.counts', {
        groups: groupsById.size,
        products: productsById.size,
        lines: agreedLines.length,
        agreements: agreements.length,
      }),
    },
  ];
  return (
    <>
      <Card>
        <FactList facts={facts} />
      </Card>
      <SectionTitle
        extra={
          <>
            <Link to={`/settings/packs/${pack.id}`}>{text('overview.pack-link')}</Link>{' '}
            <Link to={`/settings/packs/${pack.id}/adjust`}>{text('overview.pack-adjust')}</Link>
          </>
        }
      >
        {text('overview.rules')}
      </SectionTitle>
      <DataGrid
        gridId="program-rules"
        caption={text('overview.rules')}
        columns={columns}
        rows={rules}
        rowKey={({ key }) => key}
        onExport={exportTable}
      />
    </>
  );
}
