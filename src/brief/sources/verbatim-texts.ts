import type { Brief, DataPath, FigureEntry, Provision, Quote, Source, SourceReference } from '../brief.ts';
import type { QuotationMarks } from './quotation.ts';

/** Words that a brief gives as those of its sources. */
export interface VerbatimText {
  readonly path: DataPath;
  readonly text: string;
  readonly src: readonly SourceReference[];
  readonly marks: QuotationMarks;
  /** Why the words cannot be compared; null when they can. */
  readonly unlike: string | null;
}

const translated = 'the words are a translation of our own';

const quoteTexts = (quote: Quote, path: DataPath): readonly VerbatimText[] => {
  const marks = { hasCuts: quote.editorial === 'cut', hasInsertions: true };
  const isOurs = quote.rendering === 'own-translation';
  const own = { path: [...path, 'text'], text: quote.text, src: quote.src, marks };
  const spoken = isOurs && quote.original ? [original(quote.original.text, quote, path, marks)] : [];
  const variants = quote.variants.map(({ text, src }, index) => ({
    ...{ path: [...path, 'variants', index, 'text'], text, src },
    ...{ marks: { hasCuts: true, hasInsertions: true }, unlike: null },
  }));
  return [{ ...own, unlike: isOurs ? translated : null }, ...spoken, ...variants];
};

/** The words before we translated them are what the source must have. */
const original = (text: string, { src }: Quote, path: DataPath, marks: QuotationMarks): VerbatimText => ({
  path: [...path, 'original', 'text'],
  text,
  src,
  marks,
  unlike: null,
});

const provisionTexts = ({ text }: Provision, path: DataPath): readonly VerbatimText[] =>
  text === null
    ? []
    : [
        {
          path: [...path, 'text', 'quote'],
          text: text.quote,
          src: text.src,
          marks: { hasCuts: true, hasInsertions: true },
          unlike: text.rendering === 'own-translation' ? translated : null,
        },
      ];

const baseOf = (lang: string): string => lang.split('-')[0]?.toLowerCase() ?? '';

const languageOf = ({ lang, csl }: Source): string | null => lang ?? csl.language;

/** The wording of a figure is in the language of the brief; a source in another one cannot have it. */
const figureTexts = (entry: FigureEntry, path: DataPath, brief: Brief): readonly VerbatimText[] => {
  const { words, src } = entry;
  if (words === null) return [];
  const lang = brief.sources
    .filter(({ id }) => src.some(({ s }) => s === id))
    .map(languageOf)
    .find((tag) => tag !== null && baseOf(tag) !== baseOf(brief.lang));
  const unlike = lang ? `the brief is in "${brief.lang}", the source in "${lang}"` : null;
  return [{ path: [...path, 'words'], text: words, src, marks: { hasCuts: true, hasInsertions: true }, unlike }];
};

/** Every text of a brief that claims to be verbatim. */
export const verbatimTexts = (brief: Brief): readonly VerbatimText[] => [
  ...brief.quotes.flatMap((quote, index) => quoteTexts(quote, ['quotes', index])),
  ...(brief.treaty?.provisions ?? []).flatMap((provision, index) =>
    provisionTexts(provision, ['treaty', 'provisions', index]),
  ),
  ...brief.figures.flatMap(({ entries }, figure) =>
    entries.flatMap((entry, index) => figureTexts(entry, ['figures', figure, 'entries', index], brief)),
  ),
];
