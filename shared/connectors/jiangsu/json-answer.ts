/** One JSON object of an answer; names are looked up without regard to case (`orderDetailID`, `orderDetailId`). */
export type JsonObject = ReadonlyMap<string, unknown>;

/** Strings as they are; whole numbers too long for a double, which would come out as another id. */
const STRING_OR_LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/gu;

/** Null when the text is no JSON object. */
export function findJsonObject(text: string): JsonObject | null {
  try {
    const exact = text.replace(STRING_OR_LONG_NUMBER, (part) =>
      part.startsWith('"') ? part : `"${part}"`,
    );
    return objectOf(JSON.parse(exact));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The first of the names that has a text or number, trimmed; else an empty text. */
export function textOf(object: JsonObject, ...names: readonly string[]): string {
  for (const name of names) {
    const value = object.get(name.toLowerCase());
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
}

/** The first of the names that has a list; null where none has. What is no object in it is wrapped as `{ value }`. */
export function listOf(
  object: JsonObject,
  ...names: readonly string[]
): readonly JsonObject[] | null {
  for (const name of names) {
    const value = object.get(name.toLowerCase());
    if (Array.isArray(value))
      return value.map((row: unknown) => objectOf(row) ?? new Map([['value', row]]));
  }
  return null;
}

export function childOf(object: JsonObject, name: string): JsonObject | null {
  return objectOf(object.get(name.toLowerCase()));
}

/** Every plain value as text, under the platform's own names: what is kept beside what we understood. */
export function rawOf(row: JsonObject): Readonly<Record<string, string>> {
  const names = namesOf.get(row) ?? new Map<string, string>();
  return Object.fromEntries(
    [...row]
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      .map(([key, value]) => [names.get(key) ?? key, String(value)]),
  );
}

/** The platform's own spelling of each name. */
const namesOf = new WeakMap<JsonObject, ReadonlyMap<string, string>>();

function objectOf(value: unknown): JsonObject | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value);
  const object = new Map<string, unknown>(
    entries.map(([key, inner]) => [key.toLowerCase(), inner]),
  );
  namesOf.set(object, new Map(entries.map(([key]) => [key.toLowerCase(), key])));
  return object;
}
