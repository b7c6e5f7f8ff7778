import { useHospitalData, useOperatorName } from '@renderer/data';
import type { TextKey } from '@renderer/i18n/messages';
import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, DayField, FormLayout, TextField, useNotify } from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { type ExtensionKind, type ExtensionRefusal } from '@shared/domain/program/extend-program';
import type { Program } from '@shared/domain/program/program';
import { Modal } from 'antd';
import { useState } from 'react';

type ExtensionDialogProps = { readonly program: Program; readonly onClose: () => void };
type TypedDay = { readonly typed: string; readonly day: LocalDate | null };

const NO_DAY: TypedDay = { typed: '', day: null };

const refusals = {
  'document-number-missing': 'extension.refused.document-number-missing',
  'document-in-future': 'extension.refused.document-in-future',
  'year-unknown': 'extension.refused.year-unknown',
  'not-later': 'extension.refused.not-later',
} as const satisfies Record<ExtensionRefusal['kind'], TextKey<'program-life'>>;

/** Enters a document that prolongs a year or the cycle. Without its number it is refused. */
export function ExtensionDialog({ program, onClose }: ExtensionDialogProps) {
  const text = useText('program-life');
  const uiText = useText('ui');
  const dataText = useText('data');
  const notify = useNotify();
  const { repositories } = useHospitalData();
  const [what, setWhat] = useState('cycle');
  const [documentNumber, setDocumentNumber] = useState('');
  const [documentOn, setDocumentOn] = useState(NO_DAY);
  const [endsOn, setEndsOn] = useState(NO_DAY);
  const [error, setError] = useState<ExtensionRefusal | null>(null);
  const operatorName = useOperatorName();
  const isDayMissing = documentOn.day === null || endsOn.day === null;
  const save = async () => {
    if (documentOn.day === null || endsOn.day === null) return;
    const kind: ExtensionKind = what === 'cycle' ? 'cycle' : 'year';
    const saved = await repositories.programs.extend(program.id, {
      kind,
      yearNumber: kind === 'cycle' ? program.years.length + 1 : Number(what),
      documentNumber,
      documentOn: documentOn.day,
      endsOn: endsOn.day,
      enteredBy: operatorName,
    });
    if (saved.ok) {
      const { cycle } = saved.value.program;
      notify.success(text('extension.done', { day: cycle.to }));
      onClose();
    } else if (saved.error.kind === 'program-not-found') onClose();
    else if (isExtensionRefusal(saved.error)) setError(saved.error);
    else notify.error(dataText(`refusal.${saved.error.kind}`));
  };
  const errorOf = (...kinds: readonly ExtensionRefusal['kind'][]) =>
    error !== null && kinds.includes(error.kind)
      ? text(refusals[error.kind], {
          day: error.kind === 'not-later' ? error.endedOn : '',
          today: error.kind === 'document-in-future' ? error.today : '',
        })
      : undefined;
  return (
    <Modal
      open
      title={text('extension.add')}
      okText={text('extension.save')}
      okButtonProps={{ disabled: isDayMissing }}
      cancelText={uiText('dialog.cancel')}
      onOk={() => void save()}
      onCancel={onClose}
      width={520}
    >
      <p>{text('extension.hint')}</p>
      <FormLayout columns={2} onSubmit={() => void save()}>
        <ChoiceField
          label={text('extension.what')}
          value={what}
          onChange={setWhat}
          choices={[
            { value: 'cycle', label: text('extension.cycle', { day: program.cycle.to }) },
            ...program.years.map(({ number, to }) => ({
              value: String(number),
              label: text('extension.year', { number, day: to }),
            })),
          ]}
        />
        <DayField
          label={text('extension.ends-on')}
          isRequired
          value={endsOn.typed}
          onChange={(typed, day) => setEndsOn({ typed, day })}
          error={errorOf('not-later', 'year-unknown')}
        />
        <TextField
          label={text('extension.document')}
          isRequired
          maxLength={60}
          value={documentNumber}
          onChange={setDocumentNumber}
          error={errorOf('document-number-missing')}
        />
        <DayField
          label={text('extension.document-on')}
          isRequired
          value={documentOn.typed}
          onChange={(typed, day) => setDocumentOn({ typed, day })}
          error={errorOf('document-in-future')}
        />
      </FormLayout>
    </Modal>
  );
}

function isExtensionRefusal(error: { readonly kind: string }): error is ExtensionRefusal {
  return error.kind in refusals;
}
