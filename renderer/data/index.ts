import type { HolidayCalendar } from '@shared/domain/calendar/working-days';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { chineseHolidays, policyPacks } from '@shared/policy-packs/index';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { useObservable } from 'dexie-react-hooks';
import { createContext, useContext } from 'react';
import { askAgain } from './ask-again';
import type { HospitalData } from './open-hospital-data';
import type { Repositories } from './repositories';

export type { Author, Clock, Exclusive } from './journal/clock';
export type { JournalRefusal } from './journal/command-queue';
export { openHospitalData, type HospitalData } from './open-hospital-data';
export { deleteStore } from './recovery/delete-store';
export type { RebuildReason, StartError, StartProgress, StartReport } from './recovery/start-store';
export type { Repositories } from './repositories';
export type { OrderOverview } from './repositories/order-overview';
export type { ChangeBase } from './repositories/order-repository';
export type { OrderItem } from './repositories/order-items';
export type { OrderHappening } from './repositories/order-timeline';
export type { AskedOrder } from './repositories/order-placing';
export type { OrderLineView, OrderSending, OrderView } from './repositories/order-view';
export type {
  DemandView,
  LineEdit,
  NewDemandAnswer,
  NewDemandReport,
} from './repositories/demand-repository';
export type {
  NewContract,
  NewTransition,
  RunDownLot,
  TransitionEdit,
  TransitionView,
} from './repositories/transition-repository';
export type { NewReminder } from './repositories/backup-repository';
export type { BackupNotice, LateFile, LateMainLine } from './repositories/backup-views';
export type { ReceiptOverview, ReceiptView } from './repositories/receipt-view';
export type { LotOverview, MovementView } from './repositories/stock-repository';
export type { AgreementEvents } from './repositories/agreement-events';
export type { NewAgreement } from './repositories/agreement-repository';
export type { RenewalLine, RenewalView } from './repositories/agreement-renewal';
export type { AgreementDetail, AgreementView } from './repositories/agreement-views';
export type { NewRelation, RelationRefusal } from './repositories/distribution-relations';
export { packOfProgram } from './repositories/program-packs';
export type { PackPreview, PlanRefusal } from './repositories/pack-preview';
export type { PaceEvent, PaceOrder, PlatformWords } from './repositories/pace-repository';
export type {
  DifferenceOverview,
  ExchangeCounts,
  ExchangeList,
  ExchangeOverview,
  OrderExchange,
} from './repositories/exchange-views';
export type { DeliveryNews, LineNews, ReportCounts } from './repositories/platform-news';
export type { EntryLedger, EntryLedgerRow } from './repositories/entry-ledger-repository';
export type { GroupShare } from './repositories/supply-register-repository';
export type { LinePace } from './repositories/pace-duties';
export type { IntegrityRow } from './repositories/integrity-repository';
export type { InvoiceView, PayableView, PaymentView } from './repositories/payable-views';
export type { PrepaymentView } from './repositories/prepayment-views';
export { prepaymentContextOf } from './repositories/prepayment-repository';
export type { ProgramDetail } from './repositories/program-detail';
export type { NewExtension } from './repositories/program-extension';
export type { StatementPeriod } from './repositories/statement-repository';
export type {
  EnterpriseMapping,
  MappingGaps,
  ProductMapping,
  ProductMappingState,
} from './repositories/mapping-views';
export type { CutOverEvidence } from './repositories/cut-over-evidence';
export type { CutOverChoice } from './repositories/cut-over-repository';
export type { CutOverView, OpenOrder, OpenSettlement } from './repositories/cut-over-views';
export type { FerryError } from './repositories/ferry-out';
export type { PortalExportError, PortalPlan } from './repositories/portal-exporting';
export type { ReadBackPreview, ReadBackReport } from './repositories/portal-reading-back';
export type { AtPortal } from './repositories/portal-repository';
export { SAMPLE_TODAY } from './sample-hospital/sample-days';

export const HospitalDataContext = createContext<HospitalData | undefined>(undefined);

/**
 * What a query gives now, and again after every command.
 *
 * Dexie itself loses sight of what a query reads after about a hundred awaits, and would leave such a screen as it was.
 */
export function useLiveQuery<T>(
  query: () => Promise<T> | T,
  deps: readonly unknown[],
): T | undefined {
  const follow = useContext(HospitalDataContext)?.followCommands;
  return useObservable(() => askAgain({ query, follow }), [follow, ...deps]);
}

/** The open data set. Screens that the shell mounts always have one. */
export function useHospitalData(): HospitalData {
  const data = useContext(HospitalDataContext);
  if (!data) throw new Error('Rendered outside the app shell');
  return data;
}

export function useRepositories(): Repositories {
  return useHospitalData().repositories;
}

/** The packs that a program may follow today: the notices' and, once they are read, the hospital's own. */
export function usePolicyPacks(): readonly PolicyPack[] {
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  return (
    useLiveQuery(() => repositories.packs.listPacks(today), [repositories, today]) ?? policyPacks
  );
}

/** The public holidays that days are counted with; the shipped ones until the hospital's own are read. */
export function useHolidays(): HolidayCalendar {
  const { holidays } = useRepositories();
  return useLiveQuery(() => holidays.calendar(), [holidays]) ?? chineseHolidays;
}

/** Who works in this window, as the header shows: offered where a form asks for a name. */
export function useOperatorName(): string {
  return useHospitalData().author().operator;
}

/** The business day, as the app's clock gives it. */
export function useBusinessDay(): LocalDate {
  return useHospitalData().clock.today();
}
