import type { Answered } from './http-outcome';

const GBK = /charset\s*=\s*"?(?:gbk|gb2312|gb18030)\b/iu;

/** The text of an answer: UTF-8, or GBK where its content type says so. Null where the bytes are neither. */
export function findText({ bytes, contentType }: Answered): string | null {
  const decoder = new TextDecoder(GBK.test(contentType) ? 'gb18030' : 'utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return null;
  }
}
