/** How many words a text has; references and punctuation are none. */
export const wordCount = (text: string): number =>
  text
    .replace(/\[\[[^\]]*\]\]/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The sentences of a text, roughly: up to a full stop, question or exclamation mark before a space. */
export const sentencesIn = (text: string): readonly string[] =>
  text.split(/(?<=[.!?])\s+|\n{2,}/).filter((sentence) => sentence.trim() !== '');
