import { useHospitalData, useLiveQuery } from '@renderer/data';
import { useFail, type RowSource } from '@renderer/ui';
import {
  connectCatalogue,
  type CatalogueLoad,
  type Listing,
  type ListingQuery,
} from '@renderer/workers';
import { useEffect, useMemo, useState } from 'react';

export type ShownCatalogue = {
  /** Null while it is being loaded for the first time. */
  readonly load: CatalogueLoad | null;
  /** Listings read so far. */
  readonly loading: number;
  readonly source: RowSource<Listing>;
};

const NO_ROWS: RowSource<Listing> = { count: 0, getRows: () => Promise.resolve([]) };

/** The listings that answer a question, kept up with imports as they are made and undone. */
export function useCatalogue(query: ListingQuery): ShownCatalogue {
  const { dataSetId, repositories } = useHospitalData();
  const catalogue = useMemo(() => connectCatalogue(dataSetId), [dataSetId]);
  const imports = useLiveQuery(() => repositories.catalogue.listActiveImports(), [repositories]);
  const importsKey = imports?.join(' ');
  const [load, setLoad] = useState<CatalogueLoad | null>(null);
  const [loading, setLoading] = useState(0);
  const [source, setSource] = useState(NO_ROWS);
  const fail = useFail();

  useEffect(() => {
    if (importsKey === undefined) return;
    let isCurrent = true;
    const progress = (listings: number) => {
      if (isCurrent) setLoading(listings);
    };
    catalogue.load(progress).then((loaded) => {
      if (isCurrent) setLoad(loaded);
    }, fail);
    return () => {
      isCurrent = false;
    };
  }, [catalogue, importsKey, fail]);

  useEffect(() => {
    if (load === null) return;
    let isCurrent = true;
    catalogue.query(query).then(({ view, count }) => {
      if (!isCurrent) return;
      setSource({
        count,
        // A view that was replaced has a new source by now: its rows are never shown.
        getRows: async (from, to) => (await catalogue.rows(view, { from, to })) ?? [],
      });
    }, fail);
    return () => {
      isCurrent = false;
    };
  }, [catalogue, load, query, fail]);

  return { load, loading, source };
}
