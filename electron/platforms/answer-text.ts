import type { Answered } from './http-outcome';

const GBK = /charset\s*=\s*"?(?:gbk|gb2312|gb18030)\b/iu;
const GBK_IN_XML = /^\s*<\?xml[^>]{0,80}encoding\s*=\s*["'](?:gbk|gb2312|gb18030)["']/iu;
const DECLARATION_BYTES = 200;

/**
 * The text of an answer: UTF-8, or GBK where its content type says so, or where it is no UTF-8 and its
 * XML declaration says so. Null where the bytes are neither.
 */
export function findText({ bytes, contentType }: Answered): string | null {
  if (GBK.test(contentType)) return decode(bytes, 'gb18030');
  const text = decode(bytes, 'utf-8');
  if (text !== null) return text;
  const declaration = bytes.subarray(0, DECLARATION_BYTES).toString('latin1');
  return GBK_IN_XML.test(declaration) ? decode(bytes, 'gb18030') : null;
}

function decode(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return null;
  }
}
