import { useText } from '@renderer/i18n/use-text';
import { PageFrame } from '@renderer/ui';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { Route, Routes, useLocation, useNavigate } from 'react-router';
import { InvoiceDrawer } from './invoice-drawer';
import { InvoiceList } from './invoice-list';
import { OnTimeTab } from './on-time-tab';
import { PayableList } from './payable-list';
import { PaymentDrawer } from './payment-drawer';
import { PaymentList } from './payment-list';
import { PrepaymentTab } from './prepayments/prepayment-tab';
import './payables.css';

const TABS = ['payables', 'invoices', 'payments', 'prepayments', 'on-time'] as const;

/** What is owed to distributors: payables by due day, invoices, payments and the rate paid in time. */
export function PayablesPage() {
  const text = useText('payables');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [form, setForm] = useState<'invoice' | 'payment' | null>(null);
  const active = TABS.find((tab) => pathname.startsWith(`/payables/${tab}`)) ?? 'payables';
  return (
    <PageFrame
      title={text('title')}
      purpose={text('purpose')}
      actions={
        <>
          <Button onClick={() => setForm('invoice')}>{text('action.invoice')}</Button>
          <Button type="primary" onClick={() => setForm('payment')}>
            {text('action.payment')}
          </Button>
        </>
      }
      bar={
        <Tabs
          activeKey={active}
          onChange={(tab) => void navigate(tab === 'payables' ? '/payables' : `/payables/${tab}`)}
          items={TABS.map((tab) => ({ key: tab, label: text(`tab.${tab}`) }))}
        />
      }
    >
      <Routes>
        <Route index element={<PayableList />} />
        <Route path="invoices" element={<InvoiceList />} />
        <Route path="payments" element={<PaymentList />} />
        <Route path="prepayments" element={<PrepaymentTab />} />
        <Route path="prepayments/:programId" element={<PrepaymentTab />} />
        <Route path="on-time" element={<OnTimeTab />} />
        <Route path=":payableId" element={<PayableList />} />
      </Routes>
      {form === 'invoice' && <InvoiceDrawer onClose={() => setForm(null)} />}
      {form === 'payment' && <PaymentDrawer onClose={() => setForm(null)} />}
    </PageFrame>
  );
}
