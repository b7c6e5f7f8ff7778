/** What stands where a secret was. */
const STRUCK = '***';

/** Shorter values would strike out ordinary text as well; where they have a name, the name finds them. */
const MIN_LOGGED_LENGTH = 4;
const MIN_ANSWERED_LENGTH = 8;

const NAMES =
  'access[-_]?token|refresh[-_]?token|token|app_?secret|secret|auth_?code|s?pwd|password|passwd|arg1|x-ca-signature|(?:proxy-)?authorization';
const QUOTE = String.raw`(?:\\{0,3}"|&quot;|%22|%5C%22)`;
const BREAK = String.raw`(?:\s|%20|\+)*`;

/** `"accessToken":"…"` as it is, inside a JSON text, inside XML, or URL-encoded. */
const IN_JSON = new RegExp(
  `(${QUOTE}(?:${NAMES})${QUOTE}${BREAK}(?::|%3A)${BREAK}${QUOTE})(.{0,4000}?)(?=${QUOTE})`,
  'giu',
);
/** `<sPwd>…</sPwd>`, escaped or not, with or without a prefix. */
const IN_XML = new RegExp(
  String.raw`((?:<|&lt;)(?:\w+:)?(?:${NAMES})(?:\s[^<>]*?)?(?:>|&gt;))([^<]{0,4000}?)(?=(?:<|&lt;)/)`,
  'giu',
);
/** `accessToken=…` in a form or an address, `Access-Token: …` in a header. */
const IN_FORM = new RegExp(String.raw`((?:^|[?&\s])(?:${NAMES})=)([^&\s"<]+)`, 'gimu');
const IN_HEADER = new RegExp(String.raw`(^(?:${NAMES}):\s*)([^\r\n]+)`, 'gimu');

export type SecretStriker = {
  readonly add: (secret: string) => void;
  /** Strikes out secrets by their values, in every form they can take, and by the names of their fields. */
  readonly strike: (text: string) => string;
  /**
   * Strikes out what a platform repeats of our secrets, where the answer goes on to be read as data.
   *
   * A value that could be a date, a number or a word is left: striking it out would change what the platform said.
   */
  readonly strikeFromAnswer: (text: string) => string;
};

/** Knows the secrets of one connection. */
export function createSecretStriker(known: readonly string[]): SecretStriker {
  const secrets = new Set<string>();
  let inLog: RegExp | null = null;
  let inAnswer: RegExp | null = null;
  function add(secret: string): void {
    if (secret.length < MIN_LOGGED_LENGTH || secrets.has(secret)) return;
    secrets.add(secret);
    inLog = patternOf([...secrets]);
    inAnswer = patternOf([...secrets].filter(isUnlikeData));
  }
  known.forEach(add);
  const strikeBy = (pattern: RegExp | null, text: string) =>
    pattern === null ? text : text.replace(pattern, STRUCK);
  return {
    add,
    strike: (text) =>
      [IN_JSON, IN_XML, IN_FORM, IN_HEADER].reduce(
        (struck, pattern) => struck.replace(pattern, `$1${STRUCK}`),
        strikeBy(inLog, text),
      ),
    strikeFromAnswer: (text) => strikeBy(inAnswer, text),
  };
}

function isUnlikeData(secret: string): boolean {
  return secret.length >= MIN_ANSWERED_LENGTH && /\p{L}/u.test(secret) && /[^\p{L}]/u.test(secret);
}

/** The longest first, so that no form hides within another. Null for none. */
function patternOf(secrets: readonly string[]): RegExp | null {
  const forms = [...new Set(secrets.flatMap(formsOf))].sort((a, b) => b.length - a.length);
  if (forms.length === 0) return null;
  return new RegExp(forms.map(escapeForPattern).join('|'), 'gu');
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

/** A secret as it is and as JSON, XML, addresses, forms and Basic authorization carry it. */
function formsOf(secret: string): readonly string[] {
  const inJson = JSON.stringify(secret).slice(1, -1);
  const inXml = escapeForXml(secret);
  const forms = [
    secret,
    inJson,
    inXml,
    inJson.replaceAll('/', String.raw`\/`),
    escapeForXml(inJson),
  ];
  const escaped = JSON.stringify(inJson).slice(1, -1);
  const asciiJson = inJson.replace(/[^ -~]/gu, toUnicodeEscapes);
  const all = [...forms, escaped, asciiJson, Buffer.from(secret, 'utf8').toString('base64')];
  const encoded = all.flatMap((form) => {
    const percent = encodeURIComponent(form);
    const strict = percent.replace(/[!'()*]/gu, toPercent);
    // A form encodes neither as an address does nor strictly: it leaves `*` and takes `~`.
    const asForm = new URLSearchParams([['', form]]).toString().slice(1);
    return [percent, strict, asForm, percent.replaceAll('%20', '+'), strict.replaceAll('%20', '+')];
  });
  const lowerCase = encoded.map((form) =>
    form.replace(/%[0-9A-F]{2}/gu, (hex) => hex.toLowerCase()),
  );
  return [...all, ...encoded, ...lowerCase];
}

function escapeForXml(text: string): string {
  const escapes: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return text.replace(/[&<>"']/gu, (character) => escapes[character] ?? character);
}

function toUnicodeEscapes(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    const code = character.charCodeAt(index).toString(16).padStart(4, '0');
    return String.raw`\u${code}`;
  }).join('');
}

function toPercent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
