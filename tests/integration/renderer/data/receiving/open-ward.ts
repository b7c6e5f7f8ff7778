import '../start-data';
import { createCommandQueue, type CommandQueue } from '@renderer/data/journal/command-queue';
import type { HospitalDatabase } from '@renderer/data/database';
import { createRepositories, type Repositories } from '@renderer/data/repositories';
import type { Agreement } from '@shared/domain/agreement/agreement';
import type { Instant } from '@shared/domain/calendar/instant';
import { localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import type { AgreedLineId, ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { ok } from '@shared/kernel/result';
import { createTurns } from '@shared/kernel/turns';
import { anAgreementLine, aSignedAgreement } from '@tests/builders/agreement-builder';
import {
  aDistributor,
  aHospital,
  anEnterprise,
  anOperator,
} from '@tests/builders/hospital-builders';
import { aGroup, anAgreedLine, aProgram, aProgramProduct } from '@tests/builders/program-builders';
import { createHospitalData, openStore, startHost, type RunningData } from '../start-data';

/** A hospital with a signed agreement over the real services, and a business day that a test sets. */
export type Ward = {
  readonly db: HospitalDatabase;
  readonly commands: CommandQueue;
  readonly repositories: Repositories;
  readonly agreement: Agreement;
  readonly setToday: (day: LocalDate) => void;
  /** Who works at the window from now on. */
  readonly setOperator: (name: string) => void;
  readonly close: () => Promise<void>;
};

export async function openWard(folder: string, products = 1): Promise<Ward> {
  const running: RunningData = await startHost(folder);
  await createHospitalData(running.host);
  const { db, head } = await openStore(running.host);
  const day = { today: localDate(2024, 4, 1), operator: '王采购' };
  const commands = createCommandQueue({
    db,
    head,
    journal: running.host,
    clock: { now: () => '2024-04-08T02:00:00.000Z' as Instant, today: () => day.today },
    author: () => ({ operator: day.operator, workstation: 'A1B2C3' }),
    exclusive: createTurns(1),
  });
  return {
    db,
    commands,
    repositories: createRepositories(db, commands),
    agreement: await putAgreement(commands, products),
    setToday: (today) => {
      day.today = today;
    },
    setOperator: (name) => {
      day.operator = name;
    },
    close: async () => {
      db.close();
      await running.stop();
    },
  };
}

/** Each product has 200 agreed at 1,280.00 yuan; the deliveries are due after three days. */
async function putAgreement(commands: CommandQueue, count: number): Promise<Agreement> {
  const products = Array.from({ length: count }, (_, index) =>
    aProgramProduct({ id: `product-${index}` as ProgramProductId, model: `GSN-${index}` }),
  );
  const agreedLines = products.map(({ id }, index) =>
    anAgreedLine({ id: `line-${index}` as AgreedLineId, productId: id }),
  );
  const agreement = aSignedAgreement(localDate(2024, 3, 20), {
    lines: agreedLines.map(({ id, productId }) =>
      anAgreementLine({ agreedLineId: id, productId, quantity: quantity(200) }),
    ),
  });
  const put = await commands.run('test:set-up', (entry) => {
    entry.put('hospitals', aHospital());
    entry.put('operators', anOperator());
    entry.put('enterprises', anEnterprise(), aDistributor());
    entry.put('programs', aProgram());
    entry.put('groups', aGroup());
    entry.put('programProducts', ...products);
    entry.put('agreedLines', ...agreedLines);
    entry.put('agreements', agreement);
    return Promise.resolve(ok(undefined));
  });
  if (!put.ok) throw new Error(put.error.kind);
  return agreement;
}
