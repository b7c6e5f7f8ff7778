import { useHospitalData, useLiveQuery, type AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  ChoiceField,
  DayField,
  EditableGrid,
  ErrorPanel,
  FormLayout,
  SectionTitle,
  TextField,
  useNotify,
  useSaveKey,
  type EditableLine,
  type LineErrors,
} from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { lineNames } from '../line-drafts';
import { parseQuantities, supplementColumns, supplementDrafts } from './supplement-rows';
import { useDescribeSupplement } from './use-describe-supplement';

type NewSupplementFormProps = { readonly detail: AgreementDetail; readonly onClose: () => void };

const NO_ERRORS: LineErrors = {};

/** What a supplement changes: from which day, which quantities, which distributor, and why. */
export function NewSupplementForm({ detail, onClose }: NewSupplementFormProps) {
  const text = useText('supplements');
  const uiText = useText('ui');
  const notify = useNotify();
  const describe = useDescribeSupplement();
  const { repositories, clock } = useHospitalData();
  const { agreement } = detail;
  const [day, setDay] = useState<{ typed: string; on: LocalDate | null }>({
    typed: clock.today(),
    on: clock.today(),
  });
  const [distributorId, setDistributorId] = useState<EnterpriseId>(agreement.distributorId);
  const [reason, setReason] = useState('');
  const [lines, setLines] = useState<readonly EditableLine[]>(() => supplementDrafts(detail));
  const [errors, setErrors] = useState(NO_ERRORS);
  const [refused, setRefused] = useState<string | null>(null);
  const distributors = useDistributors(detail);
  const columns = useMemo(() => supplementColumns(text), [text]);
  const save = async () => {
    const parsed = parseQuantities(detail, lines, uiText);
    setErrors(parsed.ok ? NO_ERRORS : parsed.error);
    if (!parsed.ok || day.on === null) return;
    const saved = await repositories.supplements.create(agreement.id, {
      startsOn: day.on,
      quantitiesById: parsed.value,
      distributorId,
      reason,
    });
    if (saved.ok) {
      notify.success(text('saved', { number: saved.value.number }));
      onClose();
    } else setRefused(describe(saved.error, lineNames(detail)));
  };
  useSaveKey(() => void save());
  return (
    <>
      <SectionTitle
        extra={
          <>
            <Button onClick={onClose}>{uiText('dialog.cancel')}</Button>{' '}
            <Button type="primary" onClick={() => void save()}>
              {text('save')}
            </Button>
          </>
        }
      >
        {text('new', { number: agreement.number })}
      </SectionTitle>
      {refused !== null && <ErrorPanel title={text('refused')}>{refused}</ErrorPanel>}
      <FormLayout columns={3} onSubmit={() => void save()}>
        <DayField
          label={text('starts-on')}
          isRequired
          help={text('starts-on-help')}
          value={day.typed}
          onChange={(typed, on) => setDay({ typed, on })}
        />
        <ChoiceField
          label={text('distributor')}
          value={distributorId}
          onChange={setDistributorId}
          choices={distributors}
        />
        <TextField
          label={text('reason')}
          isRequired
          maxLength={200}
          value={reason}
          onChange={setReason}
        />
      </FormLayout>
      <EditableGrid
        caption={text('lines')}
        columns={columns}
        lines={lines}
        errors={errors}
        onChange={setLines}
      />
    </>
  );
}

/** The distributors that the manufacturer has set up, the present one first. */
function useDistributors({ agreement, distributor }: AgreementDetail) {
  const { repositories } = useHospitalData();
  const { programId, manufacturerId } = agreement;
  const found = useLiveQuery(async () => {
    const [context, enterprises] = await Promise.all([
      repositories.agreements.findContext(programId),
      repositories.enterprises.list(),
    ]);
    const related = new Set(
      context?.relations
        .filter((relation) => relation.manufacturerId === manufacturerId)
        .map(({ distributorId }) => distributorId),
    );
    return enterprises.filter(({ id }) => related.has(id));
  }, [repositories, programId, manufacturerId]);
  const others = (found ?? []).filter(({ id }) => id !== distributor.id);
  return [distributor, ...others].map(({ id, name }) => ({ value: id, label: name }));
}
