import type { PrepaymentView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  ChoiceField,
  DayField,
  DetailDrawer,
  FindingList,
  FormLayout,
  MoneyField,
  TextField,
  useSaveKey,
} from '@renderer/ui';
import type { PrepaymentFund } from '@shared/domain/prepayment/prepayment';
import { PREPAYMENT_KINDS } from '@shared/domain/prepayment/prepayment';
import { Button } from 'antd';
import { describeFinding } from './prepayment-words';
import { usePostPrepayment } from './use-post-prepayment';

const FUNDS = ['employees', 'residents'] as const satisfies readonly PrepaymentFund[];

type PrepaymentFormProps = { readonly view: PrepaymentView; readonly onClose: () => void };

/** One entry of the ledger: what the authority told, paid, set off or took back. */
export function PrepaymentForm({ view, onClose }: PrepaymentFormProps) {
  const text = useText('prepayments');
  const post = usePostPrepayment(view, onClose);
  const { form, change, save } = post;
  useSaveKey(() => void save());
  return (
    <DetailDrawer
      isOpen
      width={520}
      title={text('form.title')}
      onClose={onClose}
      actions={
        <Button type="primary" onClick={() => void save()}>
          {text('form.save')}
        </Button>
      }
    >
      <FormLayout columns={2} onSubmit={() => void save()}>
        <ChoiceField
          label={text('entry.kind')}
          isRequired
          hasFocus
          value={form.kind}
          choices={PREPAYMENT_KINDS.map((value) => ({ value, label: text(`kind.${value}`) }))}
          onChange={(kind) => change({ kind })}
        />
        <ChoiceField
          label={text('entry.fund')}
          isRequired
          value={form.fund}
          choices={FUNDS.map((value) => ({ value, label: text(`fund.${value}`) }))}
          onChange={(fund) => change({ fund })}
        />
        <MoneyField
          label={text('entry.amount')}
          isRequired
          value={form.amount}
          onChange={(amount) => change({ amount })}
          error={post.isAmountMissing ? text('form.amount-missing') : undefined}
        />
        <DayField
          label={text('entry.on')}
          isRequired
          value={form.on}
          onChange={(on) => change({ on })}
          error={post.isDayMissing ? text('form.day-missing') : undefined}
        />
        <TextField
          label={text(form.kind === 'notified' ? 'form.notice' : 'form.reference')}
          isRequired={form.kind === 'notified'}
          maxLength={60}
          value={form.documentNumber}
          onChange={(documentNumber) => change({ documentNumber })}
        />
        {view.years.length > 0 && (
          <ChoiceField
            label={text('entry.year')}
            isRequired
            value={form.yearNumber === null ? null : String(form.yearNumber)}
            choices={view.years.map(({ year }) => ({
              value: String(year.number),
              label: text('years.nth', year),
            }))}
            onChange={(number) => change({ yearNumber: Number(number) })}
          />
        )}
        <TextField
          label={text('entry.remark')}
          maxLength={200}
          value={form.remark}
          onChange={(remark) => change({ remark })}
        />
      </FormLayout>
      <FindingList
        label={text('form.findings')}
        findings={post.findings.map((found) => ({
          severity: found.severity,
          place: '',
          words: describeFinding(text, found),
          citation: found.citation,
        }))}
      />
    </DetailDrawer>
  );
}
