import { Navigate, Route, Routes } from 'react-router';
import { NewOrderPage } from './new-order-page';
import { OrderDetailPage } from './order-detail-page';
import { OrderListPage } from './order-list-page';
import { ChangeOrderPage } from './change-order-page';
import { ItemsPage } from './items-page';
import { OrderPrintPage } from './order-print-page';
import { BackupNoticePage } from './late/backup-notice-page';
import { LateFilePage } from './late/late-file-page';
import { LateMainPage } from './late/late-main-page';
import { PastePage } from './paste-page';
import { PlanPage } from './plan-page';
import { ReviewPage } from './review-page';

/** `/orders` is the list, `/orders/new` a new order, `/orders/:id` one of them. */
export function OrdersPage() {
  return (
    <Routes>
      <Route index element={<OrderListPage />} />
      <Route path="new" element={<NewOrderPage />} />
      <Route path="plan" element={<PlanPage />} />
      <Route path="items" element={<ItemsPage />} />
      <Route path="paste" element={<PastePage />} />
      <Route path="review" element={<ReviewPage />} />
      <Route path="late-main" element={<LateMainPage />} />
      <Route path="backup-notice/:id" element={<BackupNoticePage />} />
      <Route path=":id/late" element={<LateFilePage />} />
      <Route path=":id" element={<OrderDetailPage />} />
      <Route path=":id/change" element={<ChangeOrderPage />} />
      <Route path=":id/print" element={<OrderPrintPage />} />
      <Route path="*" element={<Navigate to="/orders" replace />} />
    </Routes>
  );
}
