/** Strings as they are; whole numbers too long for a double, which would come out as another id. No decimals. */
const STRING_OR_LONG_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/gu;

/** JSON as `JSON.parse` reads it, but whole numbers of 16 digits or more become texts with all their figures. */
export function parseExactJson(text: string): unknown {
  const exact = text.replace(STRING_OR_LONG_NUMBER, (part) =>
    part.startsWith('"') ? part : `"${part}"`,
  );
  return JSON.parse(exact);
}
