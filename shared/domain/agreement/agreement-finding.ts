import type { EnterpriseId } from '../enterprise/enterprise';
import type { UnitPrice } from '../money/money';
import type { PolicyPack } from '../policy/policy-pack';
import type {
  AgreedLine,
  AgreedLineId,
  DistributionRelation,
  DistributorRole,
  Program,
  ProgramProduct,
  ProgramProductId,
} from '../program/program';
import type { Quantity } from '../quantity/quantity';
import type { FindingsOf, NoFacts } from '../record/finding';
import type { Agreement } from './agreement';

/** The rows that a new or changed agreement is checked against. */
export type NewAgreementContext = {
  readonly program: Pick<Program, 'years'>;
  readonly pack: PolicyPack;
  /** All agreements of the program; the one that is checked may be among them. */
  readonly agreements: readonly Agreement[];
  readonly relations: readonly DistributionRelation[];
  readonly agreedLinesById: ReadonlyMap<AgreedLineId, AgreedLine>;
  readonly productsById: ReadonlyMap<ProgramProductId, ProgramProduct>;
};

export type AgreementFinding = FindingsOf<{
  'key-taken': { readonly number: string };
  'role-taken': { readonly role: DistributorRole; readonly number: string };
  'same-distributor': { readonly role: DistributorRole; readonly number: string };
  'distributor-not-related': { readonly distributorId: EnterpriseId };
  'related-in-other-role': { readonly distributorId: EnterpriseId; readonly role: DistributorRole };
  'year-unknown': { readonly yearNumber: number };
  'outside-year': { readonly yearNumber: number };
  'delivery-days-missing': NoFacts;
  /** Goods may come later by the agreement than the pack says. */
  'delivery-beyond-rule': {
    readonly agreedDays: number;
    readonly hours: number;
    readonly days: number;
  };
  'urgent-beyond-rule': { readonly agreedHours: number; readonly hours: number };
  'no-lines': NoFacts;
  'line-unknown': { readonly productId: ProgramProductId };
  'line-of-other-manufacturer': { readonly productId: ProgramProductId };
  'line-of-other-group': { readonly productId: ProgramProductId };
  'line-of-other-year': { readonly yearNumber: number };
  'line-repeated': { readonly productId: ProgramProductId };
  'quantity-negative': { readonly quantity: Quantity };
  'quantity-differs': { readonly agreed: Quantity; readonly asked: Quantity };
  'price-above-selected': { readonly selected: UnitPrice; readonly asked: UnitPrice };
  'price-below-selected': { readonly selected: UnitPrice; readonly asked: UnitPrice };
}>;
