import { useHospitalData } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { parseClipboardRows, useNotify } from '@renderer/ui';
import type { HolidayYearFault } from '@shared/domain/calendar/check-holiday-year';
import { parseHolidayRows, type HolidayRowFault } from '@shared/domain/calendar/holiday-entry';
import { useState } from 'react';
import { readHolidayFile } from './read-holiday-file';

type HolidayDraft = {
  readonly year: string;
  readonly notices: string;
  readonly certainty: 'stated' | 'unverified';
  readonly savedBy: string;
  readonly reason: string;
  /** Rows and cells as a table gives them: tabs between cells. */
  readonly rows: string;
};

/** A year's holidays as typed, how they are read, checked and saved. */
export function useHolidayDraft(onSaved: () => void) {
  const text = useText('holidays');
  const dataText = useText('data');
  const notify = useNotify();
  const { repositories, author } = useHospitalData();
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState<HolidayDraft>({
    year: '',
    notices: '',
    certainty: 'stated',
    savedBy: author().operator,
    reason: '',
    rows: '',
  });
  const set = (part: Partial<HolidayDraft>) => setDraft((before) => ({ ...before, ...part }));

  const save = async (): Promise<void> => {
    const entries = parseHolidayRows(cellsOf(draft.rows));
    if (!entries.ok) {
      setFaults(entries.error.map((fault) => rowWords(text, fault)));
      return;
    }
    const { year, savedBy, reason, certainty } = draft;
    const saved = await repositories.holidays.save({
      ...{ year, savedBy, reason, entries: entries.value },
      notices: draft.notices.split(/[、，,；;]/u),
      isVerified: certainty === 'stated',
    });
    if (saved.ok) {
      notify.success(text('saved', { year, count: saved.value.movedDueDays.length }));
      onSaved();
    } else if (saved.error.kind === 'faulty')
      setFaults(saved.error.faults.map((fault) => yearWords(text, fault)));
    else notify.error(text('not-saved'), dataText(`refusal.${saved.error.kind}`));
  };

  const readFile = async (file: File): Promise<void> => {
    const read = await readHolidayFile(file);
    if (read.ok) set({ rows: read.value });
    else setFaults([text('file-unreadable', { name: file.name, words: read.error })]);
  };

  return { draft, set, faults, save, readFile };
}

/** Rows from a table have tabs between their cells; typed ones may have blanks. */
function cellsOf(rows: string): readonly (readonly string[])[] {
  return parseClipboardRows(rows).map((cells) => {
    const [only = ''] = cells;
    return cells.length > 1 ? cells : only.trim().split(/[\s,，]+/u);
  });
}

function rowWords(text: Text<'holidays'>, { kind, row, value }: HolidayRowFault): string {
  return text(`row.${kind}`, { row, value });
}

function yearWords(text: Text<'holidays'>, { kind, ...facts }: HolidayYearFault): string {
  return text(`fault.${kind}`, facts);
}
