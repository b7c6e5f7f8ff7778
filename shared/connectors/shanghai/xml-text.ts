/** What XML 1.0 cannot hold in any way, lone surrogates included. */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A reader would turn a bare carriage return into a line feed.
  '\r': '&#13;',
};

/** Text as it stands between tags; what XML cannot hold becomes U+FFFD, so that it is seen. */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_IN_XML, '\uFFFD')
    .replace(/[&<>"'\r]/gu, (character) => ESCAPES[character] ?? character);
}

/** One element per entry, in their order. */
export function writeElements(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`)
    .join('');
}
