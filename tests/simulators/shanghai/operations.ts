import type { Desk } from './desk';
import { listDeliveries, listLineStates, listOrderLines } from './lists';
import type { HospitalMessage, PlatformAnswer } from './message';
import { confirm, fillIn } from './order-desk';

type Operation = (desk: Desk, message: HospitalMessage) => PlatformAnswer;

export const operations: Readonly<Partial<Record<string, Operation>>> = {
  YY111: fillIn,
  YY112: confirm,
  YY151: ({ store, pageSize }, message) => listOrderLines(store, message, pageSize),
  YY153: ({ store, pageSize }, message) => listDeliveries(store, message, pageSize),
  YY159: ({ store }, message) => listLineStates(store, message),
};
