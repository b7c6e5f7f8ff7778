import { journalledTables, type HospitalDatabase } from '../database';

const names: ReadonlySet<string | symbol> = new Set(journalledTables);

/** The same database, which notes each table that somebody reads from it. */
export function trackTables(db: HospitalDatabase, seen: Set<string>): HospitalDatabase {
  return new Proxy(db, {
    get(target, name) {
      if (typeof name === 'string' && names.has(name)) seen.add(name);
      const found: unknown = Reflect.get(target, name, target);
      if (typeof found !== 'function') return found;
      // By name it would be read unseen.
      if (name === 'table') throw new Error('Read tables as properties, not by name');
      return found.bind(target) as unknown;
    },
  });
}
