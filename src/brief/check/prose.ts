import type { Brief } from '../brief.ts';
import { type PlacedText, stringsIn } from '../texts.ts';
import { fieldOf } from './lint.ts';

/** The names of fields that hold sentences in the words of the brief. */
const ownWords =
  /(^|\.)(title|subtitle|bottom_line|label|value|gist|text|note|hedge|measure|headline|where|question|statement|confidence_basis|if_wrong|why|effect|forecast|outcome|indicator|points_to|threshold|topic|would_settle|source_statement|descriptor|caption|trigger|response)$|^summary\.\*$|\.(conditions|silent_on)\.\*$|\.rows\.\*\.\*$/;

/** Fields that hold the words of others, or names. */
const wordsOfOthers =
  /^(quotes\.\*\.(text|original|variants)|sources\.\*\.csl|treaty\.(title|names_used|predecessors\.\*\.title|provisions\.\*\.text)|glossary|actors|distribution|handling|updates)(\.|$)/;

/** The texts that the authors of a brief have written in their own words. */
export const proseIn = (brief: Brief): readonly PlacedText[] =>
  stringsIn(brief).filter(({ path }) => {
    const field = fieldOf(path);
    return ownWords.test(field) && !wordsOfOthers.test(field);
  });

const blank = (text: string): string => ' '.repeat(text.length);

/** A text without its references and code, whose places are left blank. */
export const withoutMarks = (text: string): string => text.replace(/\[\[[^\]]*\]\]|`[^`]*`/g, blank);

const quoted = /“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"/g;

/** A text without what stands in quotation marks, which is left blank. */
export const withoutQuotes = (text: string): string => withoutMarks(text).replace(quoted, blank);
