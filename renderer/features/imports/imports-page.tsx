import type { ImportKind } from '@shared/domain/import/import-record';
import { Navigate, Route, Routes, useParams } from 'react-router';
import { ImportHistoryPage } from './import-history-page';
import { ImportWizardPage } from './import-wizard-page';

const KINDS: ReadonlySet<string> = new Set<ImportKind>([
  'national-codes',
  'selected-results',
  'agreed-quantities',
]);

/** `/imports` is the history, `/imports/new/:kind` a new import. */
export function ImportsPage() {
  return (
    <Routes>
      <Route index element={<ImportHistoryPage />} />
      <Route path="new/:kind" element={<NewImport />} />
      <Route path="*" element={<Navigate to="/imports" replace />} />
    </Routes>
  );
}

function NewImport() {
  const { kind = '' } = useParams();
  if (!KINDS.has(kind)) return <Navigate to="/imports" replace />;
  // Another kind is another import: nothing of the one before may linger. KINDS holds import kinds only.
  return <ImportWizardPage key={kind} kind={kind as ImportKind} />;
}
