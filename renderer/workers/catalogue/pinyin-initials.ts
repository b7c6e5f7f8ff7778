import { pinyin } from 'pinyin-pro';

/** Beyond this many texts of a column only single characters are looked up: phrases cost 0.2 ms each. */
const MAX_PHRASES = 4_000;
const IS_CHINESE = /[\u3400-\u9fff]/u;

export type InitialsReader = (texts: readonly string[], from: number) => readonly string[];

/**
 * The first letters of how texts are read: 骨水泥 is gsn.
 *
 * The first few thousand texts are read as phrases, where 重庆 is cq; later ones character by
 * character, where it is zq.
 */
export function createInitialsReader(): InitialsReader {
  const initialByCharacter = new Map<string, string>();
  const ofCharacter = (character: string) => {
    const known = initialByCharacter.get(character);
    if (known !== undefined) return known;
    const initial = IS_CHINESE.test(character) ? ofPhrase(character) : character.toLowerCase();
    initialByCharacter.set(character, initial);
    return initial;
  };
  return (texts, from) =>
    texts
      .slice(from)
      .map((text, index) =>
        !IS_CHINESE.test(text)
          ? ''
          : from + index < MAX_PHRASES
            ? ofPhrase(text)
            : Array.from(text, ofCharacter).join(''),
      );
}

function ofPhrase(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
}
