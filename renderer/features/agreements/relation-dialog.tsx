import { useRepositories, type RelationRefusal } from '@renderer/data';
import type { TextKey } from '@renderer/i18n/messages';
import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, FormLayout, TextField } from '@renderer/ui';
import type { Enterprise } from '@shared/domain/enterprise/enterprise';
import type { DistributorRole, ProgramId } from '@shared/domain/program/program';
import { Modal } from 'antd';
import { useState } from 'react';
import type { PairRow } from './pair-rows';
import { useDescribeRefusal } from './agreement-errors';

const refusals = {
  'distributor-missing': 'relation.distributor-missing',
  'relation-exists': 'relation.exists',
  'program-not-found': 'error.program-not-found',
} as const satisfies Record<RelationRefusal['kind'], TextKey<'agreements'>>;

type RelationDialogProps = {
  readonly programId: ProgramId;
  readonly row: PairRow;
  readonly distributors: readonly Enterprise[];
  readonly onClose: () => void;
};

/** Adds a distribution relation of one manufacturer without leaving the page. */
export function RelationDialog({ programId, row, distributors, onClose }: RelationDialogProps) {
  const text = useText('agreements');
  const uiText = useText('ui');
  const describe = useDescribeRefusal();
  const { programs } = useRepositories();
  const [name, setName] = useState('');
  const [role, setRole] = useState<DistributorRole>(
    row.offered.main.length === 0 ? 'main' : 'backup',
  );
  const [error, setError] = useState<string | undefined>(undefined);
  const save = async () => {
    const { manufacturerId } = row;
    const added = await programs.addRelation({
      programId,
      manufacturerId,
      distributorName: name,
      role,
      since: null,
    });
    if (added.ok) onClose();
    else setError(wordsOf(added.error));
  };
  const wordsOf = (
    refusal: Extract<Awaited<ReturnType<typeof programs.addRelation>>, { ok: false }>['error'],
  ) =>
    refusal.kind in refusals
      ? text(refusals[refusal.kind as RelationRefusal['kind']])
      : describe({ kind: refusal.kind as Exclude<typeof refusal.kind, RelationRefusal['kind']> });
  return (
    <Modal
      open
      title={text('relation.title', { name: row.manufacturer })}
      okText={text('relation.save')}
      cancelText={uiText('dialog.cancel')}
      onOk={() => void save()}
      onCancel={onClose}
      width={480}
    >
      <FormLayout onSubmit={() => void save()}>
        <ChoiceField<DistributorRole>
          label={text('list.role')}
          value={role}
          onChange={setRole}
          choices={[
            { value: 'main', label: text('role.main') },
            { value: 'backup', label: text('role.backup') },
          ]}
        />
        <ChoiceField
          label={text('relation.known')}
          value={distributors.find((one) => one.name === name)?.name ?? null}
          onChange={setName}
          choices={distributors.map((one) => ({ value: one.name, label: one.name }))}
        />
        <TextField
          label={text('relation.distributor')}
          isRequired
          help={text('relation.distributor-help')}
          maxLength={100}
          value={name}
          onChange={setName}
          error={error}
        />
      </FormLayout>
    </Modal>
  );
}
