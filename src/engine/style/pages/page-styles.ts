import type { Report } from '../../../diagnostics/index.ts';
import {
  type ComponentValue,
  type Declaration,
  type MarginBoxName,
  marginBoxNames,
  type PageRule,
} from '../../css/index.ts';
import type { DeclarationBlock } from '../cascade/compiled-declaration.ts';
import { lineHeightInPx, type StyleParent, type StyleRequest, type Surroundings } from '../cascade/compute-style.ts';
import type { Layered } from '../cascade/flatten-rules.ts';
import type { Stylist } from '../cascade/stylist.ts';
import type { ComputedStyle } from '../computed-style.ts';
import type { ComputeContext } from '../parse/specified.ts';
import type { PageSelection, PageStyle, PageStyles } from '../styled-tree.ts';
import type { ContentItem } from '../values.ts';
import { marginBoxDefaults } from './margin-box-defaults.ts';
import { type Sheet, solvePageBox } from './page-box.ts';
import { isPageDescriptor, type PageDescriptors, parsePageDescriptor } from './page-descriptors.ts';
import { matchesPage, pageSpecificity } from './page-selector.ts';

export interface PageStylesInput {
  readonly rules: readonly Layered<PageRule>[];
  readonly stylist: Stylist;
  readonly root: StyleParent;
  readonly surroundings: Surroundings;
  readonly defaultPage: { readonly width: number; readonly height: number; readonly margin: number };
  readonly report: Report;
  readonly cached: (request: StyleRequest) => StyleParent;
}

/** A margin box or the area of footnotes, as one rule describes it. */
interface Area {
  readonly name: string;
  readonly block: DeclarationBlock;
  /** The declarations of `content`. */
  readonly contents: readonly Declaration[];
}

/** A page rule by one of its selectors, made ready. */
interface CompiledPageRule {
  readonly matches: (page: PageSelection) => boolean;
  /** Rank of the cascade layer. */
  readonly layer: number;
  readonly specificity: number;
  readonly block: DeclarationBlock;
  readonly descriptors: readonly ReturnType<typeof parsePageDescriptor>[];
  readonly areas: readonly Area[];
}

const compileRule = (
  { rule, layer }: Layered<PageRule>,
  { stylist, report }: PageStylesInput,
): readonly CompiledPageRule[] => {
  const descriptors = rule.declarations.filter(isPageDescriptor).map((each) => parsePageDescriptor(each, report));
  const block = stylist.block(
    rule.declarations.filter((declaration) => !isPageDescriptor(declaration)),
    layer,
  );
  const areas = rule.areas.map(({ name, declarations }) => ({
    name,
    block: stylist.block(declarations, layer),
    contents: declarations.filter((declaration) => declaration.name === 'content'),
  }));
  return rule.selectors.map((selector) => ({
    matches: (page) => matchesPage(selector, page),
    layer,
    specificity: pageSpecificity(selector),
    block,
    descriptors,
    areas,
  }));
};

/** Weakest first; sorting keeps the order of appearance among equals. */
const compileRules = (input: PageStylesInput): readonly CompiledPageRule[] =>
  input.rules.flatMap((rule) => compileRule(rule, input)).sort(byStrength);

/** A layer comes before all selectors (css-cascade-5 §6.1). */
const byStrength = (a: CompiledPageRule, b: CompiledPageRule): number =>
  a.layer === b.layer ? a.specificity - b.specificity : a.layer < b.layer ? -1 : 1;

const contextOf = (root: ComputedStyle, surroundings: Surroundings): ComputeContext => ({
  ...surroundings,
  parent: root,
  fontSize: root.fontSize,
  lineHeight: lineHeightInPx(root),
  metrics: () => surroundings.metricsOf(root),
  color: root.color,
});

const describe = (rules: readonly CompiledPageRule[], input: PageStylesInput): PageDescriptors => {
  const { width, height } = input.defaultPage;
  const context = contextOf(input.root.style, input.surroundings);
  const start: PageDescriptors = { width, height, marks: { crop: false, cross: false }, bleed: null, rotation: 0 };
  return rules.flatMap(({ descriptors }) => descriptors).reduce((page, change) => change(page, context), start);
};

type WithContent = ComputedStyle & { readonly content: readonly ContentItem[] };

