import { useText } from '@renderer/i18n/use-text';
import { QuantityText, StatusTag } from '@renderer/ui';
import type { DistributorRole } from '@shared/domain/program/program';
import { Button, Checkbox, Select } from 'antd';
import { memo } from 'react';
import { Link } from 'react-router';
import { openRoles, type ChosenPair, type PairChoice, type PairRow } from './pair-rows';

type PairTableProps = {
  readonly pairs: readonly ChosenPair[];
  readonly asksForBackup: boolean;
  readonly onChoose: (key: string, choice: PairChoice) => void;
  readonly onAddRelation: (row: PairRow) => void;
};

/** One row per manufacturer and group: its lines, and who delivers. Not drawn again while terms are typed. */
export const PairTable = memo(function PairTable(props: PairTableProps) {
  const text = useText('agreements');
  const { pairs, onChoose } = props;
  const open = pairs.filter((pair) => openRoles(pair.row, pair).length > 0);
  const isAllTicked = open.length > 0 && open.every(({ isTicked }) => isTicked);
  const tickAll = () => {
    for (const { row } of open) onChoose(row.key, { isTicked: !isAllTicked });
  };
  return (
    <div className="ch-pairs-scroller">
      <table className="ch-pairs">
        <caption className="ch-visually-hidden">{text('new.pairs')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                aria-label={text('pairs.tick-all')}
                checked={isAllTicked}
                disabled={open.length === 0}
                onChange={tickAll}
              />
            </th>
            <th scope="col">{text('list.group')}</th>
            <th scope="col">{text('party.manufacturer')}</th>
            <th scope="col" className="is-number">
              {text('pairs.lines')}
            </th>
            <th scope="col" className="is-number">
              {text('pairs.quantity')}
            </th>
            <th scope="col">{text('pairs.main')}</th>
            <th scope="col">{text('pairs.backup')}</th>
            <th scope="col">{text('pairs.relations')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <PairTableRow key={pair.row.key} {...props} pair={pair} />
          ))}
        </tbody>
      </table>
    </div>
  );
});

function PairTableRow(props: PairTableProps & { readonly pair: ChosenPair }) {
  const text = useText('agreements');
  const { pair, asksForBackup, onChoose, onAddRelation } = props;
  const { row, isTicked } = pair;
  const isOpen = openRoles(row, pair).length > 0;
  const cell = (role: DistributorRole) => (
    <DistributorCell
      pair={pair}
      role={role}
      isAsked={role === 'main' || asksForBackup}
      onChoose={(choice) => onChoose(row.key, choice)}
    />
  );
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={text('pairs.tick', { name: row.manufacturer })}
          checked={isTicked && isOpen}
          disabled={!isOpen}
          onChange={() => onChoose(row.key, { isTicked: !isTicked })}
        />
      </td>
      <td>{row.group}</td>
      <td>{row.manufacturer}</td>
      <td className="is-number">{row.lines.length}</td>
      <td className="is-number">
        <QuantityText value={row.units} unit={row.unit} />
      </td>
      <td>{cell('main')}</td>
      <td>{cell('backup')}</td>
      <td>
        <Button
          size="small"
          aria-label={text('pairs.add-relation-of', { name: row.manufacturer })}
          onClick={() => onAddRelation(row)}
        >
          {text('pairs.add-relation')}
        </Button>
      </td>
    </tr>
  );
}

type DistributorCellProps = {
  readonly pair: ChosenPair;
  readonly role: DistributorRole;
  readonly isAsked: boolean;
  readonly onChoose: (choice: PairChoice) => void;
};

/** The agreement that stands, or the relations to choose from. The other role's distributor is not offered. */
function DistributorCell({ pair, role, isAsked, onChoose }: DistributorCellProps) {
  const text = useText('agreements');
  const { row } = pair;
  const standing = row.existing[role];
  if (standing !== null) return <Link to={`/agreements/${standing.id}`}>{standing.number}</Link>;
  const other = pair[role === 'main' ? 'backup' : 'main'];
  const options = row.offered[role].filter(({ value }) => value !== other);
  if (options.length === 0)
    return isAsked ? (
      <StatusTag tone="warning">{text(`pairs.no-${role}`)}</StatusTag>
    ) : (
      <span>—</span>
    );
  return (
    <Select
      aria-label={text('pairs.choose', { name: row.manufacturer, role: text(`role.${role}`) })}
      allowClear
      value={pair[role]}
      onChange={(value: (typeof options)[number]['value'] | undefined) =>
        onChoose({ [role]: value ?? null })
      }
      options={options.map((option) => ({ ...option }))}
    />
  );
}
