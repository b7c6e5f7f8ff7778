import { IntlMessageFormat } from 'intl-messageformat';
import { messages, type Feature, type TextKey } from './messages';

export const LOCALE = 'zh-CN';

export type TextValues = Readonly<Record<string, string | number>>;

/** One message by its key, with its values filled in. */
export type Text<F extends Feature> = (key: TextKey<F>, values?: TextValues) => string;

const formats = new Map<string, IntlMessageFormat>();

/** The texts of one feature outside React: in workers, exports and document titles. */
export function createText<F extends Feature>(feature: F): Text<F> {
  return (key, values = {}) => {
    const formatted: unknown = formatOf(feature, key).format(values);
    return String(formatted);
  };
}

function formatOf<F extends Feature>(feature: F, key: TextKey<F>): IntlMessageFormat {
  const name = `${feature}/${key}`;
  const known = formats.get(name);
  if (known) return known;
  const catalog: Readonly<Record<string, { readonly text: string }>> = messages[feature];
  const message = catalog[key];
  if (!message) throw new Error(`No message ${name}`);
  // Texts are words, never markup: a "<" in one is a less-than sign.
  const format = new IntlMessageFormat(message.text, LOCALE, undefined, { ignoreTag: true });
  formats.set(name, format);
  return format;
}
