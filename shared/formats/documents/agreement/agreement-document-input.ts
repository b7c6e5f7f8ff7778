import type { AgreementState, AgreementTerms, Party } from '../../../domain/agreement/agreement';
import type { ArticleLayout } from '../../../domain/agreement/article-order';
import type { OwnArticle } from '../../../domain/agreement/wording';
import type { DateRange, LocalDate } from '../../../domain/calendar/local-date';
import type { BasisPoints, UnitPrice } from '../../../domain/money/money';
import type { AgreementKind, PolicyPack } from '../../../domain/policy/policy-pack';
import type { DistributorRole } from '../../../domain/program/program';
import type { Quantity } from '../../../domain/quantity/quantity';
import type { PaperCopy } from './watermark';

/** What a party's block shows. What is null prints as a line to be filled in by hand. */
export type AgreementPartyFacts = {
  readonly name: string;
  readonly creditCode: string | null;
  /** 医保定点机构编码, of a hospital. */
  readonly insuranceCode: string | null;
  readonly address: string | null;
  readonly representative: string | null;
  readonly contact: string | null;
  readonly bankAccount: string | null;
};

/** One row of the annex 协议产品明细表. */
export type AgreementProductFacts = {
  readonly nationalCode: string | null;
  readonly registrationNumber: string;
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly unit: string;
  readonly manufacturerName: string;
  /** 申报（中选）企业; often the manufacturer itself. */
  readonly selectedEnterpriseName: string;
  readonly groupName: string;
  readonly unitPrice: UnitPrice;
  readonly quantity: Quantity;
  readonly remark: string;
};

/** Terms that staff may leave open. What is null prints as a line to be filled in by hand. */
export type AgreementFillIns = {
  readonly remoteHours: number | null;
  /** Working days after acceptance in which the invoice must arrive. */
  readonly invoiceDays: number | null;
  readonly returnDays: number | null;
  /** Damages per day of delay, of the amount concerned. */
  readonly penaltyPerDay: BasisPoints | null;
};

export const NO_FILL_INS: AgreementFillIns = {
  remoteHours: null,
  invoiceDays: null,
  returnDays: null,
  penaltyPerDay: null,
};

/** The rules of the notice that the clauses are worded from. */
export type AgreementRules = Pick<
  PolicyPack,
  'noticeNumber' | 'agreementMonths' | 'payment' | 'paymentDayMove' | 'backupAfterLateDays'
>;

/** Everything an agreement's paper is made from. */
export type AgreementDocumentInput = {
  readonly number: string;
  readonly kind: AgreementKind;
  readonly role: DistributorRole;
  readonly state: AgreementState;
  readonly programName: string;
  /** 采购文件编号, where it is known. */
  readonly tenderDocument: string | null;
  readonly platform: { readonly name: string; readonly url: string | null };
  readonly cycle: DateRange;
  readonly yearNumber: number;
  readonly year: DateRange;
  readonly hospital: AgreementPartyFacts;
  readonly manufacturer: AgreementPartyFacts;
  readonly distributor: AgreementPartyFacts;
  /** The distributor of the other agreement: the backup's in a main one, the main's in a backup one. */
  readonly counterpartName: string | null;
  readonly products: readonly AgreementProductFacts[];
  readonly terms: AgreementTerms;
  readonly fillIns: AgreementFillIns;
  readonly rules: AgreementRules;
  readonly signedOn: Readonly<Record<Party, LocalDate | null>>;
  /** The hospital's own wording; absent or without an article, the program's holds. */
  readonly ownArticles?: readonly OwnArticle[];
  /** Articles that the hospital has added and taken out; absent, the shipped ones hold. */
  readonly layout?: ArticleLayout;
  /** `signing`: to be signed and stamped by hand. Absent, it is for reading. */
  readonly copy?: PaperCopy;
};
