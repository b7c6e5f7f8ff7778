import { Navigate, Route, Routes } from 'react-router';
import { StockPage } from './stock-page';
import { TransitionPage } from './transition/transition-page';

/** `/stock` is the list of lots, `/stock/run-down` the old products of a transition. */
export function StockPages() {
  return (
    <Routes>
      <Route index element={<StockPage />} />
      <Route path="run-down" element={<TransitionPage />} />
      <Route path="*" element={<Navigate to="/stock" replace />} />
    </Routes>
  );
}
