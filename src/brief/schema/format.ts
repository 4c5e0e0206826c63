import * as z from 'zod/mini';

/** A form that a short text must have, and how to speak of it. */
export interface Format {
  readonly pattern: RegExp;
  /** Completes "… is not". */
  readonly what: string;
  readonly hint: string;
}

export const idFormat: Format = {
  pattern: /^[A-Za-z][A-Za-z0-9-]{0,40}$/,
  what: 'an id',
  hint: 'an id starts with a letter and holds only Latin letters, digits and hyphens, at most 41',
};

/** The same form as an id; apart, because the way out is another. */
export const actorFormat: Format = {
  pattern: /^(?:[A-Za-z][A-Za-z0-9-]{0,40})$/,
  what: 'the id of an actor',
  hint: 'write { name: "…" } for somebody who is not among the actors',
};

export const languageFormat: Format = {
  pattern: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  what: 'a language tag',
  hint: 'write languages as BCP 47 does: "en", "uk", "ko", "en-GB"',
};

export const countryFormat: Format = {
  pattern: /^[A-Z]{2}$/,
  what: 'a country code',
  hint: 'use the two capital letters of ISO 3166-1, for instance "KP"',
};

export const wikidataFormat: Format = {
  pattern: /^Q\d+$/,
  what: 'a Wikidata item',
  hint: 'write Q and digits, for instance "Q423"',
};

export const citationFormat: Format = {
  pattern: /^[A-Za-z][A-Za-z0-9-]{0,40}( .+)?$/,
  what: 'a source and a place in it',
  hint: 'write the source id, a space and the place, for instance "s2 L46"',
};

/** The part of RFC 5321 that people have: no quoted names, no addresses in brackets, no line breaks. */
export const addressFormat: Format = {
  pattern: /^[^\s@<>(),;:"[\]\\\p{Cc}]+@[^\s@<>(),;:"[\]\\\p{Cc}]+$/u,
  what: 'an e-mail address',
  hint: 'write one address such as name@example.org, on one line, without a name before it',
};

/** An address, alone or in angle brackets after a name. */
export const mailboxFormat: Format = {
  pattern:
    /^([^<>\p{Cc}\u2028\u2029]*<[^\s@<>(),;:"[\]\\\p{Cc}]+@[^\s@<>(),;:"[\]\\\p{Cc}]+>|[^\s@<>(),;:"[\]\\\p{Cc}]+@[^\s@<>(),;:"[\]\\\p{Cc}]+)$/u,
  what: 'a sender',
  hint: 'write "The Desk <desk@example.org>", or the address alone',
};

export const hostFormat: Format = {
  pattern: /^[A-Za-z0-9._:-]+$/,
  what: 'the name of a server or domain',
  hint: 'write it as smtp.example.org, without a port or a slash',
};

export const lineFormat: Format = {
  pattern: /^(?=.*\S)[^\p{Cc}\u2028\u2029]+$/u,
  what: 'a line of text',
  hint: 'write it on one line, without tabs and other control characters',
};

const formats = [
  idFormat,
  actorFormat,
  languageFormat,
  countryFormat,
  wikidataFormat,
  citationFormat,
  addressFormat,
  mailboxFormat,
  hostFormat,
  lineFormat,
];

/** The form behind a failed pattern, as an issue names it. */
export const formatOf = (pattern: string): Format | null =>
  formats.find((format) => String(format.pattern) === pattern) ?? null;

/** A text of a given form. */
export const formatted = (format: Format) => z.string().check(z.regex(format.pattern));
