import type { Brand } from '../../kernel/brand';
import type { DateRange, LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import type { CampusId, DepartmentId } from '../hospital/hospital';
import type { ImportId } from '../import/import-record';
import type { UnitPrice } from '../money/money';
import type { Quantity, UnitOfMeasure } from '../quantity/quantity';
import type { Stored } from '../record/record';
import type { ProgramPack } from './program-pack';

export type ProgramId = Brand<string, 'ProgramId'>;
export type GroupId = Brand<string, 'GroupId'>;
export type ProgramProductId = Brand<string, 'ProgramProductId'>;
export type AgreedLineId = Brand<string, 'AgreedLineId'>;
export type DistributionRelationId = Brand<string, 'DistributionRelationId'>;

/** One agreement year of a program's cycle. Both days are included. */
export type AgreementYear = DateRange & {
  readonly number: number;
  /** Day of the document that added the year; absent where the notice itself gives it. */
  readonly announcedOn?: LocalDate;
};

/** A volume-based procurement program (集采项目) that binds the hospital. */
export type Program = Stored<ProgramId> & {
  readonly name: string;
  readonly packId: string;
  readonly packVersion: number;
  /** The hospital's own packs, in the order in which they were applied; their days never go back. */
  readonly ownPacks: readonly ProgramPack[];
  readonly noticeNumber: string;
  readonly cycle: DateRange;
  readonly years: readonly AgreementYear[];
  /** Natural days from order to agreed delivery day, offered for new agreements. */
  readonly deliveryDays: number;
};

/** What is assessed together (采购组/竞价单元). */
export type Group = Stored<GroupId> & {
  readonly programId: ProgramId;
  readonly name: string;
};

/** 主供, 备供, 其他中选, 非中选. */
export type Selection = 'main-supply' | 'reserve-supply' | 'other-selected' | 'non-selected';

/** A product of the program's published result. */
export type ProgramProduct = Stored<ProgramProductId> & {
  readonly programId: ProgramId;
  readonly groupId: GroupId;
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly registrationNumber: string;
  readonly manufacturerId: EnterpriseId;
  /**
   * 20 or 27 characters; null while 未完成医保编码贯标.
   *
   * @source 新医保发〔2024〕13号 四(一)
   */
  readonly nationalCode: string | null;
  readonly unit: UnitOfMeasure;
  /** Selected price per base unit, tax included. */
  readonly price: UnitPrice;
  readonly selection: Selection;
  readonly importId: ImportId | null;
  /** The row as it stood in the workbook, text by header. */
  readonly raw: Readonly<Record<string, string>>;
};

/** The four quantities that may differ. Null where the source does not give one. */
export type AgreedQuantities = {
  readonly reported: Quantity | null;
  readonly confirmed: Quantity | null;
  readonly imported: Quantity | null;
  readonly signed: Quantity | null;
};

/** The agreed quantity of one product in one agreement year: what pace is measured against. */
export type AgreedLine = Stored<AgreedLineId> & {
  readonly programId: ProgramId;
  readonly yearNumber: number;
  readonly groupId: GroupId;
  readonly productId: ProgramProductId;
  readonly manufacturerId: EnterpriseId;
  readonly campusId: CampusId | null;
  readonly departmentId: DepartmentId | null;
  /** What pace is measured against: signed, else imported. Zero is lawful. */
  readonly agreed: Quantity;
  readonly quantities: AgreedQuantities;
  readonly importId: ImportId | null;
  readonly raw: Readonly<Record<string, string>>;
};

export type DistributorRole = 'main' | 'backup';

/** A distribution relation (配送关系) that a manufacturer has set up. */
export type DistributionRelation = Stored<DistributionRelationId> & {
  readonly programId: ProgramId;
  readonly manufacturerId: EnterpriseId;
  readonly distributorId: EnterpriseId;
  readonly role: DistributorRole;
  readonly since: LocalDate | null;
};
