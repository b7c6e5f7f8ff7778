export type { Listing, ListingField } from '@renderer/data/catalogue/listing';
export type { CatalogueLoad, ListingFilter, ListingQuery } from './catalogue/catalogue-api';
export type {
  ConnectionLine,
  ConnectionStatus,
  ExchangeApi,
  ExchangeStatus,
} from './exchange/exchange-api';
export { startExchange, type ExchangeClient, type ExchangeParts } from './exchange-client';
export { connectCatalogue, type Catalogue } from './catalogue-client';
export {
  LISTED,
  LISTED_CHANGES,
  type ImportProgress,
  type ListingChange,
  type ProgramReading,
  type ReadFile,
  type ReadingReport,
  type StagedListings,
  type StageRefusal,
} from './import/import-api';
export { startImportWorker, type ImportClient } from './import-client';
export {
  rebuildListings,
  type RebuildFailure,
  type RebuildProgress,
  type RebuildReport,
} from './rebuild-listings';
export type { PortalFileReading } from './portal/portal-api';
export { startPortalWorker, type PortalClient } from './portal-client';
