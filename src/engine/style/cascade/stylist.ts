import { type Report, type SourceFile, type Span, spanOf } from '../../../diagnostics/index.ts';
import { type Declaration, parseDeclarationList, parseStylesheet } from '../../css/index.ts';
import type { ElementNode } from '../../html/index.ts';
import type { PseudoElement } from '../styled-tree.ts';
import { userAgentSheet } from '../user-agent-sheet.ts';
import { unlayered } from './cascade-layer.ts';
import { compileDeclarations } from './compile-declarations.ts';
import type { DeclarationBlock } from './compiled-declaration.ts';
import type { LayeredRule } from './flatten-rules.ts';
import { presentationalHints } from './presentational-hints.ts';
import { type IndexedRule, type Origin, RuleIndex } from './rule-index.ts';
import { compileSelectors, SelectorError } from './selector.ts';
import type { MatchedBlocks } from './winning-declarations.ts';

/** Compiles the declarations of a rule, with the rank of its cascade layer. */
type MakeBlock = (declarations: readonly Declaration[], layer: number) => DeclarationBlock;

/** Finds the declaration blocks that apply to an element. */
export interface Stylist {
  readonly blocksFor: (element: ElementNode) => MatchedBlocks;
  /** Null when no rule speaks of the pseudo-element on this element. */
  readonly pseudoBlocksFor: (element: ElementNode, pseudo: PseudoElement) => MatchedBlocks | null;
  readonly block: MakeBlock;
  /** A block from declarations that the engine itself writes. */
  readonly ownBlock: (text: string) => DeclarationBlock;
}

const silent: Report = () => {};

interface PlacedText {
  readonly span: Span;
  readonly report: Report;
}

/** Where a `style` attribute's value stands; messages name the whole tag where entities make offsets unsure. */
const styleAttribute = (element: ElementNode, value: string, report: Report): PlacedText => {
  const { file, start, end } = element.span;
  const attribute = /\sstyle\s*=\s*["']?/i.exec(file.text.slice(start, end));
  const at = attribute ? start + attribute.index + attribute[0].length : -1;
  if (at >= 0 && file.text.startsWith(value, at)) return { span: spanOf(file, at, at + value.length), report };
  const decoded: SourceFile = { path: file.path, text: value };
  const onTag: Report = (diagnostic) => report({ ...diagnostic, span: element.span });
  return { span: spanOf(decoded, 0, value.length), report: onTag };
};

/** Hints of the document and what the engine writes stand below all layers (css-cascade-5 §6.4). */
const hintLayer = -1;

/** Makes blocks, numbers them, and keeps those made from attributes by their text. */
const blockMaker = (report: Report, documentPath: string) => {
  let count = 0;
  const byText = new Map<string, DeclarationBlock>();
  const block = (
    declarations: readonly Declaration[],
    to: Report = report,
    layer = unlayered,
    isAttached = false,
  ): DeclarationBlock => ({
    id: count++,
    declarations: compileDeclarations(declarations, { report: to, documentPath }),
    layer,
    isAttached,
  });
  const keep = (key: string, make: () => DeclarationBlock): DeclarationBlock => {
    const known = byText.get(key) ?? make();
    byText.set(key, known);
    return known;
  };
  const ownBlock = (text: string): DeclarationBlock =>
    keep(`own ${text}`, () => {
      const file: SourceFile = { path: documentPath, text };
      return block(parseDeclarationList(spanOf(file, 0, text.length), silent), silent, hintLayer);
    });
  const inlineBlock = (element: ElementNode, value: string): DeclarationBlock =>
    keep(`style ${value}`, () => {
      const { span, report: onTag } = styleAttribute(element, value, report);
      return block(parseDeclarationList(span, onTag), onTag, unlayered, true);
    });
  return { block, ownBlock, inlineBlock };
};

const compileRule = (
  { rule, layer }: LayeredRule,
  order: number,
  origin: Origin,
  makeBlock: MakeBlock,
  report: Report,
) => {
  const compiled = compileSelectors(rule.selector);
  if (compiled instanceof SelectorError) {
    const message = `${compiled.message}; the rule is left out`;
    const { selectorSpan: span } = rule;
    report({ severity: 'warning', code: 'CSS-invalid-selector', message, span, hint: compiled.hint });
    return [];
  }
  const block = makeBlock(rule.declarations, layer);
  return compiled.map((selector): IndexedRule => ({ selector, block, origin, order }));
};

const compileUserAgentRules = (): readonly IndexedRule[] => {
  const file: SourceFile = { path: 'user-agent.css', text: userAgentSheet };
  const { rules } = parseStylesheet(file, { report: silent, assets: null });
  const options = { report: silent, documentPath: file.path };
  return rules.flatMap((rule, order) => {
    // Numbers below zero never meet those of a document's own blocks.
    const makeBlock: MakeBlock = (declarations) => ({
      id: -1 - order,
      declarations: compileDeclarations(declarations, options),
      layer: unlayered,
      isAttached: false,
    });
    return rule.kind === 'style' ? compileRule({ rule, layer: unlayered }, order, 'user-agent', makeBlock, silent) : [];
  });
};

let knownUserAgentRules: readonly IndexedRule[] | null = null;

/** The same for every document, so that they are compiled once. */
const userAgentRules = (): readonly IndexedRule[] => {
  knownUserAgentRules ??= compileUserAgentRules();
  return knownUserAgentRules;
};

const split = (rules: readonly IndexedRule[]) => {
  const blocks = { userAgent: new Set<DeclarationBlock>(), author: new Set<DeclarationBlock>() };
  for (const { origin, block } of rules) {
    const set = origin === 'user-agent' ? blocks.userAgent : blocks.author;
    // A block that matches by several selectors counts by the strongest.
    set.delete(block);
    set.add(block);
  }
  return { userAgent: [...blocks.userAgent], author: [...blocks.author] };
};

export interface StylistOptions {
  readonly rules: readonly LayeredRule[];
  readonly documentPath: string;
  readonly report: Report;
}

/** Compiles all rules once, so that each element only asks the index. */
export const makeStylist = ({ rules, documentPath, report }: StylistOptions): Stylist => {
  const maker = blockMaker(report, documentPath);
  const index = new RuleIndex();
  for (const rule of userAgentRules()) index.add(rule);
  const makeBlock: MakeBlock = (declarations, layer) => maker.block(declarations, report, layer);
  for (const [order, rule] of rules.entries()) {
    for (const compiled of compileRule(rule, order, 'author', makeBlock, report)) index.add(compiled);
  }
  const hintsOf = (element: ElementNode): readonly DeclarationBlock[] => {
    const hints = presentationalHints(element);
    return hints === '' ? [] : [maker.ownBlock(hints)];
  };
  const inlineOf = (element: ElementNode): readonly DeclarationBlock[] => {
    const value = element.attributes.get('style');
    return value === undefined || value.trim() === '' ? [] : [maker.inlineBlock(element, value)];
  };
  return {
    blocksFor: (element) => {
      const { userAgent, author } = split(index.matching(element, null));
      return { userAgent, author: [...hintsOf(element), ...author, ...inlineOf(element)] };
    },
    pseudoBlocksFor: (element, pseudo) => {
      const rules = index.hasRulesFor(pseudo) ? index.matching(element, pseudo) : [];
      return rules.length === 0 ? null : split(rules);
    },
    block: makeBlock,
    ownBlock: maker.ownBlock,
  };
};
