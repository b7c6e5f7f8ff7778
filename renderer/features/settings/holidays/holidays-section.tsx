import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, useHolidays } from '@renderer/data';
import { createText, type Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { column, DataGrid, SectionTitle, type Column } from '@renderer/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { HolidayDrawer } from './holiday-drawer';
import { listHolidayRows, type HolidayRow } from './holiday-rows';

/** The public holidays that last working days are counted with, by year. */
export function HolidaysSection() {
  const text = useText('settings');
  const holidayText = useText('holidays');
  const holidays = useHolidays();
  const [isEntering, setEntering] = useState(false);
  const columns = useMemo(() => holidayColumns(text), [text]);
  const rows = useMemo(() => listHolidayRows(holidays), [holidays]);
  const exportTable = useExportTable(text('tab.holidays'), useBusinessDay());
  return (
    <div className="ch-settings-list">
      <SectionTitle>{text('holidays.hint')}</SectionTitle>
      <DataGrid
        gridId="holidays"
        caption={text('tab.holidays')}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        onExport={exportTable}
        toolbar={
          <Button type="primary" onClick={() => setEntering(true)}>
            {holidayText('enter')}
          </Button>
        }
      />
      {isEntering && <HolidayDrawer onClose={() => setEntering(false)} />}
    </div>
  );
}

function holidayColumns(text: Text<'settings'>): readonly Column<HolidayRow>[] {
  const words = (key: 'year' | 'name' | 'notices' | 'saved', width: number) =>
    column<HolidayRow>({
      key,
      title: text(`holidays.${key}`),
      kind: 'text',
      width,
      ...(key === 'year' && { filter: 'choice' }),
      value: (row) => row[key],
    });
  const day = (key: 'from' | 'to') =>
    column<HolidayRow>({
      key,
      title: text(`holidays.${key}`),
      kind: 'date',
      width: 120,
      value: (row) => row[key],
    });
  const packText = createText('packs');
  return [
    words('year', 90),
    column<HolidayRow>({
      key: 'kind',
      title: text('holidays.kind'),
      kind: 'text',
      width: 120,
      filter: 'choice',
      value: ({ kind }) => text(`holidays.${kind}`),
    }),
    words('name', 160),
    day('from'),
    day('to'),
    column<HolidayRow>({
      key: 'days',
      title: text('holidays.days'),
      kind: 'quantity',
      width: 80,
      value: ({ days }) => days,
    }),
    words('notices', 260),
    column<HolidayRow>({
      key: 'certainty',
      title: packText('rule.certainty'),
      kind: 'text',
      width: 120,
      value: ({ certainty }) => packText(`certainty.${certainty}`),
    }),
    words('saved', 150),
  ];
}
