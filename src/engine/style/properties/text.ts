import type { ComputedStyle, TextTransform } from '../computed-style.ts';
import { black, color } from '../parse/color.ts';
import { anyOf, either, keywordAs, keywords, map, some, stringLiteral, where, word } from '../parse/combinators.ts';
import { lengthPercentage, lengthPercentageAuto, numberFrom, plainInteger, positiveLength } from '../parse/length.ts';
import { textShadows } from '../parse/shadow.ts';
import { constant, type Grammar, type Specified, type ValueGrammar } from '../parse/specified.ts';
import { noIndent, resolveLength, type TextIndent, type TextShadow } from '../values.ts';
import { colorOf } from './border.ts';
import { inheritedProperty, type PropertyGroup, property } from './property.ts';

type Limits = ComputedStyle['hyphenateLimitChars'];
type Lines = ComputedStyle['textDecorationLine'];

const indentWords = some(word('each-line', 'hanging'), 2);

const textIndent: ValueGrammar<TextIndent> = {
  expects: `${lengthPercentage.expects} with hanging | each-line`,
  read: (stream) =>
    stream.attempt(() => {
      const before = indentWords.read(stream) ?? [];
      const length = lengthPercentage.read(stream);
      const words = [...before, ...(indentWords.read(stream) ?? [])];
      if (!length || new Set(words).size < words.length) return null;
      const [isHanging, isEachLine] = [words.includes('hanging'), words.includes('each-line')];
      return (context) => ({ length: length(context), isHanging, isEachLine });
    }),
};

/** `auto` is NaN until the limits are put together. */
const limit: Grammar<number> = either<number>(
  map(word('auto'), () => Number.NaN),
  plainInteger,
);

const orElse = (value: number | undefined, missing: number): number =>
  value === undefined || Number.isNaN(value) ? missing : value;

/** css-text-4 §6.3.2: the word, then what stands before and after the break; `auto` is 5, 2 and 2. */
const hyphenateLimitChars: ValueGrammar<Limits> = {
  expects: 'one to three of <integer> | auto',
  read: (stream) => {
    const limits = some(limit, 3).read(stream);
    if (!limits) return null;
    const [total, before, after] = limits;
    return constant<Limits>([orElse(total, 5), orElse(before, 2), orElse(after, orElse(before, 2))]);
  },
};

const spacing: ValueGrammar<number> = either<Specified<number>>(
  keywordAs('normal', 0),
  map(
    lengthPercentage,
    (specified): Specified<number> =>
      (context) =>
        resolveLength(specified(context), context.fontSize),
  ),
);

const tabLength: ValueGrammar<{ readonly px: number }> = map(
  positiveLength,
  (specified): Specified<{ readonly px: number }> =>
    (context) => ({ px: specified(context) }),
);

export const decorationLine: ValueGrammar<Lines> = either<Specified<Lines>>(
  keywordAs<Lines>('none', []),
  map(some(word('underline', 'overline', 'line-through'), 3), (lines): Specified<Lines> => constant(lines)),
);
export const decorationStyle = keywords('solid', 'double', 'dotted', 'dashed', 'wavy');
export const decorationThickness = anyOf(lengthPercentageAuto, keywords('from-font'));

const letterCases: readonly TextTransform[] = ['uppercase', 'lowercase', 'capitalize'];

/** css-text-3 §2.1: one letter case, and the two forms of East Asian letters, in any order. */
const textTransform: ValueGrammar<readonly TextTransform[]> = either<Specified<readonly TextTransform[]>>(
  keywordAs<readonly TextTransform[]>('none', []),
  map(
    where(
      some(word('uppercase', 'lowercase', 'capitalize', 'full-width', 'full-size-kana'), 3),
      'none | [uppercase | lowercase | capitalize] || full-width || full-size-kana',
      (words) => new Set(words).size === words.length && words.filter((name) => letterCases.includes(name)).length <= 1,
    ),
    (words): Specified<readonly TextTransform[]> => constant(words),
  ),
);

const hyphenateCharacter: ValueGrammar<string> = either<Specified<string>>(
  keywordAs('auto', 'auto'),
  map(stringLiteral, constant),
);

