import type { LocalDate } from '../calendar/local-date';
import type { AgreementKind, PolicyPack } from './policy-pack';

/** The newest version of a pack; undefined when it is not shipped. */
export function findPack(packs: readonly PolicyPack[], id: string): PolicyPack | undefined {
  return newest(packs.filter((pack) => pack.id === id));
}

/** Exactly the version that a program or a payable was made with. */
export function findPackVersion(
  packs: readonly PolicyPack[],
  id: string,
  version: number,
): PolicyPack | undefined {
  return packs.find((pack) => pack.id === id && pack.version === version);
}

/** The newest version of a notice's pack that was published by the day. A notice without a date is always published. */
export function packOn(
  packs: readonly PolicyPack[],
  noticeNumber: string,
  day: LocalDate,
): PolicyPack | undefined {
  return newest(
    packs.filter(
      (pack) =>
        pack.noticeNumber === noticeNumber &&
        (pack.publishedOn === null || pack.publishedOn <= day),
    ),
  );
}

/**
 * The kind of agreement that the notice asks for. Where it names none, the usual paper that hospital, manufacturer and
 * distributor sign: no agreement counts as signed while one of the three is missing. Our convention.
 */
export function agreementKindOf(pack: Pick<PolicyPack, 'agreementKind'>): AgreementKind {
  return pack.agreementKind?.value ?? 'three-party';
}

function newest(packs: readonly PolicyPack[]): PolicyPack | undefined {
  return packs.reduce<PolicyPack | undefined>(
    (best, pack) => (best === undefined || pack.version > best.version ? pack : best),
    undefined,
  );
}
