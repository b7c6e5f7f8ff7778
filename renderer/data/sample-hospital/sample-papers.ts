import { recordReminder } from '@shared/domain/agreement/record-reminder';
import { waitingParties } from '@shared/domain/agreement/waiting';
import type { Instant } from '@shared/domain/calendar/instant';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { checkIntegrityContract } from '@shared/domain/integrity/integrity-contract';
import { extendProgram } from '@shared/domain/program/extend-program';
import type { ListingStateKind } from '@shared/domain/program/listing-state';
import type { ProgramProductId } from '@shared/domain/program/program';
import { getValue } from './get-value';
import { SAMPLE_FIRST_DAY, SAMPLE_START } from './sample-days';
import { CODED_LATE, type StagedLine } from './sample-programs';
import type { SampleStage } from './sample-stage';

const SIGNING_REMINDERS: readonly (readonly [on: string, answer: string])[] = [
  ['2024-04-05', '用印流程已到法务，下周寄回'],
  ['2024-04-15', '经办人出差，17 日前签完'],
];

const DELIVERY_REMINDED_ON = '2024-09-19' as LocalDate;

const EXTENDED = {
  on: '2024-09-12' as LocalDate,
  documentOn: '2024-09-10' as LocalDate,
  documentNumber: '示例延期〔2024〕1号',
  endsOn: '2025-06-30' as LocalDate,
} as const;

/** A year each; one has ended, one ends soon, and the last distributor has none. */
const LAPSED = { signedOn: '2023-09-01' as LocalDate, expiresOn: '2024-08-31' as LocalDate };
const LAPSING = { signedOn: '2023-10-16' as LocalDate, expiresOn: '2024-10-15' as LocalDate };
const HOLDING = { signedOn: '2024-02-26' as LocalDate, expiresOn: '2025-02-25' as LocalDate };

/** Papers beside orders and receipts: integrity contracts, reminders, listing states and one extension. */
export function planPapers(stage: SampleStage): void {
  planIntegrity(stage);
  planSigningReminders(stage);
  planDeliveryReminders(stage);
  planListings(stage);
  planExtension(stage);
}

function planIntegrity({ world, enterprises, profile }: SampleStage): void {
  world.plan(SAMPLE_FIRST_DAY, () => {
    const distributors = Object.values(enterprises.distributors).slice(0, -1);
    distributors.forEach(({ id: enterpriseId }, index) => {
      const days = [LAPSED, LAPSING][index] ?? HOLDING;
      getValue(checkIntegrityContract(days, [], world.day()));
      world.put('integrityContracts', {
        ...days,
        id: world.newId(),
        revision: 1,
        enterpriseId,
        number: `LJ-${days.signedOn.slice(0, 4)}-${String(index + 1).padStart(3, '0')}`,
        enteredBy: profile.buyer.name,
        voided: null,
      });
    });
  });
}

/** Whoever is to sign next is called about each agreement that waits. */
function planSigningReminders({ world, programs, profile }: SampleStage): void {
  for (const [day, answer] of SIGNING_REMINDERS)
    world.plan(day as LocalDate, () => {
      for (const agreement of world.rows('agreements').values()) {
        const [party] = waitingParties(agreement);
        if (agreement.programId !== programs.xinjiang.program.id || party === undefined) continue;
        const by = profile.buyer.name;
        const entry = { id: world.newId(), party, on: world.day(), by, answer };
        const reminder = recordReminder(agreement, { ...entry, means: 'phone' }, world.day());
        world.put('agreementReminders', getValue(reminder));
      }
    });
}

/** What has been late for some days is asked about. */
function planDeliveryReminders({ world, profile }: SampleStage): void {
  world.plan(DELIVERY_REMINDED_ON, () => {
    for (const { id: orderId, state, promisedOn } of world.rows('orders').values()) {
      if (state !== 'placed' || promisedOn >= DELIVERY_REMINDED_ON) continue;
      world.put('orderReminders', {
        id: world.newId(),
        revision: 1,
        orderId,
        on: DELIVERY_REMINDED_ON,
        recordedAt: `${DELIVERY_REMINDED_ON}T03:20:00.000Z` as Instant,
        operator: profile.buyer.name,
        way: 'phone',
        contact: '业务经理',
        answer: '厂家缺货，本月 25 日前补齐',
        namedOn: '2024-09-25' as LocalDate,
      });
    }
  });
}

/** The product that is coded late is listed late; the one that nobody orders was taken off the platform. */
function planListings(stage: SampleStage): void {
  const { lines } = stage.programs.xinjiang;
  const late = lines.find(({ plan }) => plan.model === CODED_LATE.model);
  const silent = lines.find(({ plan }) => plan.course === 'not-started');
  planListing(stage, late, { kind: 'to-be-listed', from: SAMPLE_START, reason: '待赋码后挂网' });
  planListing(stage, late, { kind: 'listed', from: CODED_LATE.codedOn, reason: '已赋码' });
  planListing(stage, silent, {
    kind: 'suspended',
    from: '2024-04-15' as LocalDate,
    reason: '示例公告：注册证变更，暂停挂网',
  });
}

type Listing = {
  readonly kind: ListingStateKind;
  readonly from: LocalDate;
  readonly reason: string;
};

function planListing(
  { world, programs, profile }: SampleStage,
  line: StagedLine | undefined,
  listing: Listing,
): void {
  if (line === undefined) throw new Error('The sample has a line for each listing state');
  const productId: ProgramProductId = line.product.id;
  world.plan(listing.from, () => {
    world.put('listingStates', {
      ...listing,
      id: world.newId(),
      revision: 1,
      programId: programs.xinjiang.program.id,
      productId,
      enteredOn: world.day(),
      enteredBy: profile.buyer.name,
      reverses: null,
    });
  });
}

function planExtension({ world, programs, profile }: SampleStage): void {
  world.plan(EXTENDED.on, () => {
    const program = world.rows('programs').get(programs.supplies.program.id);
    const { on, ...document } = EXTENDED;
    const entry = { ...document, id: world.newId(), kind: 'cycle', yearNumber: 1 } as const;
    const extended = getValue(
      extendProgram(
        program ?? programs.supplies.program,
        { ...entry, enteredBy: profile.buyer.name },
        on,
      ),
    );
    world.put('programs', extended.program);
    world.put('programExtensions', extended.extension);
  });
}
