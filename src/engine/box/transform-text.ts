import type { ComputedStyle } from '../style/computed-style.ts';

/** `text-transform` by the rules of the language (css-text-3 §2.1). */
export const transformText = (text: string, style: ComputedStyle): string => {
  const language = localeOf(style.language);
  switch (style.textTransform) {
    case 'uppercase':
      return text.toLocaleUpperCase(language);
    case 'lowercase':
      return text.toLocaleLowerCase(language);
    case 'capitalize':
      return text.replace(wordStart, (letter) => letter.toLocaleUpperCase(language));
    case 'full-width':
      return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    case 'none':
      return text;
  }
};

/** The first letter or digit of a word; an apostrophe does not begin a new one. */
const wordStart = /(?<![\p{L}\p{N}\p{M}'’])[\p{L}\p{N}]/gu;

/** Case mapping depends on few languages only; a tag that is none must not throw. */
const localeOf = (language: string): string =>
  /^(tr|az|lt|el|nl)(-|$)/i.test(language) ? language.slice(0, 2) : 'und';
