import type { Brand } from '../../kernel/brand';
import type { Fen } from '../money/money';
import type { Stored } from '../record/record';

export type HospitalId = Brand<string, 'HospitalId'>;
export type CampusId = Brand<string, 'CampusId'>;
export type DepartmentId = Brand<string, 'DepartmentId'>;
export type OperatorId = Brand<string, 'OperatorId'>;

/** Which of two ordering systems binds the hospital. Reporting platforms stand beside it. */
export type OrderingSystem = 'region' | 'corps' | 'province';

export type HospitalLevel = 'tertiary' | 'secondary' | 'primary' | 'ungraded';

export type Campus = { readonly id: CampusId; readonly name: string };

export type Department = {
  readonly id: DepartmentId;
  readonly name: string;
  readonly campusId: CampusId | null;
};

/** The profile of the hospital whose data set this is: one row. */
export type Hospital = Stored<HospitalId> & {
  readonly name: string;
  /** 医保定点机构编码; its form differs by region, so it is only text. */
  readonly insuranceCode: string;
  /** 统一社会信用代码, or null while unknown; statements print it. */
  readonly creditCode: string | null;
  /** Bank and account as statements print them, or null while unknown. */
  readonly bankAccount: string | null;
  readonly level: HospitalLevel;
  readonly orderingSystem: OrderingSystem;
  /** Orders above it need a second person before they are sent; null when the hospital wants none. */
  readonly approvalAbove: Fen | null;
  readonly campuses: readonly Campus[];
  readonly departments: readonly Department[];
};

export type OperatorRole = 'head' | 'buyer' | 'storekeeper' | 'settlement';

/** Somebody who works with the program. Named in every journal entry. */
export type Operator = Stored<OperatorId> & {
  readonly name: string;
  readonly role: OperatorRole;
};
