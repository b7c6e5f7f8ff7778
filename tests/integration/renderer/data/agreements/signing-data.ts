import 'fake-indexeddb/auto';
import { openHospitalData, type HospitalData } from '@renderer/data';
import type { Host } from '@shared/contracts';
import { offeredTerms } from '@shared/domain/agreement/draft-agreement';
import type { Agreement, Party } from '@shared/domain/agreement/agreement';
import type { Instant } from '@shared/domain/calendar/instant';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { ImportId } from '@shared/domain/import/import-record';
import { unitPrice } from '@shared/domain/money/money';
import { createProgram } from '@shared/domain/program/create-program';
import { planProgramImport } from '@shared/domain/program/plan-program-import';
import type {
  AgreedQuantity,
  ReadRow,
  SelectedResult,
} from '@shared/domain/program/program-import';
import type { DistributorRole, Program, ProgramId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { createTurns } from '@shared/kernel/turns';
import { BONE_CEMENT_LINES, type ProgramLine } from '@tests/fixtures/workbooks/bone-cement-lines';
import { v7 as uuidv7 } from 'uuid';
import { createTestData } from '../imports/open-test-data';

export type SigningData = {
  readonly data: HospitalData;
  readonly host: Host;
  readonly program: Program;
  /** Moves the business day. */
  readonly goTo: (day: string) => void;
  /** Closes the window and opens the same data set again. */
  readonly restart: () => Promise<HospitalData>;
  readonly close: () => Promise<void>;
};

/** A data set with the 22 lines of the bone-cement program imported, on 2024-03-13. */
export async function createSigningData(): Promise<SigningData> {
  const test = await createTestData();
  test.data.close();
  const clock = { day: '2024-03-13' };
  const open = async () => {
    const opened = await openHospitalData({
      dataSetId: test.dataSetId,
      port: test.host,
      clock: {
        now: () => `${clock.day}T02:00:00.000Z` as Instant,
        today: () => clock.day as LocalDate,
      },
      author: () => ({ operator: '张敏', workstation: 'TEST01' }),
      exclusive: createTurns(1),
      onProgress: () => undefined,
    });
    if (!opened.ok) throw new Error(opened.error.kind);
    return opened.value;
  };
  let data = await open();
  const program = await importProgram(data);
  return {
    data,
    host: test.host,
    program,
    goTo: (day) => {
      clock.day = day;
    },
    restart: async () => {
      data.close();
      data = await open();
      return data;
    },
    close: async () => {
      data.close();
      await test.close();
    },
  };
}

async function importProgram(data: HospitalData): Promise<Program> {
  const made = createProgram({
    id: uuidv7() as ProgramId,
    name: '骨水泥等三类耗材集采',
    pack: xinjiang202413,
    deliveryDays: 3,
    startsOn: null,
    cycleMonths: null,
    agreementMonths: null,
  });
  if (!made.ok) throw new Error(made.error.kind);
  const program = made.value;
  const { programs } = data.repositories;
  const importId = uuidv7() as ImportId;
  const plan = planProgramImport({
    program,
    importId,
    yearNumber: 1,
    selected: BONE_CEMENT_LINES.map(selectedRow),
    agreed: BONE_CEMENT_LINES.map(agreedRow),
    existing: await programs.readExistingRows(program.id),
    newId: () => uuidv7(),
  });
  const applied = await programs.applyImport({
    program,
    plan,
    record: {
      id: importId,
      kind: 'agreed-quantities',
      sender: '自治区药械集采中心',
      fileName: '约定采购量.xlsx',
      sourceSha256: '0'.repeat(64),
      sourceBytes: 1,
      mappingsBySheet: {},
      counts: plan.counts,
      programId: program.id,
    },
    mappings: [],
  });
  if (!applied.ok) throw new Error(applied.error.kind);
  return program;
}

function selectedRow(line: ProgramLine, index: number): ReadRow<SelectedResult> {
  const { group, specification, registrationNumber, nationalCode, unit } = line;
  return {
    sheet: group,
    row: index + 4,
    raw: null,
    item: {
      group,
      name: line.productName,
      specification,
      model: '',
      registrationNumber,
      manufacturer: line.maker,
      nationalCode: nationalCode === '' ? null : nationalCode,
      unit: { baseUnit: unit, packUnit: null, basePerPack: 1 },
      price: unitPrice(line.priceHao),
      selection: 'main-supply',
    },
  };
}

function agreedRow(line: ProgramLine, index: number): ReadRow<AgreedQuantity> {
  const { item } = selectedRow(line, index);
  const { group, name, specification, model, registrationNumber, manufacturer, nationalCode } =
    item;
  return {
    sheet: line.group,
    row: index + 4,
    raw: null,
    item: {
      ...{ group, name, specification, model, registrationNumber, manufacturer, nationalCode },
      unit: null,
      agreed: quantity(line.agreed),
      reported: quantity(line.reported),
      confirmed: null,
      mainDistributor: line.mainDistributor,
      backupDistributor: line.backupDistributor,
      campus: null,
      department: null,
    },
  };
}

/** Drafts main and backup for the manufacturers named, or for all of them. */
export async function draftPairs(
  { data, program }: Pick<SigningData, 'data' | 'program'>,
  manufacturers?: readonly string[],
) {
  const detail = await data.repositories.programs.findDetail(program.id);
  if (detail === undefined) throw new Error('The program is gone');
  const wanted = detail.relations.filter(({ manufacturerId }) => {
    const name = detail.enterprisesById.get(manufacturerId)?.name ?? '';
    return manufacturers?.includes(name) ?? true;
  });
  return data.repositories.agreements.create(
    wanted.map(({ manufacturerId, distributorId, role }) => ({
      programId: program.id,
      yearNumber: 1,
      groupId: groupOf(detail, manufacturerId),
      manufacturerId,
      distributorId,
      role,
      terms: offeredTerms(program),
    })),
  );
}

function groupOf(
  { agreedLines }: { readonly agreedLines: readonly { manufacturerId: string; groupId: string }[] },
  manufacturerId: string,
) {
  const line = agreedLines.find((one) => one.manufacturerId === manufacturerId);
  if (line === undefined) throw new Error('A manufacturer without a line');
  return line.groupId as Agreement['groupId'];
}

export function ofRole(agreements: readonly Agreement[], role: DistributorRole): Agreement {
  const found = agreements.find((agreement) => agreement.role === role);
  if (found === undefined) throw new Error(`No ${role} agreement`);
  return found;
}

export const ANY_ORDER: readonly Party[] = ['distributor', 'hospital', 'manufacturer'];

/** Sends the agreement and records its three signatures on their days, in the order given. */
export async function signAll(
  { data, goTo }: Pick<SigningData, 'data' | 'goTo'>,
  { id }: Pick<Agreement, 'id'>,
  days: readonly (readonly [Party, string])[],
): Promise<void> {
  const { agreements } = data.repositories;
  const [first] = days;
  goTo(first?.[1] ?? '');
  const sent = await agreements.send(id, (first?.[1] ?? '') as LocalDate);
  if (!sent.ok) throw new Error(sent.error.kind);
  for (const [party, day] of days) {
    goTo(day);
    const on = day as LocalDate;
    const signed = await agreements.recordSignature(id, { party, on, signedBy: null });
    if (!signed.ok) throw new Error(signed.error.kind);
  }
}
