import { clearStore, getAppInfo, reportFault } from './app-info';
import { createDataSet, dropDataSet, openDataSet } from './data-set';
import { renderDocumentPdf } from './document-pdf';
import { saveExportFile } from './export-file';
import {
  addToImportSource,
  finishImportSource,
  readImportSource,
  startImportSource,
} from './import-source';
import { appendToJournal, openJournal, readJournal, resumeJournal } from './journal';
import {
  configurePlatform,
  describePlatform,
  forgetPlatform,
  listPlatformMessages,
  probePlatform,
  sendToPlatform,
} from './platform';
import {
  addToSnapshot,
  finishSnapshot,
  listSnapshots,
  readSnapshot,
  startSnapshot,
} from './snapshot';
import type { AnswerOf, Handler, RequestOf } from './channel';

/** Every call there is. Both hosts answer exactly these; the preload exposes exactly these. */
export const channels = {
  getAppInfo,
  reportFault,
  clearStore,
  createDataSet,
  openDataSet,
  dropDataSet,
  openJournal,
  appendToJournal,
  readJournal,
  resumeJournal,
  startSnapshot,
  addToSnapshot,
  finishSnapshot,
  listSnapshots,
  readSnapshot,
  startImportSource,
  addToImportSource,
  finishImportSource,
  readImportSource,
  saveExportFile,
  renderDocumentPdf,
  configurePlatform,
  describePlatform,
  forgetPlatform,
  sendToPlatform,
  probePlatform,
  listPlatformMessages,
} as const;

export type ChannelKey = keyof typeof channels;

/** What the window calls: one function per contract. */
export type Host = {
  readonly [K in ChannelKey]: (
    request: RequestOf<(typeof channels)[K]>,
  ) => Promise<AnswerOf<(typeof channels)[K]>>;
};

/** What a host implements: one handler per contract. */
export type HostHandlers = { readonly [K in ChannelKey]: Handler<(typeof channels)[K]> };
