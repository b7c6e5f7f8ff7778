import { parseExactJson } from '../exact-json';

type Member = {
  /** The platform's own spelling. */
  readonly name: string;
  readonly value: unknown;
};

/** One JSON object of an answer, by lower-case names: platforms write `orderDetailID` and `orderDetailId`. */
export type JsonObject = ReadonlyMap<string, Member>;

/** Null when the text is no JSON object. */
export function findJsonObject(text: string): JsonObject | null {
  try {
    return objectOf(parseExactJson(text));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The first of the names that has a text or number, trimmed; else an empty text. */
export function textOf(object: JsonObject, ...names: readonly string[]): string {
  for (const name of names) {
    const value = object.get(name.toLowerCase())?.value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
}

/** The first of the names that has a list; null where none has. What is no object in it is taken as `{ value }`. */
export function listOf(
  object: JsonObject,
  ...names: readonly string[]
): readonly JsonObject[] | null {
  for (const name of names) {
    const value = object.get(name.toLowerCase())?.value;
    if (Array.isArray(value))
      return value.map(
        (row: unknown) => objectOf(row) ?? new Map([['value', { name: 'value', value: row }]]),
      );
  }
  return null;
}

/** The first list of objects under any name but these; null where there is none. */
export function firstListBut(
  object: JsonObject,
  names: readonly string[],
): readonly JsonObject[] | null {
  const left = [...object.keys()].filter((key) => !names.includes(key));
  const lists = left.map((key) => listOf(object, key) ?? []);
  return lists.find((rows) => rows.length > 0 && !rows.some((row) => row.has('value'))) ?? null;
}

export function childOf(object: JsonObject, name: string): JsonObject | null {
  return objectOf(object.get(name.toLowerCase())?.value);
}

/** Every plain value as text, under the platform's own names: what is kept beside what we understood. */
export function rawOf(row: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...row.values()]
      .filter(({ value }) => typeof value === 'string' || typeof value === 'number')
      .map(({ name, value }) => [name, String(value)]),
  );
}

function objectOf(value: unknown): JsonObject | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map(
    Object.entries(value).map(([name, inner]) => [
      name.toLowerCase(),
      { name, value: inner as unknown },
    ]),
  );
}
