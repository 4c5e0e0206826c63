import Handlebars from 'handlebars';

/** HTML that a helper wrote itself: it goes into the page as it is. */
export class Markup extends Handlebars.SafeString {}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML content or as an attribute in double quotes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