type Keys =
  | 'color'
  | 'textAlign'
  | 'textAlignLast'
  | 'textIndent'
  | 'textTransform'
  | 'textShadow'
  | 'whiteSpaceCollapse'
  | 'textWrapMode'
  | 'textWrapStyle'
  | 'wordBreak'
  | 'overflowWrap'
  | 'lineBreak'
  | 'hyphens'
  | 'hyphenateCharacter'
  | 'hyphenateLimitChars'
  | 'letterSpacing'
  | 'wordSpacing'
  | 'tabSize'
  | 'verticalAlign'
  | 'textDecorationLine'
  | 'textDecorationStyle'
  | 'textDecorationColor'
  | 'textDecorationThickness'
  | 'textUnderlineOffset';

/** css-color-4 §3, css-text-3, css-text-4, css-text-decor-4, css-inline-3 §4. */
export const textProperties: PropertyGroup<Keys> = {
  color: inheritedProperty('color', black, color),
  textAlign: inheritedProperty(
    'text-align',
    'start',
    keywords('start', 'end', 'left', 'right', 'center', 'justify', 'justify-all', 'match-parent'),
  ),
  textAlignLast: inheritedProperty(
    'text-align-last',
    'auto',
    keywords('auto', 'start', 'end', 'left', 'right', 'center', 'justify'),
  ),
  textIndent: inheritedProperty<TextIndent>('text-indent', noIndent, textIndent),
  textTransform: inheritedProperty<readonly TextTransform[]>('text-transform', [], textTransform),
  textShadow: inheritedProperty<readonly TextShadow[]>(
    'text-shadow',
    [],
    anyOf(keywordAs<readonly TextShadow[]>('none', []), textShadows),
  ),
  whiteSpaceCollapse: inheritedProperty(
    'white-space-collapse',
    'collapse',
    keywords('collapse', 'preserve', 'preserve-breaks', 'break-spaces'),
  ),
  textWrapMode: inheritedProperty('text-wrap-mode', 'wrap', keywords('wrap', 'nowrap')),
  textWrapStyle: inheritedProperty('text-wrap-style', 'auto', keywords('auto', 'balance', 'pretty', 'stable')),
  wordBreak: inheritedProperty('word-break', 'normal', keywords('normal', 'break-all', 'keep-all', 'break-word')),
  overflowWrap: inheritedProperty('overflow-wrap', 'normal', keywords('normal', 'break-word', 'anywhere')),
  lineBreak: inheritedProperty('line-break', 'auto', keywords('auto', 'loose', 'normal', 'strict', 'anywhere')),
  hyphens: inheritedProperty('hyphens', 'manual', keywords('none', 'manual', 'auto')),
  hyphenateCharacter: inheritedProperty<string>('hyphenate-character', 'auto', hyphenateCharacter),
  hyphenateLimitChars: inheritedProperty<Limits>('hyphenate-limit-chars', [5, 2, 2], hyphenateLimitChars),
  letterSpacing: inheritedProperty('letter-spacing', 0, spacing),
  wordSpacing: inheritedProperty('word-spacing', 0, spacing),
  tabSize: inheritedProperty<ComputedStyle['tabSize']>('tab-size', 8, anyOf(numberFrom(0), tabLength)),
  verticalAlign: property<ComputedStyle['verticalAlign']>(
    'vertical-align',
    'baseline',
    anyOf(keywords('baseline', 'sub', 'super', 'top', 'bottom', 'middle', 'text-top', 'text-bottom'), lengthPercentage),
  ),
  textDecorationLine: property<Lines>('text-decoration-line', [], decorationLine),
  textDecorationStyle: property('text-decoration-style', 'solid', decorationStyle),
  textDecorationColor: colorOf('text-decoration-color'),
  textDecorationThickness: property<ComputedStyle['textDecorationThickness']>(
    'text-decoration-thickness',
    'auto',
    decorationThickness,
  ),
  textUnderlineOffset: inheritedProperty<ComputedStyle['textUnderlineOffset']>(
    'text-underline-offset',
    'auto',
    lengthPercentageAuto,
  ),
};
