import type { LocalDate } from '../calendar/local-date';
import type { ExportedState } from './workbook-template';

/** A delivery that a portal's export tells of. */
export type PortalDeliveryNews = {
  readonly deliveryLineId: string;
  readonly quantity: number;
  /** 毫; null where it was not told. */
  readonly unitPrice: number | null;
  readonly lot: string;
  readonly producedOn: LocalDate | null;
  readonly expiresOn: LocalDate | null;
  readonly deliveredOn: LocalDate | null;
  readonly raw: Readonly<Record<string, string>>;
};

/** What a portal's export tells of one line, all its rows together, before it is matched with ours. */
export type PortalLineNews = {
  readonly sheet: string;
  /** Of its first row. */
  readonly row: number;
  readonly ourLineId: string | null;
  readonly orderNumber: string | null;
  readonly platformLineId: string | null;
  readonly platformOrderId: string | null;
  /** Null where the rows only tell of deliveries. */
  readonly state: ExportedState | null;
  /** The portal's own word. */
  readonly stateWord: string;
  /** Why the portal refused it, in its own words; empty where it says nothing. */
  readonly refusal: string;
  readonly orderedQuantity: number | null;
  /** 毫. */
  readonly unitPrice: number | null;
  readonly deliveredQuantity: number | null;
  readonly receivedQuantity: number | null;
  readonly deliveries: readonly PortalDeliveryNews[];
};
