import type { Brand } from '../../kernel/brand';
import type { Stored } from '../record/record';

export type EnterpriseId = Brand<string, 'EnterpriseId'>;

export type EnterpriseKind = 'manufacturer' | 'distributor';

/** A manufacturer (生产企业, an import agent counts as one) or a distributor (配送企业). */
export type Enterprise = Stored<EnterpriseId> & {
  readonly name: string;
  readonly kinds: readonly EnterpriseKind[];
  /** 统一社会信用代码, or null while unknown. */
  readonly creditCode: string | null;
  readonly address: string | null;
  readonly contact: string | null;
  readonly bankAccount: string | null;
};
