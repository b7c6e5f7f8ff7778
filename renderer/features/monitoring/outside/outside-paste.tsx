import { useBusinessDay, useLiveQuery, useRepositories } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { DetailDrawer, parseClipboardRows, TextField, useNotify } from '@renderer/ui';
import {
  OUTSIDE_KINDS,
  OUTSIDE_ROLES,
  type OutsideKind,
  type OutsideRole,
} from '@shared/domain/monitoring/outside-purchase';
import {
  OUTSIDE_COLUMNS,
  readOutsideRows,
  type OutsideColumn,
  type OutsideRowRefusal,
} from '@shared/domain/monitoring/read-outside-rows';
import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useProgramDetails } from '../use-program-details';
import { outsideFindings } from './outside-findings';
import { useOutsideAnswer } from './outside-words';

/** Purchases pasted from a sheet with their header: each row is read, or refused at its cell; saved all or none. */
export function OutsidePaste({ onClose }: { readonly onClose: () => void }) {
  const text = useText('monitoring');
  const [typed, setTyped] = useState('');
  const { read, save } = usePastedRows(typed, onClose);
  const refused = read.refusals.length;
  return (
    <DetailDrawer
      isOpen
      width={860}
      title={text('outside-paste.title')}
      onClose={onClose}
      actions={
        <Button
          type="primary"
          disabled={read.rows.length === 0 || refused > 0}
          onClick={() => void save()}
        >
          {text('outside-paste.save')}
        </Button>
      }
    >
      <TextField
        label={text('outside-paste.rows')}
        help={text('outside-paste.hint', { headers: Object.values(headerWords(text)).join('、') })}
        hasFocus
        rows={8}
        value={typed}
        onChange={setTyped}
      />
      <p role="status">{text('outside-paste.read', { rows: read.rows.length, refused })}</p>
      {refused > 0 && <Refusals refusals={read.refusals} />}
    </DetailDrawer>
  );
}

const NONE = { rows: [], refusals: [] } as const;

function usePastedRows(typed: string, onSaved: () => void) {
  const text = useText('monitoring');
  const notify = useNotify();
  const answer = useOutsideAnswer();
  const { supplyRegister } = useRepositories();
  const today = useBusinessDay();
  const programs = useProgramDetails();
  const known = useLiveQuery(() => supplyRegister.listPurchases(), [supplyRegister]);
  const read = useMemo(() => {
    if (typed.trim() === '' || known === undefined) return NONE;
    return readOutsideRows(parseClipboardRows(typed), {
      today,
      known,
      programs: programs.map(({ program, groupsById }) => ({
        program,
        groups: [...groupsById.values()],
      })),
      headers: headerWords(text),
      kinds: wordsOf(OUTSIDE_KINDS, (kind: OutsideKind) => text(`outside-kind.${kind}`)),
      roles: wordsOf(OUTSIDE_ROLES, (role: OutsideRole) => text(`outside-role.${role}`)),
    });
  }, [typed, known, programs, today, text]);
  const isSaving = useRef(false);
  const save = async () => {
    // A second click before the first is answered would enter every row twice.
    if (isSaving.current) return;
    isSaving.current = true;
    const saved = await supplyRegister.recordPurchases(read.rows).finally(() => {
      isSaving.current = false;
    });
    if (!answer(saved)) return;
    notify.success(text('outside-paste.saved', { rows: read.rows.length }));
    onSaved();
  };
  return { read, save };
}

/** Where, what stood there, and what to do. */
function Refusals({ refusals }: { readonly refusals: readonly OutsideRowRefusal[] }) {
  const text = useText('monitoring');
  return (
    <table className="ch-monitoring-table">
      <caption className="ch-visually-hidden">{text('outside-paste.refused')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('outside-paste.row')}</th>
          <th scope="col">{text('outside-paste.column')}</th>
          <th scope="col">{text('outside-paste.text')}</th>
          <th scope="col">{text('outside-paste.why')}</th>
        </tr>
      </thead>
      <tbody>
        {refusals.map((refusal) => (
          <tr key={`${String(refusal.row)}/${refusal.column}`}>
            <td>{refusal.row}</td>
            <td>{headerWords(text)[refusal.column]}</td>
            <td>{refusal.text}</td>
            <td>{whyOf(text, refusal)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function whyOf(text: Text<'monitoring'>, refusal: OutsideRowRefusal): string {
  if (refusal.kind !== 'against-rule') return text(`outside-paste.${refusal.kind}`);
  return outsideFindings(text, [refusal.finding])
    .map(({ words }) => words)
    .join('');
}

function headerWords(text: Text<'monitoring'>): Readonly<Record<OutsideColumn, string>> {
  return wordsOf(OUTSIDE_COLUMNS, (column: OutsideColumn) => text(`outside-column.${column}`));
}

function wordsOf<Key extends string>(
  keys: readonly Key[],
  word: (key: Key) => string,
): Readonly<Record<Key, string>> {
  return Object.fromEntries(keys.map((key) => [key, word(key)])) as Readonly<Record<Key, string>>;
}
