import { constant, type Grammar, type Specified, type ValueGrammar } from './specified.ts';
import type { ValueStream } from './value-stream.ts';

/** One of the words, as it is. */
export const word = <const W extends string>(...words: readonly W[]): Grammar<W> => ({
  expects: words.join(' | '),
  read: (stream) =>
    stream.attempt(() => {
      const taken = stream.takeWord();
      return words.find((candidate) => candidate === taken) ?? null;
    }),
});

/** One of the words as a specified value. */
export const keywords = <const W extends string>(...words: readonly W[]): ValueGrammar<W> =>
  map(word(...words), constant);

/** A word that stands for another value. */
export const keywordAs = <T>(name: string, value: T): ValueGrammar<T> => map(word(name), () => constant(value));

export const map = <A, B>(grammar: Grammar<A>, change: (value: A) => B): Grammar<B> => ({
  expects: grammar.expects,
  read: (stream) => {
    const value = grammar.read(stream);
    return value === null ? null : change(value);
  },
});

/** Keeps only what passes, and says so in messages. */
export const where = <T>(grammar: Grammar<T>, expects: string, test: (value: T) => boolean): Grammar<T> => ({
  expects,
  read: (stream) =>
    stream.attempt(() => {
      const value = grammar.read(stream);
      return value !== null && test(value) ? value : null;
    }),
});

/** The first of the grammars that reads something. */
export const either = <T>(...grammars: readonly Grammar<T>[]): Grammar<T> => ({
  expects: grammars.map(({ expects }) => expects).join(' | '),
  read: (stream) => {
    for (const grammar of grammars) {
      const value = grammar.read(stream);
      if (value !== null) return value;
    }
    return null;
  },
});

/** One of several specified values, whichever type they compute to. */
export const anyOf = <A, B, C = never, D = never>(
  first: ValueGrammar<A>,
  second: ValueGrammar<B>,
  third?: ValueGrammar<C>,
  fourth?: ValueGrammar<D>,
): ValueGrammar<A | B | C | D> => {
  const grammars: readonly (ValueGrammar<A | B | C | D> | undefined)[] = [first, second, third, fourth];
  return either(...grammars.filter((grammar) => grammar !== undefined));
};

/** As many as there are up to a number, at least one. */
export const some = <T>(grammar: Grammar<T>, most = Number.POSITIVE_INFINITY): Grammar<readonly T[]> => ({
  expects: `${grammar.expects}, up to ${most === Number.POSITIVE_INFINITY ? 'any number' : most} of them`,
  read: (stream) => {
    const values: T[] = [];
    while (values.length < most && !stream.isAtEnd) {
      const value = grammar.read(stream);
      if (value === null) break;
      values.push(value);
    }
    return values.length > 0 ? values : null;
  },
});

/** One or more with commas between them. */
export const commaSeparated = <T>(grammar: Grammar<T>): Grammar<readonly T[]> => ({
  expects: `${grammar.expects}, separated by commas`,
  read: (stream) =>
    stream.attempt(() => {
      const values: T[] = [];
      do {
        const value = grammar.read(stream);
        if (value === null) return null;
        values.push(value);
      } while (stream.takeDelim(','));
      return values;
    }),
});

/** Two values; the second is the first where it is not written. */
export const pair = <T>(grammar: ValueGrammar<T>): ValueGrammar<readonly [T, T]> => ({
  expects: `one or two of ${grammar.expects}`,
  read: (stream) => {
    const first = grammar.read(stream);
    if (!first) return null;
    const second = grammar.read(stream) ?? first;
    return (context) => [first(context), second(context)];
  },
});

/** A list of specified values as one specified list. */
export const together =
  <T>(values: readonly Specified<T>[]): Specified<readonly T[]> =>
  (context) =>
    values.map((value) => value(context));

/** A reader for the content of a function, which it must use up. */
export const insideFunction = <T>(name: string, content: Grammar<T>): Grammar<T> => ({
  expects: `${name}()`,
  read: (stream) =>
    stream.attempt(() => {
      const call = stream.takeFunction(name);
      return call && readAll(content, stream.inside(call.values));
    }),
});

/** What the grammar reads, if that is all there is. */
export const readAll = <T>(grammar: Grammar<T>, stream: ValueStream): T | null => {
  const value = grammar.read(stream);
  return value !== null && stream.isAtEnd ? value : null;
};

/** A name the author chooses: `page`, `counter-reset`, `string-set`. */
export const customIdent = (...except: readonly string[]): Grammar<string> => ({
  expects: '<name>',
  read: (stream) => {
    const value = stream.peek;
    if (
      value?.kind !== 'ident' ||
      ['inherit', 'initial', 'unset', 'revert', 'default', ...except].includes(value.text.toLowerCase())
    )
      return null;
    stream.next();
    return value.text;
  },
});

export const stringLiteral: Grammar<string> = {
  expects: '<string>',
  read: (stream) => {
    const value = stream.peek;
    if (value?.kind !== 'string') return null;
    stream.next();
    return value.text;
  },
};
