import type { Connector } from '../connector';
import { ask, readAsked } from './ask-order';
import { catalogueFeed, probe, readProbe } from './catalogue-feed';
import { deliveryFeed, lineFeed } from './line-feed';
import { nextStep } from './order-steps';
import { readStep } from './read-step';

/**
 * 浙江省医保医药采购平台, consumables (ZJ97xx).
 *
 * A plan is created as a draft, filled, and sent by one message that changes nothing when it comes
 * twice: only that message orders anything.
 *
 * @source reference/platform-interfaces.md 1.3; build/decisions/assumed-wire-contract.md
 */
export const zhejiangConnector: Connector = {
  dialect: 'zhejiang',
  requiredFields: [
    { name: 'medinsCode', example: 'H33010000001' },
    { name: 'addrId', example: '1000001' },
    { name: 'conerName', example: '王敏' },
    { name: 'conerTel', example: '0571-80000000' },
    { name: 'invottl', example: '示例市人民医院' },
  ],
  orders: { nextStep, readStep, ask, readAsked },
  feeds: { lines: lineFeed, deliveries: deliveryFeed, catalogue: catalogueFeed },
  probe,
  readProbe,
};
