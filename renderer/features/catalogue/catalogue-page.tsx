import { useText } from '@renderer/i18n/use-text';
import {
  DataGrid,
  EmptyState,
  EVERYTHING,
  Loading,
  PageFrame,
  SplitContent,
  formatQuantity,
} from '@renderer/ui';
import type { Listing } from '@renderer/workers';
import { Button, Input, type InputRef } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { listingColumns, toListingQuery } from './listing-columns';
import { ListingDetail } from './listing-detail';
import { MissingListings } from './missing-listings';
import { useCatalogue } from './use-catalogue';
import { useExportListings } from './use-export-listings';
import { useSlashKey } from './use-slash-key';

const NEW_IMPORT = '/imports/new/national-codes';

/** The national codes that were imported: found by name, maker, registration, code or initials. */
export function CataloguePage() {
  const text = useText('catalogue');
  const navigate = useNavigate();
  const box = useRef<InputRef>(null);
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(EVERYTHING);
  const [open, setOpen] = useState<Listing | null>(null);
  const query = useMemo(() => toListingQuery(words, asked), [words, asked]);
  const { load, loading, source } = useCatalogue(query);
  const categories = load?.categories;
  const columns = useMemo(() => listingColumns(text, categories ?? []), [text, categories]);
  const exportListings = useExportListings();
  useSlashKey(box);
  const startImport = () => void navigate(NEW_IMPORT);

  return (
    <PageFrame
      title={text('title')}
      purpose={
        load === null
          ? text('purpose')
          : text('purpose-count', { count: formatQuantity(load.total) })
      }
      actions={
        <>
          <Link to="/imports">{text('history')}</Link>
          <Button type="primary" onClick={startImport}>
            {text('import')}
          </Button>
        </>
      }
    >
      <MissingListings />
      {load === null ? (
        <Loading label={text('loading', { count: formatQuantity(loading) })} />
      ) : (
        <SplitContent>
          <DataGrid
            gridId="catalogue"
            caption={text('title')}
            columns={columns}
            rowKey={({ code }) => code}
            source={source}
            onQueryChange={setAsked}
            hasSearch={false}
            toolbar={
              <Input
                ref={box}
                allowClear
                style={{ width: 420 }}
                aria-label={text('search')}
                placeholder={text('search-hint')}
                value={words}
                onChange={(event) => setWords(event.target.value)}
              />
            }
            onOpenRow={setOpen}
            openRowKey={open?.code ?? null}
            onExport={exportListings}
            emptyState={
              load.total === 0 ? (
                <EmptyState
                  title={text('empty')}
                  action={<Button onClick={startImport}>{text('import')}</Button>}
                >
                  {text('empty-hint')}
                </EmptyState>
              ) : (
                <EmptyState title={text('not-found')}>{text('not-found-hint')}</EmptyState>
              )
            }
          />
          {open !== null && <ListingDetail listing={open} onClose={() => setOpen(null)} />}
        </SplitContent>
      )}
    </PageFrame>
  );
}
