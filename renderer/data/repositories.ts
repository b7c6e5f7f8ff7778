import type { HospitalDatabase } from './database';
import type { CommandQueue } from './journal/command-queue';
import { createKeptRows } from './kept/kept-rows';
import { createCatalogueRepository } from './repositories/catalogue-repository';
import { createAgreedSplitRepository } from './repositories/agreed-split-repository';
import { createAgreementLifeRepository } from './repositories/agreement-life-repository';
import { createAgreementTemplateRepository } from './repositories/agreement-template-repository';
import { createAgreementRepository } from './repositories/agreement-repository';
import { createBackupRepository } from './repositories/backup-repository';
import { createAttachmentRepository } from './repositories/attachment-repository';
import { createConversionRepository } from './repositories/conversion-repository';
import { createConnectionRepository } from './repositories/connection-repository';
import { createCutOverRepository } from './repositories/cut-over-repository';
import { createDemandRepository } from './repositories/demand-repository';
import { createDeskRepository } from './repositories/desk-repository';
import { createEntryLedgerRepository } from './repositories/entry-ledger-repository';
import { createEnterpriseRepository } from './repositories/enterprise-repository';
import { createExchangeRepository } from './repositories/exchange-repository';
import { createExecutionReportRepository } from './repositories/execution-report-repository';
import { createFerryRepository } from './repositories/ferry-repository';
import { createHolidayRepository } from './repositories/holiday-repository';
import { createHospitalRepository } from './repositories/hospital-repository';
import { createIntegrityRepository } from './repositories/integrity-repository';
import { createImportRepository } from './repositories/import-repository';
import { createMappingRepository } from './repositories/mapping-repository';
import { createOrderRepository } from './repositories/order-repository';
import { createPackRepository } from './repositories/pack-repository';
import { createPaceRepository } from './repositories/pace-repository';
import { createPortalRepository } from './repositories/portal-repository';
import { createPayableRepository } from './repositories/payable-repository';
import { createPlatformNews } from './repositories/platform-news';
import { createPrepaymentRepository } from './repositories/prepayment-repository';
import { createPreferenceRepository } from './repositories/preference-repository';
import { createProgramFactsRepository } from './repositories/program-facts-repository';
import { createProgramRepository } from './repositories/program-repository';
import { createReceiptRepository } from './repositories/receipt-repository';
import { createSampleRepository } from './repositories/sample-repository';
import { createStatementRepository } from './repositories/statement-repository';
import { createSupplementRepository } from './repositories/supplement-repository';
import { createStockRepository } from './repositories/stock-repository';
import { createTransitionRepository } from './repositories/transition-repository';
import { createSupplyRegisterRepository } from './repositories/supply-register-repository';
import { createWarningRepository } from './repositories/warning-repository';

export type Repositories = ReturnType<typeof createRepositories>;

/** One repository per aggregate, all over one store and one command queue. */
export function createRepositories(db: HospitalDatabase, commands: CommandQueue) {
  const kept = createKeptRows(db, commands.changes);
  return {
    catalogue: createCatalogueRepository(db),
    holidays: createHolidayRepository(db, commands),
    hospital: createHospitalRepository(db, commands),
    agreements: createAgreementRepository(db, commands),
    backups: createBackupRepository(db, commands),
    agreedSplits: createAgreedSplitRepository(db, commands),
    agreementLife: createAgreementLifeRepository(db, commands),
    agreementTemplates: createAgreementTemplateRepository(db, commands),
    supplements: createSupplementRepository(db, commands),
    attachments: createAttachmentRepository(db, commands),
    connections: createConnectionRepository(db, commands),
    conversions: createConversionRepository(db, commands),
    cutOvers: createCutOverRepository(db, commands),
    demands: createDemandRepository(db, commands),
    desk: createDeskRepository(kept),
    entryLedger: createEntryLedgerRepository(db, commands),
    enterprises: createEnterpriseRepository(db, commands),
    exchanges: createExchangeRepository(db, commands),
    executionReports: createExecutionReportRepository(db),
    ferries: createFerryRepository(db, commands),
    imports: createImportRepository(db, commands),
    integrity: createIntegrityRepository(db, commands),
    mappings: createMappingRepository(db, commands),
    orders: createOrderRepository(db, commands),
    packs: createPackRepository(db, commands),
    pace: createPaceRepository(db),
    payables: createPayableRepository(db, commands),
    portals: createPortalRepository(db, commands),
    platformNews: createPlatformNews(db),
    prepayments: createPrepaymentRepository(db, commands),
    preferences: createPreferenceRepository(db, commands),
    programs: createProgramRepository(db, commands),
    programFacts: createProgramFactsRepository(db, commands),
    receipts: createReceiptRepository(db, commands),
    sample: createSampleRepository(db, commands),
    statements: createStatementRepository(db, commands),
    stock: createStockRepository(db),
    transitions: createTransitionRepository(db, commands),
    supplyRegister: createSupplyRegisterRepository(db, commands),
    warnings: createWarningRepository(db, commands, kept),
  };
}
