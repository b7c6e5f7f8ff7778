import type { LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import type { ConnectionId } from '../order/order';
import type { ProgramId, ProgramProductId } from '../program/program';
import type { Stored } from '../record/record';
import type { WorkbookTemplate } from './workbook-template';

/** How a platform is spoken to; `workbook` is a portal that only takes and gives workbooks. */
export type Dialect = 'zhejiang' | 'jiangsu' | 'shanghai' | 'workbook';

/** A hospital orders on one platform; reporting platforms stand beside it (新医保发〔2024〕13号 三). */
export type ConnectionPurpose = 'ordering' | 'reporting';

/** When the platform is known to be down. Clock times of Asia/Shanghai; `to` before `from` ends next day. */
export type MaintenanceWindow = {
  /** 1 Monday … 7 Sunday; null every day. */
  readonly weekday: number | null;
  /** `HH:MM`. */
  readonly from: string;
  readonly to: string;
};

export type ConnectionState = 'active' | 'paused' | 'closed';

/** Our account on one platform. Credentials are not here: they never leave the host. */
export type Connection = Stored<ConnectionId> & {
  readonly name: string;
  readonly dialect: Dialect;
  readonly purpose: ConnectionPurpose;
  /** Null for `workbook`. */
  readonly baseUrl: string | null;
  readonly proxyUrl: string | null;
  /** The organisation's codes and choices under the dialect's own names, such as `medinsCode` or `PSDBM`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Whole months before the current one in which a back entry (补单) is still taken; null: the platform takes none. */
  readonly backEntryMonths: number | null;
  /** How long an answer is waited for. */
  readonly answerTimeoutMs: number;
  /** How long after a lost answer the platform may still be working on it. */
  readonly settleMs: number;
  readonly maintenance: readonly MaintenanceWindow[];
  readonly state: ConnectionState;
  /** The last day on which it takes orders; null while nothing was announced. */
  readonly closesOn: LocalDate | null;
  readonly successorId: ConnectionId | null;
  /** The programs whose orders go there; null for all. */
  readonly programIds: readonly ProgramId[] | null;
  /** Only for `workbook`. */
  readonly template: WorkbookTemplate | null;
};

/** One product as the platform lists it for this hospital. Belongs to the platform: replaced by each download. */
export type PlatformItem = Stored<string> & {
  readonly connectionId: ConnectionId;
  readonly platformItemId: string;
  /** 27 characters where the platform gives them, else 20. */
  readonly nationalCode: string | null;
  /** Jiangsu's `codeSeq` and other keys that an order line must repeat, by the platform's own names. */
  readonly keys: Readonly<Record<string, string>>;
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly registrationNumber: string;
  readonly unit: string;
  readonly manufacturerName: string;
  /** 毫; null where it cannot be read, with the text in `raw`. */
  readonly price: number | null;
  readonly distributors: readonly { readonly code: string; readonly name: string }[];
  readonly raw: Readonly<Record<string, string>>;
};

/** Which platform item a product of ours is. Id: `connectionId/productId`. */
export type ItemLink = Stored<string> & {
  readonly connectionId: ConnectionId;
  readonly productId: ProgramProductId;
  readonly platformItemId: string;
  readonly origin: 'by-code' | 'by-hand';
};

/** What an enterprise is called on a platform. Id: `connectionId/enterpriseId`. */
export type EnterpriseCode = Stored<string> & {
  readonly connectionId: ConnectionId;
  readonly enterpriseId: EnterpriseId;
  readonly code: string;
  readonly name: string;
};