const hasContent = (style: ComputedStyle): style is WithContent => typeof style.content !== 'string';

/** The declaration that decides what each margin box holds, as far as importance and order tell: a place for messages. */
const contentPlacesIn = (rules: readonly CompiledPageRule[]): PageStyle['contentPlaces'] => {
  const areas = rules.flatMap((rule) => rule.areas);
  const places = marginBoxNames.flatMap((name) => {
    const contents = areas.filter((area) => area.name === name).flatMap((area) => area.contents);
    const deciding = contents.findLast(({ important }) => important) ?? contents.at(-1);
    return deciding ? [[name, deciding.span] as const] : [];
  });
  return new Map(places);
};

const stylePage = (rules: readonly CompiledPageRule[], input: PageStylesInput): PageStyle => {
  const { stylist, root, surroundings, report, cached, defaultPage } = input;
  const compute = (parent: StyleParent, own: string, author: readonly DeclarationBlock[]): StyleParent => {
    const blocks = { userAgent: [stylist.ownBlock(own)], author };
    return cached({ parent, blocks, role: 'page', language: parent.style.language, surroundings, report });
  };
  const page = compute(
    root,
    `display:block;margin:${defaultPage.margin}px;`,
    rules.map(({ block }) => block),
  );
  const areaBlocks = (name: string): readonly DeclarationBlock[] =>
    rules.flatMap(({ areas }) => areas.filter((area) => area.name === name).map(({ block }) => block));
  const marginBoxes = new Map<MarginBoxName, WithContent>();
  for (const name of marginBoxNames) {
    const blocks = areaBlocks(name);
    const style = blocks.length > 0 ? compute(page, marginBoxDefaults(name), blocks).style : null;
    if (style && hasContent(style)) marginBoxes.set(name, style);
  }
  const footnoteArea = compute(page, 'display:block;', areaBlocks('footnote')).style;
  const { marks, bleed, rotation, ...sheet } = describe(rules, input);
  // css-page-3 §7.3: without crop marks nothing needs to bleed.
  const printed = { marks, rotation, bleed: bleed ?? (marks.crop ? 8 : 0) };
  const contentPlaces = contentPlacesIn(rules);
  return {
    ...solvePageBox(page.style, sheet),
    ...printed,
    style: page.style,
    marginBoxes,
    contentPlaces,
    footnoteArea,
  };
};

/** Size of the area that content flows into on a page. */
const areaOf = ({ width, height, box: { margin, border, padding } }: PageStyle): Sheet => {
  const edges = [margin, border, padding];
  const across = edges.reduce((sum, { left, right }) => sum + left + right, 0);
  const down = edges.reduce((sum, { top, bottom }) => sum + top + bottom, 0);
  return { width: Math.max(0, width - across), height: Math.max(0, height - down) };
};

const counterIn = (value: ComponentValue): readonly string[] => {
  if (value.kind !== 'function' || (value.name !== 'counter' && value.name !== 'counters')) return [];
  const [name] = value.values;
  return name?.kind === 'ident' ? [name.text] : [];
};

const shownCounters = (rules: PageStylesInput['rules']): ReadonlySet<string> => {
  const declarations = rules.flatMap(({ rule: { areas } }) => areas.flatMap((area) => area.declarations));
  return new Set(['page', ...declarations.flatMap(({ values }) => values.flatMap(counterIn))]);
};

const firstPage: PageSelection = { name: '', isFirst: true, isLeft: false, isBlank: false, index: 1 };

/** The cascade of `@page` rules (css-page-3 §4.5). Pages that match the same rules share one style. */
export const makePageStyles = (input: PageStylesInput) => {
  const rules = compileRules(input);
  const known = new Map<string, PageStyle>();
  const select = (page: PageSelection): PageStyle => {
    const matching = rules.filter((rule) => rule.matches(page));
    const key = matching.map((rule) => rules.indexOf(rule)).join(' ');
    const style = known.get(key) ?? stylePage(matching, input);
    known.set(key, style);
    return style;
  };
  const names = input.rules
    .flatMap(({ rule: { selectors } }) => selectors.map(({ name }) => name))
    .filter((name) => name !== '');
  const styles: PageStyles = { select, names: new Set(names), counters: shownCounters(input.rules) };
  return { styles, firstArea: () => areaOf(select(firstPage)) };
};
