import type { Report } from '../../../diagnostics/index.ts';
import type { DescriptorRule } from '../../css/index.ts';
import type { CounterStyles } from '../styled-tree.ts';
import { type CounterStyle, formatCounter } from './counter-style.ts';
import { type CounterStyleRule, completeStyle, parseCounterStyle } from './parse-counter-style.ts';
import { decimal, predefinedStyles } from './predefined.ts';

const reportIncomplete = (rule: DescriptorRule, report: Report): void => {
  const message = `the counter style "${rule.name}" has no usable symbols and is left out`;
  const hint = 'write "symbols", or "additive-symbols" for an additive system';
  report({ severity: 'warning', code: 'CSS-incomplete-counter-style', message, span: rule.span, hint });
};

const authorRules = (rules: readonly DescriptorRule[], report: Report): ReadonlyMap<string, CounterStyleRule> => {
  const byName = new Map<string, CounterStyleRule>();
  for (const rule of rules) {
    if (rule.kind !== 'counter-style') continue;
    const parsed = parseCounterStyle(rule);
    if (parsed.base === null && !parsed.algorithm) reportIncomplete(rule, report);
    else byName.set(parsed.name, parsed);
  }
  return byName;
};

/** A style that extends a style that extends another, further than this, is a mistake. */
const deepest = 100;

/**
 * Finds a style by name; styles that extend one another in a circle extend `decimal` (css-counter-styles-3 §3.1.7), and
 * so do those at the end of a chain that is too long.
 */
const styleFinder = (rules: ReadonlyMap<string, CounterStyleRule>) => {
  const known = new Map<string, CounterStyle>();
  const find = (name: string, asking: readonly string[]): CounterStyle => {
    const rule = rules.get(name);
    if (!rule || asking.length > deepest || asking.includes(name))
      return predefinedStyles.get(name.toLowerCase()) ?? decimal;
    const found =
      known.get(name) ?? completeStyle(rule, rule.base === null ? decimal : find(rule.base, [...asking, name]));
    known.set(name, found);
    return found;
  };
  return (name: string) => find(name, []);
};

/** The counter styles of a document: the predefined ones and those of `@counter-style` rules. */
export const counterStyles = (rules: readonly DescriptorRule[], report: Report): CounterStyles => {
  const find = styleFinder(authorRules(rules, report));
  const format = (value: number, name: string, tried: readonly string[] = []): string => {
    const style = find(name);
    const text = formatCounter(value, style);
    if (text !== null) return text;
    const isCircle = tried.length > deepest || tried.includes(style.fallback);
    return isCircle ? String(value) : format(value, style.fallback, [...tried, name]);
  };
  return {
    format: (value, name) => format(value, name),
    marker: (value, name) => {
      const { prefix, suffix } = find(name);
      return `${prefix}${format(value, name)}${suffix}`;
    },
  };
};
