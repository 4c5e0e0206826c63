import type { ComputedStyle, TextTransform } from '../style/computed-style.ts';

/** `text-transform` by the rules of the language: letter case first, then the forms of letters (css-text-3 §2.1). */
export const transformText = (text: string, { textTransform, language }: ComputedStyle): string => {
  const cased = textTransform.reduce((changed, name) => changeCase(changed, name, localeOf(language)), text);
  const wide = textTransform.includes('full-width') ? toFullWidth(cased) : cased;
  return textTransform.includes('full-size-kana') ? toFullSize(wide) : wide;
};

const changeCase = (text: string, name: TextTransform, locale: string): string => {
  switch (name) {
    case 'uppercase':
      return text.toLocaleUpperCase(locale);
    case 'lowercase':
      return text.toLocaleLowerCase(locale);
    case 'capitalize':
      return text.replace(wordStart, (letter) => letter.toLocaleUpperCase(locale));
    default:
      return text;
  }
};

/** Printable ASCII has wide forms in the same order; katakana are told by their compatibility mapping. */
const toFullWidth = (text: string): string =>
  text
    .replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    .replace(/[\uff61-\uff9f]/g, (character) => character.normalize('NFKC'));

const smallKana = 'ぁぃぅぇぉゕゖっゃゅょゎァィゥェォヵヶッャュョヮㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｯｬｭｮ';
const fullKana = 'あいうえおかけつやゆよわアイウエオカケツヤユヨワクシストヌハヒフヘホムラリルレロｱｲｳｴｵﾂﾔﾕﾖ';

/** css-text-3 appendix G. */
const toFullSize = (text: string): string =>
  text.replace(/[ぁ-ㇿｧ-ｯ]/g, (character) => fullKana[smallKana.indexOf(character)] ?? character);

/** The first letter or digit of a word; an apostrophe does not begin a new one. */
const wordStart = /(?<![\p{L}\p{N}\p{M}'’])[\p{L}\p{N}]/gu;

/** Case mapping depends on few languages only; a tag that is none must not throw. */
const localeOf = (language: string): string =>
  /^(tr|az|lt|el|nl)(-|$)/i.test(language) ? language.slice(0, 2) : 'und';
