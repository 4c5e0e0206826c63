const largest = 1e7;

/** A number as content streams write it: at most `digits` decimals, no exponent, no sign before zero. */
const format = (value: number, scale: number): string => {
  const rounded = Math.round(value * scale) / scale;
  if (rounded >= -largest && rounded <= largest) return rounded === 0 ? '0' : String(rounded);
  return rounded > 0 ? String(largest) : String(Number.isNaN(rounded) ? 0 : -largest);
};

/** A place or a size: hundredths of a px are finer than any printer. */
export const coordinate = (value: number): string => format(value, 100);

/** A factor, a colour channel, an entry of a matrix. */
export const factor = (value: number): string => format(value, 10000);

/** A text as a hexadecimal string in UTF-16 with its byte order mark (ISO 32000-1 §7.9.2.2). */
export const utf16 = (text: string): string => {
  let digits = '<feff';
  for (let at = 0; at < text.length; at++) digits += text.charCodeAt(at).toString(16).padStart(4, '0');
  return `${digits}>`;
};
