import { Navigate, Route, Routes } from 'react-router';
import { DemandDetailPage } from './demand-detail-page';
import { DemandListPage } from './demand-list-page';
import { NewDemandPage } from './new-demand-page';

/** `/demand` is the list, `/demand/new` a new report, `/demand/:id` one of them. */
export function DemandPage() {
  return (
    <Routes>
      <Route index element={<DemandListPage />} />
      <Route path="new" element={<NewDemandPage />} />
      <Route path=":id" element={<DemandDetailPage />} />
      <Route path="*" element={<Navigate to="/demand" replace />} />
    </Routes>
  );
}
