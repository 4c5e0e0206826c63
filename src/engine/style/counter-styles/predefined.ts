import type { Algorithm, CounterStyle } from './counter-style.ts';

const styleOf = (algorithm: Algorithm, more: Partial<CounterStyle> = {}): CounterStyle => ({
  algorithm,
  prefix: '',
  suffix: '. ',
  negative: ['-', ''],
  pad: null,
  range: null,
  fallback: 'decimal',
  ...more,
});

const letters = (text: string): Algorithm => ({ kind: 'alphabetic', symbols: [...text] });
const digits = (text: string): Algorithm => ({ kind: 'numeric', symbols: [...text] });
const bullet = (symbol: string): CounterStyle => styleOf({ kind: 'cyclic', symbols: [symbol] }, { suffix: ' ' });

/** `1000 M, 900 CM` as weights and symbols. */
const tuples = (text: string): Algorithm => ({
  kind: 'additive',
  tuples: text.split(', ').map((pair): [number, string] => {
    const [weight = '0', symbol = ''] = pair.split(' ');
    return [Number(weight), symbol];
  }),
});

const roman = '1000 M, 900 CM, 500 D, 400 CD, 100 C, 90 XC, 50 L, 40 XL, 10 X, 9 IX, 5 V, 4 IV, 1 I';
const romanRange = { range: [[1, 3999]] } as const;
const latin = 'abcdefghijklmnopqrstuvwxyz';
/** The letters that number lists in Ukrainian documents: without ґ, є, з, і, ї, й, о, ч, ь. */
const ukrainian = 'абвгдежиклмнпрстуфхцшщюя';
const russian = 'абвгдежзиклмнопрстуфхцчшщэюя';

const hebrew =
  '1000 א׳, 400 ת, 300 ש, 200 ר, 100 ק, 90 צ, 80 פ, 70 ע, 60 ס, 50 נ, 40 מ, 30 ל, 20 כ, 19 יט, 18 יח, 17 יז, 16 טז, ' +
  '15 טו, 10 י, 9 ט, 8 ח, 7 ז, 6 ו, 5 ה, 4 ד, 3 ג, 2 ב, 1 א';
const georgian =
  '10000 ჵ, 9000 ჰ, 8000 ჯ, 7000 ჴ, 6000 ხ, 5000 ჭ, 4000 წ, 3000 ძ, 2000 ც, 1000 ჩ, 900 შ, 800 ყ, 700 ღ, 600 ქ, 500 ფ, ' +
  '400 ჳ, 300 ტ, 200 ს, 100 რ, 90 ჟ, 80 პ, 70 ო, 60 ჲ, 50 ნ, 40 მ, 30 ლ, 20 კ, 10 ი, 9 თ, 8 ჱ, 7 ზ, 6 ვ, 5 ე, 4 დ, 3 გ, 2 ბ, 1 ა';
const armenian =
  '9000 Ք, 8000 Փ, 7000 Ւ, 6000 Ց, 5000 Ր, 4000 Տ, 3000 Վ, 2000 Ս, 1000 Ռ, 900 Ջ, 800 Պ, 700 Չ, 600 Ո, 500 Շ, 400 Ն, ' +
  '300 Յ, 200 Մ, 100 Ճ, 90 Ղ, 80 Ձ, 70 Հ, 60 Կ, 50 Ծ, 40 Խ, 30 Լ, 20 Ի, 10 Ժ, 9 Թ, 8 Ը, 7 Է, 6 Զ, 5 Ե, 4 Դ, 3 Գ, 2 Բ, 1 Ա';

export const decimal = styleOf(digits('0123456789'));

/** css-counter-styles-3 §6, and the lists of Cyrillic letters. Names are case-insensitive here. */
export const predefinedStyles: ReadonlyMap<string, CounterStyle> = new Map([
  ['decimal', decimal],
  ['decimal-leading-zero', { ...decimal, pad: { length: 2, symbol: '0' } }],
  ['arabic-indic', styleOf(digits('٠١٢٣٤٥٦٧٨٩'))],
  ['persian', styleOf(digits('۰۱۲۳۴۵۶۷۸۹'))],
  ['devanagari', styleOf(digits('०१२३४५६७८९'))],
  ['bengali', styleOf(digits('০১২৩৪৫৬৭৮৯'))],
  ['thai', styleOf(digits('๐๑๒๓๔๕๖๗๘๙'))],
  ['cjk-decimal', styleOf(digits('〇一二三四五六七八九'), { range: [[0, Number.POSITIVE_INFINITY]], suffix: '、' })],
  ['upper-roman', styleOf(tuples(roman), romanRange)],
  ['lower-roman', styleOf(tuples(roman.toLowerCase()), romanRange)],
  ['lower-alpha', styleOf(letters(latin))],
  ['lower-latin', styleOf(letters(latin))],
  ['upper-alpha', styleOf(letters(latin.toUpperCase()))],
  ['upper-latin', styleOf(letters(latin.toUpperCase()))],
  ['lower-greek', styleOf(letters('αβγδεζηθικλμνξοπρστυφχψω'))],
  ['lower-ukrainian', styleOf(letters(ukrainian))],
  ['upper-ukrainian', styleOf(letters(ukrainian.toUpperCase()))],
  ['lower-russian', styleOf(letters(russian))],
  ['upper-russian', styleOf(letters(russian.toUpperCase()))],
  ['hebrew', styleOf(tuples(hebrew), { range: [[1, 10999]] })],
  ['georgian', styleOf(tuples(georgian), { range: [[1, 19999]] })],
  ['armenian', styleOf(tuples(armenian), { range: [[1, 9999]] })],
  ['upper-armenian', styleOf(tuples(armenian), { range: [[1, 9999]] })],
  ['lower-armenian', styleOf(tuples(armenian.toLowerCase()), { range: [[1, 9999]] })],
  [
    'hiragana',
    styleOf(
      letters('あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん'),
      { suffix: '、' },
    ),
  ],
  ['korean-ganada', styleOf(letters('가나다라마바사아자차카타파하'))],
  ['disc', bullet('•')],
  ['circle', bullet('◦')],
  ['square', bullet('▪')],
  ['disclosure-open', bullet('▾')],
  ['disclosure-closed', bullet('▸')],
  ['none', styleOf({ kind: 'cyclic', symbols: [''] }, { suffix: '' })],
]);
