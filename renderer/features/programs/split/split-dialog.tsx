import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { EditableGrid, ErrorPanel, formatQuantity, type EditableLine } from '@renderer/ui';
import type { AgreedSplit } from '@shared/domain/program/agreed-split';
import type { Hospital } from '@shared/domain/hospital/hospital';
import type { AgreedLine } from '@shared/domain/program/program';
import { Modal } from 'antd';
import { useMemo, useState } from 'react';
import { placesOf, readParts, sumTyped, typedParts } from './split-rows';
import { useSaveSplit } from './use-save-split';

type SplitDialogProps = {
  readonly line: AgreedLine;
  readonly product: string;
  readonly split: AgreedSplit | undefined;
  readonly onClose: () => void;
};

/** Splits an agreed quantity by campus and department; the parts must make up the whole. */
export function SplitDialog(props: SplitDialogProps) {
  const { hospital } = useRepositories();
  const found = useLiveQuery(() => hospital.findHospital(), [hospital]);
  return found === undefined ? null : <OpenSplitDialog {...props} hospital={found} />;
}

function OpenSplitDialog({
  line,
  product,
  split,
  onClose,
  hospital,
}: SplitDialogProps & { readonly hospital: Hospital }) {
  const text = useText('program-life');
  const uiText = useText('ui');
  const places = useMemo(() => placesOf(hospital), [hospital]);
  const [rows, setRows] = useState<readonly EditableLine[]>(() => typedParts(split, places));
  const { save, refusal, refuse } = useSaveSplit(line, split, onClose);
  const columns = [
    {
      key: 'place',
      title: text('split.place'),
      width: 260,
      kind: 'choice' as const,
      choices: places.map(({ name }) => name),
    },
    { key: 'quantity', title: text('split.quantity'), width: 120, kind: 'quantity' as const },
  ];
  const submit = () => {
    const parts = readParts(rows, places);
    if (parts.ok) void save(parts.value);
    else refuse(parts.error);
  };
  return (
    <Modal
      open
      title={text('split.title', { product })}
      okText={text('split.save')}
      cancelText={uiText('dialog.cancel')}
      onOk={submit}
      onCancel={onClose}
      width={560}
    >
      <p>
        {text('split.sum', {
          agreed: formatQuantity(line.agreed),
          sum: formatQuantity(sumTyped(rows)),
          open: formatQuantity(line.agreed - sumTyped(rows)),
        })}
      </p>
      {refusal !== null && <ErrorPanel title={refusal} />}
      <EditableGrid
        caption={text('split.parts')}
        columns={columns}
        lines={rows}
        onChange={setRows}
        newLine={() => ({ id: `row-${rows.length + 1}-${sumTyped(rows)}`, values: {} })}
      />
    </Modal>
  );
}
