import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  ChoiceField,
  DetailDrawer,
  ErrorPanel,
  FormLayout,
  SectionTitle,
  TextField,
  useSaveKey,
  WideField,
} from '@renderer/ui';
import { Button } from 'antd';
import { useRef } from 'react';
import { useHolidayDraft } from './use-holiday-draft';

/** Takes a year's holidays from rows that are pasted or read from a workbook; what was saved before stays listed. */
export function HolidayDrawer({ onClose }: { readonly onClose: () => void }) {
  const text = useText('holidays');
  const input = useRef<HTMLInputElement>(null);
  const { draft, set, faults, readFile, save } = useHolidayDraft(onClose);
  const submit = () => void save();
  useSaveKey(submit);
  const field = (key: 'year' | 'notices' | 'savedBy' | 'reason') => ({
    label: text(`field.${key}`),
    isRequired: true,
    value: draft[key],
    onChange: (typed: string) => set({ [key]: typed }),
  });
  return (
    <DetailDrawer
      isOpen
      width={720}
      title={text('title')}
      onClose={onClose}
      actions={
        <Button type="primary" onClick={submit}>
          {text('save')}
        </Button>
      }
    >
      {faults.length > 0 && (
        <ErrorPanel title={text('refused', { count: faults.length })}>
          {faults.join('；')}
        </ErrorPanel>
      )}
      <FormLayout columns={2} onSubmit={submit}>
        <TextField {...field('year')} hasFocus maxLength={4} help={text('year-help')} />
        <TextField {...field('notices')} maxLength={120} help={text('notices-help')} />
        <ChoiceField
          label={text('field.certainty')}
          isRequired
          value={draft.certainty}
          choices={(['stated', 'unverified'] as const).map((value) => ({
            value,
            label: text(`certainty.${value}`),
          }))}
          onChange={(certainty) => set({ certainty })}
        />
        <TextField {...field('savedBy')} maxLength={40} />
        <WideField>
          <TextField {...field('reason')} maxLength={200} />
        </WideField>
        <WideField>
          <TextField
            label={text('field.rows')}
            isRequired
            rows={12}
            value={draft.rows}
            help={text('rows-help')}
            onChange={(rows) => set({ rows })}
          />
        </WideField>
      </FormLayout>
      <Button onClick={() => input.current?.click()}>{text('read-file')}</Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text('read-file')}
        accept=".xlsx,.xls,.et,.csv,.txt"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) void readFile(chosen);
          event.target.value = '';
        }}
      />
      <SavedVersions />
    </DetailDrawer>
  );
}

function SavedVersions() {
  const text = useText('holidays');
  const { holidays } = useRepositories();
  const versions = useLiveQuery(() => holidays.listVersions(), [holidays]) ?? [];
  return (
    <>
      <SectionTitle>{text('versions')}</SectionTitle>
      {versions.length === 0 && <p>{text('no-versions')}</p>}
      <ul>
        {versions.map(
          ({ id, year, savedOn, savedBy, reason, notices, off, worked, movedDueDays }) => (
            <li key={id}>
              {text('version', {
                ...{ year: String(year), day: savedOn, by: savedBy, reason },
                count: movedDueDays.length,
                notices: notices.join('、'),
                days: off
                  .map(({ name, from, to }) =>
                    from === to ? `${name} ${from}` : `${name} ${from}～${to}`,
                  )
                  .join('，'),
                worked: worked.join('、') || '—',
              })}
            </li>
          ),
        )}
      </ul>
    </>
  );
}
