import { ok } from '../../kernel/result';
import type { Connector, Feed, ToldItem } from '../connector';
import { requiredFieldsOf } from '../dialect-fields';
import { NO_QUOTA, readDone } from './answer';
import { askOrder, listOrderLines, readAskedOrder } from './ask-order';
import { deliveryFeed } from './delivery-feed';
import { lineFeed } from './line-feed';
import { nextCancellationStep, nextOrderStep } from './next-step';
import { readStep } from './read-step';

/** A day of which no platform has an order: the list is empty, and only valid credentials get it. */
const LONG_AGO = '20200101';

/** No operation gives a hospital the catalogue: items are named by their codes. */
const noCatalogue: Feed<ToldItem> = {
  call: () => null,
  read: () => ok({ rows: [], cursor: '', isEnd: true, quota: NO_QUOTA, unreadable: [] }),
};

/** 上海阳光平台: SOAP and XML, messages YY101 to YY166. */
export const shanghaiConnector: Connector = {
  dialect: 'shanghai',
  requiredFields: requiredFieldsOf('shanghai').map(({ name, example }) => ({ name, example })),
  orders: {
    nextStep: (state, kind) =>
      kind === 'order' ? nextOrderStep(state) : nextCancellationStep(state),
    readStep,
    ask: askOrder,
    readAsked: readAskedOrder,
  },
  feeds: { lines: lineFeed, deliveries: deliveryFeed, catalogue: noCatalogue },
  probe: (fields) => listOrderLines(fields, { from: LONG_AGO, to: LONG_AGO, cursor: '' }),
  readProbe(answer) {
    const read = readDone(answer);
    return read.ok ? ok(NO_QUOTA) : read;
  },
};
