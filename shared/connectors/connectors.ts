import type { Dialect } from '../domain/exchange/connection';
import type { Connector } from './connector';
import { jiangsuConnector } from './jiangsu/jiangsu-connector';
import { shanghaiConnector } from './shanghai/shanghai-connector';
import { zhejiangConnector } from './zhejiang/zhejiang-connector';

const connectors: Readonly<Record<Exclude<Dialect, 'workbook'>, Connector>> = {
  jiangsu: jiangsuConnector,
  shanghai: shanghaiConnector,
  zhejiang: zhejiangConnector,
};

/** The connector of a dialect with an interface. */
export function connectorOf(dialect: Exclude<Dialect, 'workbook'>): Connector {
  return connectors[dialect];
}
