import { useText } from '@renderer/i18n/use-text';
import { EmptyState, Loading } from '@renderer/ui';
import { lazy, Suspense, type ComponentType } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import type { Area } from './areas';

const pages = new Map<string, ComponentType>();

/** A page is loaded when it is first gone to, and kept. */
function pageOf(area: Area): ComponentType {
  const known = pages.get(area.key);
  if (known) return known;
  const page = lazy(area.load);
  pages.set(area.key, page);
  return page;
}

/** The page for the address. Each area has its own routes under its path. */
export function AreaRoutes({ areas }: { readonly areas: readonly Area[] }) {
  const text = useText('app');
  const first = areas[0];
  const hasDesk = areas.some(({ path }) => path === '/');
  return (
    <Suspense fallback={<Loading label={text('area.loading')} />}>
      <Routes>
        {areas.map((area) => {
          const Page = pageOf(area);
          const path = area.path === '/' ? '/' : `${area.path}/*`;
          return <Route key={area.key} path={path} element={<Page />} />;
        })}
        {!hasDesk && first && <Route path="/" element={<Navigate to={first.path} replace />} />}
        <Route path="*" element={<UnknownPage hasAreas={first !== undefined} />} />
      </Routes>
    </Suspense>
  );
}

function UnknownPage({ hasAreas }: { readonly hasAreas: boolean }) {
  const text = useText('app');
  return hasAreas ? (
    <EmptyState title={text('area.unknown')}>{text('area.unknown-hint')}</EmptyState>
  ) : (
    <EmptyState title={text('area.none')} />
  );
}
