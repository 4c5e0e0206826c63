import { tlpLabels } from '../schema/tlp.ts';

/** The colours as people translate them, by the beginning of the word. */
const translations: readonly (readonly [RegExp, (typeof tlpLabels)[number]])[] = [
  [/^(черв|крас|rouge|rot|rojo|rosso|czerwon|kırmızı)/iu, 'TLP:RED'],
  [/^(бурштин|жовт|янтар|жёлт|желт|ambre|bernstein|ámbar|ambar|ambra|bursztyn)/iu, 'TLP:AMBER'],
  [/^(зелен|зелён|vert|grün|verde|zielon|yeşil)/iu, 'TLP:GREEN'],
  [/^(прозор|чист|біл|бел|прозрач|clair|klar|claro|chiaro|blanc|weiß)/iu, 'TLP:CLEAR'],
];

const colourOf = (label: string): string => label.replace(/^\s*(TLP|ТЛП)\s*:?\s*/iu, '');

const labelFor = (label: string): string | null =>
  translations.find(([beginning]) => beginning.test(colourOf(label)))?.[1] ?? null;

/** Whether a label is written in another language than that of the standard. */
export const isTranslatedLabel = (label: string): boolean =>
  labelFor(label) !== null || /[^\x00-\x7f]/.test(colourOf(label));

/** The message about a translated label. */
export const explainTranslation = (label: string): { readonly message: string; readonly hint: string } => {
  const meant = labelFor(label);
  return {
    message: `the label "${label}" is translated`,
    hint: `labels stay as they are in every language: write ${meant ? `"${meant}"` : `one of ${tlpLabels.join(', ')}`}`,
  };
};
