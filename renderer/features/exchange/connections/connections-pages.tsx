import { Navigate, Route, Routes } from 'react-router';
import { ConnectionPage } from './connection-page';
import { ConnectionsPanel } from './connections-panel';
import { EnterpriseMappingPage } from './enterprise-mapping-page';
import { FerryPage, PortalPage } from './file-pages';
import { ProductMappingPage } from './product-mapping-page';

/** The list, one connection, and what our products and distributors are called there. */
export function ConnectionsPages() {
  return (
    <Routes>
      <Route index element={<ConnectionsPanel />} />
      <Route path=":id" element={<ConnectionPage />} />
      <Route path=":id/products" element={<ProductMappingPage />} />
      <Route path=":id/enterprises" element={<EnterpriseMappingPage />} />
      <Route path=":id/portal" element={<PortalPage />} />
      <Route path=":id/ferry" element={<FerryPage />} />
      <Route path="*" element={<Navigate to="/exchange/connections" replace />} />
    </Routes>
  );
}
