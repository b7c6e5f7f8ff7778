import type { Connection } from '@shared/domain/exchange/connection';
import type { ProgramId } from '@shared/domain/program/program';
import type { ProgramPlatform, ProgramProfile } from '@shared/domain/program/program-profile';

/** What was stored while platforms were only text and members had no places. */
type OlderProfile = Omit<
  ProgramProfile,
  'orderingPlatform' | 'reportingPlatforms' | 'memberPlaces'
> & {
  readonly orderingPlatform: string | ProgramPlatform | null;
  readonly reportingPlatforms: readonly (string | ProgramPlatform)[];
  readonly memberPlaces?: ProgramProfile['memberPlaces'];
};

type Known = readonly Pick<Connection, 'id' | 'name'>[];

/** The stored row in today's form. A platform noted by text becomes the connection of that name, else stays text. */
export function readProfile(
  id: ProgramId,
  stored: OlderProfile | undefined,
  connections: Known,
): ProgramProfile {
  if (stored === undefined)
    return {
      id,
      revision: 0,
      level: null,
      tenderDocument: '',
      orderingPlatform: null,
      reportingPlatforms: [],
      community: null,
      memberPlaces: [],
    };
  const { orderingPlatform: ordering, reportingPlatforms, memberPlaces = [] } = stored;
  return {
    ...stored,
    orderingPlatform:
      ordering === null || ordering === '' ? null : platformOf(ordering, connections),
    reportingPlatforms: reportingPlatforms.map((one) => platformOf(one, connections)),
    memberPlaces,
  };
}

function platformOf(noted: string | ProgramPlatform, connections: Known): ProgramPlatform {
  if (typeof noted !== 'string') return noted;
  const connection = connections.find(({ name }) => name.trim() === noted.trim());
  return { connectionId: connection?.id ?? null, name: noted };
}
