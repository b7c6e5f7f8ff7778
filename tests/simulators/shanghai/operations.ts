import type { Desk } from './desk';
import * as invoices from './invoices';
import { listDeliveries, listLineStates, listOrderLines } from './lists';
import type { HospitalMessage, PlatformAnswer } from './message';
import { confirm, fillIn } from './order-desk';
import * as receiving from './receiving';
import * as returns from './returns';

type Operation = (desk: Desk, message: HospitalMessage) => PlatformAnswer;

export const operations: Readonly<Partial<Record<string, Operation>>> = {
  YY101: receiving.saveDeliveryPoint,
  YY111: fillIn,
  YY112: confirm,
  YY113: returns.fillInReturn,
  YY114: returns.confirmReturn,
  YY131: receiving.accept,
  YY132: invoices.acceptInvoice,
  YY133: invoices.payInvoice,
  YY151: ({ store, pageSize }, message) => listOrderLines(store, message, pageSize),
  YY152: returns.listReturnLines,
  YY153: ({ store, pageSize }, message) => listDeliveries(store, message, pageSize),
  YY154: receiving.listNotes,
  YY155: receiving.listLinesOfNote,
  YY156: invoices.listInvoiceLines,
  YY157: invoices.listInvoices,
  YY158: invoices.listLinesOfInvoice,
  YY159: ({ store }, message) => listLineStates(store, message),
  YY160: invoices.pollInvoices,
  YY161: receiving.pollDeliveries,
  YY162: returns.pollReturns,
};
