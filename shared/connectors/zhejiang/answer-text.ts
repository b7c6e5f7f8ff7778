import { parseExactJson } from '../exact-json';

/** A JSON object as it came: nothing is known of its values. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object that a text holds; null when it is no JSON, or no object. */
export function findObject(text: string): JsonObject | null {
  try {
    const value = parseExactJson(text);
    return isObject(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A text or number as text without blanks around it; empty for everything else, as platforms leave tags out. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';
}

/** What stands under a name, however the platform writes its capitals. */
export function valueAt(row: JsonObject, name: string): unknown {
  if (name in row) return row[name];
  const wanted = name.toLowerCase();
  const key = Object.keys(row).find((one) => one.toLowerCase() === wanted);
  return key === undefined ? undefined : row[key];
}

/** The first of these names that has a text. */
export function textAt(row: JsonObject, ...names: readonly string[]): string {
  for (const name of names) {
    const text = textOf(valueAt(row, name));
    if (text !== '') return text;
  }
  return '';
}
