import agreements from './messages/zh-CN/agreements.json';
import agreementTemplates from './messages/zh-CN/agreement-templates.json';
import agreementsLife from './messages/zh-CN/agreements-life.json';
import agreementsBatch from './messages/zh-CN/agreements-batch.json';
import attachments from './messages/zh-CN/attachments.json';
import app from './messages/zh-CN/app.json';
import catalogue from './messages/zh-CN/catalogue.json';
import exchangeOutbox from './messages/zh-CN/exchange-outbox.json';
import exchangePortal from './messages/zh-CN/exchange-portal.json';
import exchange from './messages/zh-CN/exchange.json';
import exchangeConnections from './messages/zh-CN/exchange-connections.json';
import exchangeCutOver from './messages/zh-CN/exchange-cut-over.json';
import integrity from './messages/zh-CN/integrity.json';
import holidays from './messages/zh-CN/holidays.json';
import imports from './messages/zh-CN/imports.json';
import data from './messages/zh-CN/data.json';
import programLife from './messages/zh-CN/program-life.json';
import programUnits from './messages/zh-CN/program-units.json';
import monitoring from './messages/zh-CN/monitoring.json';
import programs from './messages/zh-CN/programs.json';
import orders from './messages/zh-CN/orders.json';
import ordersLate from './messages/zh-CN/orders-late.json';
import receiving from './messages/zh-CN/receiving.json';
import settings from './messages/zh-CN/settings.json';
import setup from './messages/zh-CN/setup.json';
import demand from './messages/zh-CN/demand.json';
import desk from './messages/zh-CN/desk.json';
import packs from './messages/zh-CN/packs.json';
import payables from './messages/zh-CN/payables.json';
import prepayments from './messages/zh-CN/prepayments.json';
import reconciliation from './messages/zh-CN/reconciliation.json';
import supplements from './messages/zh-CN/supplements.json';
import stock from './messages/zh-CN/stock.json';
import transition from './messages/zh-CN/transition.json';
import ui from './messages/zh-CN/ui.json';

/**
 * Every message the window can show, one line per feature.
 *
 * A message has `text` (ICU) and `note`, which tells a translator where it shows. zh-CN is the
 * source: another locale is a second object of the same type.
 */
export const messages = {
  agreements,
  'agreement-templates': agreementTemplates,
  'agreements-batch': agreementsBatch,
  'agreements-life': agreementsLife,
  attachments,
  app,
  catalogue,
  'exchange-outbox': exchangeOutbox,
  exchange,
  'exchange-portal': exchangePortal,
  'exchange-connections': exchangeConnections,
  'exchange-cut-over': exchangeCutOver,
  holidays,
  imports,
  integrity,
  data,
  'program-life': programLife,
  'program-units': programUnits,
  monitoring,
  programs,
  orders,
  'orders-late': ordersLate,
  receiving,
  settings,
  setup,
  demand,
  desk,
  packs,
  payables,
  prepayments,
  reconciliation,
  stock,
  transition,
  supplements,
  ui,
} as const;

export type Feature = keyof typeof messages;

/** The keys of one feature's messages. */
export type TextKey<F extends Feature> = keyof (typeof messages)[F] & string;
