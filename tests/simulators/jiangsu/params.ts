/** What the one form field `params` holds. */
export type Params = Readonly<Record<string, unknown>>;

/** Null when the request is no form post, or `params` no JSON object. */
export function findParams(contentType: string | undefined, text: string): Params | null {
  if (contentType?.startsWith('application/x-www-form-urlencoded') !== true) return null;
  const field = new URLSearchParams(text).get('params');
  if (field === null) return null;
  try {
    return asParams(JSON.parse(field));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function textIn(params: Params, name: string): string {
  const value = params[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

/** A whole number above or equal to zero; null for anything else. */
export function countIn(params: Params, name: string): number | null {
  const text = textIn(params, name);
  return /^\d{1,12}$/u.test(text) ? Number(text) : null;
}

/** The objects of `list`; null where there is no list. */
export function listIn(params: Params): readonly Params[] | null {
  const value = params['list'];
  if (!Array.isArray(value)) return null;
  return value.map(asParams).filter((row) => row !== null);
}

function asParams(value: unknown): Params | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return value as Params;
}
