import { Navigate, Route, Routes } from 'react-router';
import { NewReceiptPage } from './new-receipt-page';
import { ReceiptDetailPage } from './receipt-detail-page';
import { ReceiptPrintPage } from './receipt-print-page';
import { ReceivingListPage } from './receiving-list-page';

/** `/receiving` is what waits and what was posted, `/receiving/new/:orderId` an acceptance, `/receiving/:id` a posted one. */
export function ReceivingPage() {
  return (
    <Routes>
      <Route index element={<ReceivingListPage />} />
      <Route path="new/:orderId" element={<NewReceiptPage />} />
      <Route path=":id" element={<ReceiptDetailPage />} />
      <Route path=":id/print" element={<ReceiptPrintPage />} />
      <Route path="*" element={<Navigate to="/receiving" replace />} />
    </Routes>
  );
}
