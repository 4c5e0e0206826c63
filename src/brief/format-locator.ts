import { citationWordsIn, type PlaceKind } from './citation-words.ts';

/** How briefs write places in a source: `L46`, `p. 12-14`, `para 3`, `Art. 4`, `§ 2`, `12:30`. */
const forms: readonly (readonly [RegExp, PlaceKind])[] = [
  [/^L\.?\s*(\d.*)$/, 'line'],
  [/^lines?\s+(\d.*)$/i, 'line'],
  [/^(?:pp?\.?|pages?)\s*(\d.*)$/i, 'page'],
  [/^(?:paras?\.?|paragraphs?|¶)\s*(\d.*)$/i, 'paragraph'],
  [/^(?:arts?\.?|articles?)\s*(\d.*)$/i, 'article'],
  [/^(?:§§?|sec\.?|sections?)\s*(\d.*)$/i, 'section'],
  [/^(?:chs?\.?|chapters?)\s*(\d.*)$/i, 'chapter'],
  [/^(?:t\s*=?\s*)?(\d{1,2}:\d{2}(?::\d{2})?.*)$/, 'time'],
];

const isSeveral = (numbers: string): boolean => /\d\s*[-–,]\s*L?\d/.test(numbers);

/** A place in a source in the words of a language: "lines 46–48", "с. 12"; a form that is not known stays as it is. */
export const formatLocator = (at: string, lang: string): string => {
  for (const [form, kind] of forms) {
    const numbers = form.exec(at.trim())?.[1];
    if (numbers === undefined) continue;
    const [one, several] = citationWordsIn(lang).places[kind];
    return `${isSeveral(numbers) ? several : one}\u00a0${numbers.replace(/(\d)\s*-\s*(?=L?\d)/g, '$1–').replace(/([–,]\s*)L(?=\d)/g, '$1')}`;
  }
  return at;
};
