import { useBusinessDay, useLiveQuery, useRepositories, type ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  ChoiceField,
  DayField,
  DetailDrawer,
  FormLayout,
  TextField,
  useNotify,
  useSaveKey,
  WideField,
} from '@renderer/ui';
import { COMPLAINT_KINDS } from '@shared/domain/monitoring/supply-complaint';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { readComplaintForm, type ComplaintField, type ComplaintForm } from './complaint-form';
import { useComplaintAnswer } from './complaint-words';
import { LinesField } from './lines-field';

type ComplaintDrawerProps = {
  readonly programs: readonly ProgramDetail[];
  readonly onClose: () => void;
};

/** A complaint as it goes out: of what, from when, with which orders. */
export function ComplaintDrawer({ programs, onClose }: ComplaintDrawerProps) {
  const text = useText('monitoring');
  const { form, change, detail, missing, save } = useComplaintForm(programs, onClose);
  useSaveKey(() => void save());
  return (
    <DetailDrawer
      isOpen
      width={680}
      title={text('complaint.new')}
      onClose={onClose}
      actions={
        <Button type="primary" onClick={() => void save()}>
          {text('save')}
        </Button>
      }
    >
      <FormLayout columns={2} onSubmit={() => void save()}>
        <AboutFields
          form={form}
          change={change}
          missing={missing}
          programs={programs}
          detail={detail}
        />
        <WhenFields form={form} change={change} missing={missing} />
      </FormLayout>
    </DetailDrawer>
  );
}

function useComplaintForm(programs: readonly ProgramDetail[], onSaved: () => void) {
  const text = useText('monitoring');
  const notify = useNotify();
  const answer = useComplaintAnswer();
  const { supplyRegister } = useRepositories();
  const today = useBusinessDay();
  const [isTried, setTried] = useState(false);
  const [form, setForm] = useState<ComplaintForm>({
    programId: null,
    productId: null,
    distributorId: null,
    kind: 'shortage',
    shortFrom: '',
    complainedOn: today,
    documentNumber: '',
    orderIds: [],
    lines: [],
    words: '',
  });
  const detail = programs.find(({ program }) => program.id === form.programId);
  const product = form.productId === null ? undefined : detail?.productsById.get(form.productId);
  const read = readComplaintForm(form, product?.groupId ?? null);
  const save = async () => {
    setTried(true);
    if (!read.ok || !answer(await supplyRegister.recordComplaint(read.value))) return;
    notify.success(text('complaint.saved'));
    onSaved();
  };
  return {
    form,
    detail,
    change: (changes: Partial<ComplaintForm>) => setForm((before) => ({ ...before, ...changes })),
    missing: isTried && !read.ok ? read.error : new Set<ComplaintField>(),
    save,
  };
}

type FieldsProps = {
  readonly form: ComplaintForm;
  readonly change: (changes: Partial<ComplaintForm>) => void;
  readonly missing: ReadonlySet<ComplaintField>;
};

function AboutFields(
  props: FieldsProps & {
    readonly programs: readonly ProgramDetail[];
    readonly detail: ProgramDetail | undefined;
  },
) {
  const text = useText('monitoring');
  const { form, change, missing, programs, detail } = props;
  const error = (field: ComplaintField) => (missing.has(field) ? text('form.missing') : undefined);
  const enterprises = [...(detail?.enterprisesById.values() ?? [])];
  return (
    <>
      <ChoiceField
        label={text('program')}
        isRequired
        hasFocus
        value={form.programId}
        onChange={(programId) => change({ programId, productId: null, orderIds: [], lines: [] })}
        choices={programs.map(({ program }) => ({ value: program.id, label: program.name }))}
        error={error('programId')}
      />
      <ChoiceField
        label={text('outside.product')}
        isRequired
        value={form.productId}
        onChange={(productId) => change({ productId, lines: [] })}
        choices={[...(detail?.productsById.values() ?? [])].map((product) => ({
          value: product.id,
          label: `${product.name} ${product.specification}`.trim(),
        }))}
        error={error('productId')}
      />
      <ChoiceField
        label={text('complaint.kind')}
        isRequired
        value={form.kind}
        onChange={(kind) => change({ kind })}
        choices={COMPLAINT_KINDS.map((value) => ({
          value,
          label: text(`complaint-kind.${value}`),
        }))}
      />
      <ChoiceField
        label={text('complaint.distributor')}
        value={form.distributorId}
        onChange={(distributorId) => change({ distributorId })}
        choices={enterprises
          .filter(({ kinds }) => kinds.includes('distributor'))
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}

function WhenFields({ form, change, missing }: FieldsProps) {
  const text = useText('monitoring');
  const day = (field: ComplaintField) =>
    missing.has(field) ? text('form.day-missing') : undefined;
  return (
    <>
      <DayField
        label={text('complaint.short-from')}
        isRequired
        value={form.shortFrom}
        onChange={(shortFrom) => change({ shortFrom })}
        error={day('shortFrom')}
      />
      <DayField
        label={text('complaint.on')}
        isRequired
        value={form.complainedOn}
        onChange={(complainedOn) => change({ complainedOn })}
        error={day('complainedOn')}
      />
      <TextField
        label={text('complaint.document')}
        maxLength={60}
        value={form.documentNumber}
        onChange={(documentNumber) => change({ documentNumber })}
      />
      <OrdersField form={form} change={change} />
      {form.productId !== null && (
        <WideField>
          <LinesField
            productId={form.productId}
            lines={form.lines}
            isUnread={missing.has('lines')}
            onChange={(lines) => change({ lines })}
          />
        </WideField>
      )}
      <WideField>
        <TextField
          label={text('complaint.words')}
          isRequired
          rows={3}
          maxLength={500}
          value={form.words}
          onChange={(words) => change({ words })}
          error={missing.has('words') ? text('form.missing') : undefined}
        />
      </WideField>
    </>
  );
}

/** The orders that were not delivered: those of the product's program that are open. */
function OrdersField({ form, change }: Pick<FieldsProps, 'form' | 'change'>) {
  const text = useText('monitoring');
  const { orders } = useRepositories();
  const listed = useLiveQuery(() => orders.list(), [orders]) ?? [];
  const own = listed.filter(({ programId }) => programId === form.programId);
  return (
    <div className="ch-field">
      <label htmlFor="complaint-orders">{text('complaint.orders')}</label>
      <Select
        id="complaint-orders"
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        maxTagCount={2}
        value={[...form.orderIds]}
        onChange={(orderIds) => change({ orderIds })}
        options={own.map(({ id, number }) => ({ value: id, label: number }))}
      />
    </div>
  );
}
