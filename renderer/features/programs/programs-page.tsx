import { Navigate, Route, Routes } from 'react-router';
import { ProgramList } from './program-list';
import { ProgramPage } from './program-page';

/** `/programs` is the list, `/programs/:id/:tab` one program. */
export function ProgramsPage() {
  return (
    <Routes>
      <Route index element={<ProgramList />} />
      <Route path=":id" element={<ProgramPage />} />
      <Route path=":id/:tab" element={<ProgramPage />} />
      <Route path="*" element={<Navigate to="/programs" replace />} />
    </Routes>
  );
}
