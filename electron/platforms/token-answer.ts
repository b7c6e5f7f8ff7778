import type { CallProblem } from '@shared/connectors/connector';

export type TokenReading =
  | { readonly kind: 'token'; readonly text: string; readonly lifeMs: number }
  | { readonly kind: 'problem'; readonly problem: CallProblem }
  | { readonly kind: 'unreadable' };

type JsonObject = Readonly<Record<string, unknown>>;

const LIFE_SECONDS = 1_800;
const CODES = ['infcode', 'returnCode', 'code', 'errcode', 'errorCode'];
const WORDS = ['returnMsg', 'err_msg', 'errMsg', 'errorMsg', 'infmsg', 'message', 'msg'];

/** Reads the answer to a request for a token; platforms put it at the root, `data`, `output` or `output.data`. */
export function readTokenAnswer(
  text: string,
  problemOf: (code: string, words: string) => CallProblem,
): TokenReading {
  const root = findObject(text);
  if (root === null) return { kind: 'unreadable' };
  const places = listPlaces(root);
  const token = findFirst(places, ['accessToken', 'access_token']);
  if (token !== '') {
    const seconds = Number(findFirst(places, ['expiresIn', 'expires_in']));
    const lifeMs = (Number.isFinite(seconds) && seconds > 0 ? seconds : LIFE_SECONDS) * 1_000;
    return { kind: 'token', text: token, lifeMs };
  }
  const code = findFirst([...places].reverse(), CODES);
  const words = findFirst(places, WORDS);
  if (code === '' && words === '') return { kind: 'unreadable' };
  return { kind: 'problem', problem: problemOf(code, words) };
}

function listPlaces(root: JsonObject): readonly JsonObject[] {
  const [data, output] = [valueAt(root, 'data'), valueAt(root, 'output')];
  const inner = isObject(output) ? valueAt(output, 'data') : undefined;
  return [root, data, output, inner].filter(isObject);
}

function findFirst(places: readonly JsonObject[], names: readonly string[]): string {
  for (const place of places)
    for (const name of names) {
      const value = valueAt(place, name);
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
      if (typeof value === 'number') return String(value);
    }
  return '';
}

/** Platforms write the capitals of a name as they like. */
function valueAt(place: JsonObject, name: string): unknown {
  const wanted = name.toLowerCase();
  const key = Object.keys(place).find((one) => one.toLowerCase() === wanted);
  return key === undefined ? undefined : place[key];
}

function findObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
