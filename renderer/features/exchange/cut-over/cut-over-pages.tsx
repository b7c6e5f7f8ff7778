import { Navigate, Route, Routes } from 'react-router';
import { CutOverList } from './cut-over-list';
import { CutOverPage } from './cut-over-page';
import { NewCutOver } from './new-cut-over';
import './cut-over.css';

/** The list, a new cut-over, and one with its steps. */
export function CutOverPages() {
  return (
    <Routes>
      <Route index element={<CutOverList />} />
      <Route path="new" element={<NewCutOver />} />
      <Route path=":id" element={<CutOverPage />} />
      <Route path=":id/:step" element={<CutOverPage />} />
      <Route path="*" element={<Navigate to="/exchange/cut-over" replace />} />
    </Routes>
  );
}
