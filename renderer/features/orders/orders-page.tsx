import { Navigate, Route, Routes } from 'react-router';
import { NewOrderPage } from './new-order-page';
import { OrderDetailPage } from './order-detail-page';
import { OrderListPage } from './order-list-page';
import { OrderPrintPage } from './order-print-page';

/** `/orders` is the list, `/orders/new` a new order, `/orders/:id` one of them. */
export function OrdersPage() {
  return (
    <Routes>
      <Route index element={<OrderListPage />} />
      <Route path="new" element={<NewOrderPage />} />
      <Route path=":id" element={<OrderDetailPage />} />
      <Route path=":id/print" element={<OrderPrintPage />} />
      <Route path="*" element={<Navigate to="/orders" replace />} />
    </Routes>
  );
}
