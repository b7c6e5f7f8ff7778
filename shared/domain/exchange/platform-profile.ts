import type { OrderingSystem } from '../hospital/hospital';
import type { Dialect } from './connection';

/** What is publicly known of one procurement platform, offered when a connection to it is set up. */
export type PlatformProfile = {
  /** Kept on the connection as the field `platform`. */
  readonly id: string;
  readonly name: string;
  /** The address of its portal, for people; null where none is public. Never taken as an interface's address. */
  readonly portal: string | null;
  readonly dialect: Dialect;
  /** Which hospitals order there. */
  readonly orderingSystem: OrderingSystem;
  /** Null where the platform takes no back entry, or nothing is known of it. */
  readonly backEntryMonths: number | null;
};

/** The name of the field of a connection that holds the profile's id. */
export const PLATFORM_FIELD = 'platform';

export function findProfile(
  profiles: readonly PlatformProfile[],
  fields: Readonly<Record<string, string>>,
): PlatformProfile | undefined {
  return profiles.find(({ id }) => id === fields[PLATFORM_FIELD]);
}
