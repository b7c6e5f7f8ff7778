import { err, ok, type Result } from '../../kernel/result';
import type { CallProblem, Connector, ConnectorFields, PlatformCall, Quota } from '../connector';
import { readAnswer } from './answer';
import { catalogueFeed } from './catalogue-feed';
import { deliveryFeed } from './delivery-feed';
import { lineFeed } from './line-feed';
import { readStep } from './order-answers';
import { fieldOf, read } from './order-messages';
import { ask, readAsked, rowsOf } from './order-question';
import { nextStep, refuseUnsendable } from './order-steps';
import { pageFields } from './paging';

/** Jiangsu's H-series: form posts with JSON, ten lines a call, a quota of calls a day. */
export const jiangsuConnector: Connector = {
  dialect: 'jiangsu',
  requiredFields: [
    { name: 'hospitalId', example: '320100001' },
    { name: 'departmentID', example: '1' },
    { name: 'distributeAddress', example: '1号库房' },
  ],
  orders: { refuseUnsendable, nextStep, readStep, ask, readAsked },
  feeds: { lines: lineFeed, deliveries: deliveryFeed, catalogue: catalogueFeed },
  probe,
  readProbe,
};

/** One row of the catalogue. */
function probe(fields: ConnectorFields): PlatformCall {
  return read('H003', {
    hospitalId: fieldOf(fields, 'hospitalId'),
    departmentID: fieldOf(fields, 'departmentID'),
    ...pageFields(1, 1),
  });
}

function readProbe(text: string): Result<Quota, CallProblem> {
  const answer = readAnswer(text, {});
  if (!answer.ok) return answer;
  const rows = rowsOf(answer.value);
  return rows.ok ? ok(answer.value.quota) : err(rows.error);
}
