import { Marked, type RendererObject, type TokenizerAndRendererExtension } from 'marked';
import { escapeHtml } from './markup.ts';

/** What stands for a run of `[[...]]` in the page: the marks of the endnotes that it cites. */
export type ReferenceWriter = (references: readonly string[]) => string;

/** One run of text: emphasis, code and links become HTML, raw HTML stays text. */
export const inlineHtml = (text: string, write: ReferenceWriter): string =>
  isPlain(text) ? escapeHtml(text) : writeReferences(String(markdown.parseInline(tidy(text), { async: false })), write);

/** Paragraphs and lists of such runs. */
export const blockHtml = (text: string, write: ReferenceWriter): string =>
  writeReferences(String(markdown.parse(tidy(text), { async: false })), write);

const isPlain = (text: string): boolean => !/[\\`*_[\]<>&!~@#|\n]|:\/\/|www\./.test(text);

/** A mark stands close to the word that it follows. */
const tidy = (text: string): string => text.replace(/\s+(?=\[\[)/g, '');

const webAddress = /^(https?:\/\/|mailto:|#)/i;

const renderer: RendererObject = {
  html: ({ text }) => escapeHtml(text),
  image: ({ text }) => escapeHtml(text),
  heading({ tokens }) {
    return `<h3>${this.parser.parseInline(tokens)}</h3>\n`;
  },
  link({ href, tokens }) {
    const content = this.parser.parseInline(tokens);
    return webAddress.test(href) ? `<a href="${escapeHtml(href)}">${content}</a>` : content;
  },
};

const run = /^(?:\[\[[^[\]\n]+\]\])+/;

/** Raw HTML is escaped, so a comment can only be one of these place-holders. */
const references: TokenizerAndRendererExtension = {
  name: 'references',
  level: 'inline',
  start: (text) => {
    const at = text.indexOf('[[');
    return at < 0 ? undefined : at;
  },
  tokenizer: (text) => {
    const found = run.exec(text)?.[0];
    return found ? { type: 'references', raw: found } : undefined;
  },
  renderer: ({ raw }) => `<!--${encodeURIComponent(raw)}-->`,
};

const writeReferences = (html: string, write: ReferenceWriter): string =>
  html.replace(/<!--([^>]*)-->/g, (_, written: string) => {
    const targets = decodeURIComponent(written).match(/[^[\]]+/g) ?? [];
    return write(targets);
  });

const markdown = new Marked({ gfm: true, renderer, extensions: [references] });
