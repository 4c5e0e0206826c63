import type { Report } from '../../diagnostics/index.ts';
import type { Stylesheet } from '../css/index.ts';
import { type ElementNode, type ElementTree, elementsIn } from '../html/index.ts';
import { lineHeightInPx, type StyleParent, type Surroundings } from './cascade/compute-style.ts';
import { noCustomProperties } from './cascade/custom-properties.ts';
import { flattenRules } from './cascade/flatten-rules.ts';
import { styleCache } from './cascade/style-cache.ts';
import { makeStylist, type Stylist } from './cascade/stylist.ts';
import type { MatchedBlocks } from './cascade/winning-declarations.ts';
import type { ComputedStyle } from './computed-style.ts';
import { counterStyles } from './counter-styles/counter-styles.ts';
import { firstParts } from './first-parts.ts';
import { fontFaces } from './font-faces.ts';
import { assumedMetrics, type FontMetricsOf } from './font-metrics.ts';
import { inheritedDraft, initialStyle } from './initial-style.ts';
import { checkPageNames } from './pages/check-page-names.ts';
import { makePageStyles } from './pages/page-styles.ts';
import type { FontFaceRule, PseudoElement, StyledTree } from './styled-tree.ts';

/** The page that is taken where no `@page` rule says otherwise; lengths in px, one margin for all sides. */
export interface DefaultPage {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

export const a4Page: DefaultPage = { width: (210 / 25.4) * 96, height: (297 / 25.4) * 96, margin: 72 };

export interface StyleOptions {
  readonly report: Report;
  /** A4 with margins of 0.75 inch where it is left out. */
  readonly defaultPage?: DefaultPage;
  /** Opens the fonts of the document; without it `ex` and `ch` are half an em. */
  readonly metricsFor?: (faces: readonly FontFaceRule[]) => FontMetricsOf;
}

const nobody: StyleParent = { style: initialStyle, custom: noCustomProperties };

const surroundingsOf = (
  width: number,
  height: number,
  root: ComputedStyle,
  metricsOf: FontMetricsOf,
): Surroundings => ({
  rootFontSize: root.fontSize,
  rootLineHeight: lineHeightInPx(root),
  viewportWidth: width,
  viewportHeight: height,
  metricsOf,
});

const languageOf = (element: ElementNode, inherited: string): string =>
  element.attributes.get('lang') ?? element.attributes.get('xml:lang') ?? inherited;

const anonymousStyles = (): StyledTree['anonymousStyle'] => {
  const byParent = new WeakMap<ComputedStyle, Map<string, ComputedStyle>>();
  return (parent, display) => {
    const known = byParent.get(parent) ?? new Map<string, ComputedStyle>();
    byParent.set(parent, known);
    const style = known.get(display) ?? { ...colored(inheritedDraft(parent)), display };
    known.set(display, style);
    return style;
  };
};

/** Initial colours are `currentcolor`. */
const colored = (style: ComputedStyle): ComputedStyle => {
  const { color } = style;
  const borders = { borderTopColor: color, borderRightColor: color, borderBottomColor: color, borderLeftColor: color };
  return { ...style, ...borders, outlineColor: color, columnRuleColor: color, textDecorationColor: color };
};

const generates = (pseudo: PseudoElement, { content }: ComputedStyle): boolean =>
  (pseudo !== 'before' && pseudo !== 'after') || typeof content !== 'string';

/** Few elements have these at all: all others need no style for them. */
const mayHave = (pseudo: PseudoElement, { display, float }: ComputedStyle): boolean => {
  if (pseudo === 'marker') return display === 'list-item';
  return (pseudo !== 'footnote-call' && pseudo !== 'footnote-marker') || float === 'footnote';
};

const nothingMatched: MatchedBlocks = { userAgent: [], author: [] };

/** The first page is measured before the root has its style; what is wrong with its rules is told when it has. */
const unheard: Report = () => {};

type Compute = (
  parent: StyleParent,
  blocks: MatchedBlocks,
  role: 'root' | 'element' | 'pseudo',
  language: string,
) => StyleParent;

const styleElements = (
  tree: ElementTree,
  stylist: Stylist,
  compute: Compute,
): ReadonlyMap<ElementNode, StyleParent> => {
  const styles = new Map<ElementNode, StyleParent>();
  for (const element of elementsIn(tree.root)) {
    const parent = (element.parent && styles.get(element.parent)) ?? nobody;
    const role = element.parent ? 'element' : 'root';
    const language = languageOf(element, parent.style.language);
    styles.set(element, compute(parent, stylist.blocksFor(element), role, language));
  }
  return styles;
};

const pseudoStyles = (
  stylist: Stylist,
  styles: ReadonlyMap<ElementNode, StyleParent>,
  compute: Compute,
): StyledTree['pseudoStyleOf'] => {
  return (element, pseudo) => {
    const origin = styles.get(element) ?? nobody;
    if (!mayHave(pseudo, origin.style)) return null;
    const blocks = stylist.pseudoBlocksFor(element, pseudo);
    if (!blocks && pseudo !== 'marker') return null;
    const { style } = compute(origin, blocks ?? nothingMatched, 'pseudo', origin.style.language);
    return generates(pseudo, style) ? style : null;
  };
};

/** Element tree and stylesheets -> the styles of all elements, pseudo-elements and pages. */
export const styleTree = (tree: ElementTree, sheets: readonly Stylesheet[], options: StyleOptions): StyledTree => {
  const { report, defaultPage = a4Page } = options;
  const media = {
    width: defaultPage.width - 2 * defaultPage.margin,
    height: defaultPage.height - 2 * defaultPage.margin,
  };
  const rules = flattenRules(sheets, media);
  const stylist = makeStylist({ rules: rules.styles, documentPath: tree.root.span.file.path, report });
  const cached = styleCache();
  const faces = fontFaces(rules.descriptors, report);
  const metricsOf = options.metricsFor?.(faces) ?? assumedMetrics;
  const pagesFor = (root: StyleParent, surroundings: Surroundings, listen: Report) =>
    makePageStyles({ rules: rules.pages, stylist, root, surroundings, defaultPage, report: listen, cached });
  const unmeasured = surroundingsOf(media.width, media.height, initialStyle, metricsOf);
  const first = pagesFor(nobody, unmeasured, unheard).firstArea();
  const compute = (surroundings: Surroundings): Compute => {
    return (parent, blocks, role, language) => cached({ parent, blocks, role, language, surroundings, report });
  };
  const rootOnly = compute(surroundingsOf(first.width, first.height, initialStyle, metricsOf));
  const root = rootOnly(nobody, stylist.blocksFor(tree.root), 'root', languageOf(tree.root, ''));
  const surroundings = surroundingsOf(first.width, first.height, root.style, metricsOf);
  const computed = compute(surroundings);
  const styles = styleElements(tree, stylist, computed);
  checkPageNames({ rules, used: new Set(Array.from(styles.values(), ({ style }) => style.page)) }, report);
  return {
    tree,
    styleOf: (element) => styles.get(element)?.style ?? initialStyle,
    pseudoStyleOf: pseudoStyles(stylist, styles, computed),
    firstParts: firstParts({
      stylist,
      styleParentOf: (element) => styles.get(element) ?? nobody,
      compute: (parent, blocks, element, isPseudo) =>
        computed(parent, blocks, isPseudo ? 'pseudo' : 'element', languageOf(element, parent.style.language)),
    }),
    anonymousStyle: anonymousStyles(),
    pages: pagesFor(root, surroundings, report).styles,
    fontFaces: faces,
    counterStyles: counterStyles(rules.descriptors, report),
  };
};
