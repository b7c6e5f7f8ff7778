import type { Brand } from '../../kernel/brand';
import type { LocalDate } from '../calendar/local-date';
import type { Stored } from '../record/record';

export type EnterpriseId = Brand<string, 'EnterpriseId'>;

/** Production licence (生产许可证) of a manufacturer, trading licence (经营许可证) of a distributor. */
export type LicenceKind = 'production' | 'trading';

export type Licence = {
  readonly kind: LicenceKind;
  readonly number: string;
  /** The last day on which it holds. */
  readonly expiresOn: LocalDate;
};

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
  /** Null while unknown: then nothing is said about it. */
  readonly licence: Licence | null;
};
