import type { SourceFile } from '../../diagnostics/index.ts';
import type { Parameters, Values } from './parameter.ts';

/**
 * Parameters reach stylesheets as custom properties of the root, `--accent: #17455c`. The defaults stand before the
 * stylesheets of the template, which may say otherwise; values that somebody has set stand after them.
 */
export const aroundStyles = (parameters: Parameters, styles: readonly SourceFile[]): readonly SourceFile[] => {
  const defaults = new Map([...parameters.declared].map(([name, parameter]) => [name, parameter.default]));
  return [...sheet('defaults', defaults, parameters), ...styles, ...sheet('values', parameters.set, parameters)];
};

const sheet = (what: string, values: Values, { declared }: Parameters): readonly SourceFile[] => {
  if (values.size === 0) return [];
  const lines = [...values].map(([name, value]) => {
    const isText = declared.get(name)?.type === 'text';
    return `  --${name}: ${isText ? cssText(String(value)) : String(value)};\n`;
  });
  return [{ path: `${what} of the template's parameters`, text: `:root {\n${lines.join('')}}\n` }];
};

/** css-syntax-3 §4.3.5: what ends a string or begins an escape is written as its code point. */
const cssText = (text: string): string =>
  `"${text.replace(/["\\\n\r\f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
