import { Navigate, Route, Routes } from 'react-router';
import { AgreementList } from './agreement-list';
import { AgreementPage } from './agreement-page';
import './agreements.css';
import { IntegrityPage } from './integrity/integrity-page';
import { IntegrityTemplatePage } from './integrity/integrity-template-page';
import { NewAgreementsPage } from './new-agreements-page';
import { RenewalPage } from './renewal/renewal-page';
import { TemplatePage } from './templates/template-page';

/** `/agreements` is the list, `/agreements/new` drafts, `/agreements/renew` renews, `/agreements/:id/:tab` one agreement. */
export function AgreementsPage() {
  return (
    <Routes>
      <Route index element={<AgreementList />} />
      <Route path="new" element={<NewAgreementsPage />} />
      <Route path="renew" element={<RenewalPage />} />
      <Route path="templates" element={<TemplatePage />} />
      <Route path="integrity" element={<IntegrityPage />} />
      <Route path="integrity/template" element={<IntegrityTemplatePage />} />
      <Route path=":id" element={<AgreementPage />} />
      <Route path=":id/:tab" element={<AgreementPage />} />
      <Route path="*" element={<Navigate to="/agreements" replace />} />
    </Routes>
  );
}
