import type { ProvinceStore } from '../kit/province-store';

/** What every operation works on. */
export type Desk = {
  readonly store: ProvinceStore;
  /** The one hospital that this platform serves. */
  readonly organisation: string;
  readonly deliveryPoints: () => ReadonlySet<string>;
  /** Rows of a list page. */
  readonly pageSize: number;
  /** One line of this message is to be refused, the others taken. */
  readonly refuseLine: boolean;
};
