import type { ConnectorFields } from '../connector';

/** What staff have set, or what holds while they have not: an empty field is not set. */
export function settingOf(fields: ConnectorFields, name: string, byDefault = ''): string {
  const set = fields[name]?.trim() ?? '';
  return set === '' ? byDefault : set;
}
