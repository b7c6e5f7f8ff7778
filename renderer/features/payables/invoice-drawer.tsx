import { useText } from '@renderer/i18n/use-text';
import { DetailDrawer, FormLayout, SectionTitle, useSaveKey } from '@renderer/ui';
import { Button } from 'antd';
import { Findings } from './findings';
import { InvoiceFields } from './invoice-fields';
import { InvoiceReceipts } from './invoice-receipts';
import { useRecordInvoice } from './use-record-invoice';

/** An invoice entered plainly: what stands on it and the receipts it covers. */
export function InvoiceDrawer({ onClose }: { readonly onClose: () => void }) {
  const text = useText('payables');
  const { form, change, missing, findings, save } = useRecordInvoice(onClose);
  useSaveKey(() => void save());
  return (
    <DetailDrawer
      isOpen
      width={760}
      title={text('invoice.title')}
      onClose={onClose}
      actions={
        <Button type="primary" onClick={() => void save()}>
          {text('save')}
        </Button>
      }
    >
      <FormLayout columns={2} onSubmit={() => void save()}>
        <InvoiceFields form={form} change={change} missing={missing} />
      </FormLayout>
      {form.kind === 'blue' && (
        <>
          <SectionTitle>{text('invoice.receipts')}</SectionTitle>
          <InvoiceReceipts form={form} change={change} />
        </>
      )}
      <Findings findings={findings} />
    </DetailDrawer>
  );
}
