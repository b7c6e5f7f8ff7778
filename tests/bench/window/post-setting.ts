import type { CommandQueue } from '@renderer/data/journal/command-queue';
import type { Agreement, AgreementId } from '@shared/domain/agreement/agreement';
import { localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import type { AgreedLineId, ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { ok } from '@shared/kernel/result';
import { aSignedAgreement, anAgreementLine } from '@tests/builders/agreement-builder';
import { anEnterprise, aDistributor, aHospital } from '@tests/builders/hospital-builders';
import { aGroup, anAgreedLine, aProgram, aProgramProduct } from '@tests/builders/program-builders';

export const LINES = 500;

/** The business day of the measurement. */
export const BENCH_DAY: LocalDate = localDate(2024, 5, 6);

/** A program of 500 products, one signed agreement over all of them: what a large delivery rests on. */
export async function putSetting(commands: CommandQueue): Promise<Agreement> {
  const products = Array.from({ length: LINES }, (_, index) =>
    aProgramProduct({
      id: `product-${index}` as ProgramProductId,
      specification: `${index + 1} mm × 120 mm`,
      model: `GSN-${index}`,
    }),
  );
  const agreedLines = products.map(({ id }, index) =>
    anAgreedLine({ id: `line-${index}` as AgreedLineId, productId: id, agreed: quantity(100_000) }),
  );
  const agreement = aSignedAgreement(localDate(2024, 3, 20), {
    id: 'agreement-bench' as AgreementId,
    lines: agreedLines.map(({ id, productId, agreed }) =>
      anAgreementLine({ agreedLineId: id, productId, quantity: agreed }),
    ),
  });
  await commands.run('bench:set-up', (entry) => {
    entry.put('hospitals', aHospital());
    entry.put('enterprises', anEnterprise(), aDistributor());
    entry.put('programs', aProgram());
    entry.put('groups', aGroup());
    entry.put('programProducts', ...products);
    entry.put('agreedLines', ...agreedLines);
    entry.put('agreements', agreement);
    return Promise.resolve(ok(undefined));
  });
  return agreement;
}
