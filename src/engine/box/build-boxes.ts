import type { ElementNode, TextNode } from '../html/element-tree.ts';
import type { Images } from '../image/images.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { PseudoElement, StyledTree } from '../style/styled-tree.ts';
import type { ContentItem } from '../style/values.ts';
import type { Box, InlineItem, Mark, MarkerBox } from './box.ts';
import { buildTable, type TableNode } from './build-table.ts';
import { captionItems } from './caption-items.ts';
import { type CounterSnapshot, Counters } from './counters.ts';
import { alternativeStyle, countedNote, inFlowStyle, markerStyle, noteStyle } from './derived-styles.ts';
import { bookmark, counterMark } from './element-marks.ts';
import { FirstLetters } from './first-letters.ts';
import { withFirstLine } from './first-line.ts';
import { container, type FlowItem, flexContainer, noSpan, tableNodes } from './flow-items.ts';
import {
  asksForPage,
  type ContentContext,
  type ContentPiece,
  contentText,
  countersOnPage,
  evaluateContent,
  flowCounters,
  type PageView,
  QuoteDepth,
  type Targets,
} from './generated-content.ts';
import type { PageFacts } from './page-facts.ts';
import { type BoxOrigin, paragraphBox } from './paragraph-box.ts';
import { type PartDisplay, partDisplayOf, spanOf } from './part-display.ts';
import { contentImageBox, isImage, replacedBox } from './replaced-box.ts';

/**
 * StyledTree -> BoxTree. Walks the document once and in order, because counters and quotes depend on the order:
 *
 *  1. each element becomes inline items, a box, or a part of a table, by its `display`;
 *  2. generated content (`::before`, `::after`, `::marker`) is evaluated where it stands;
 *  3. a container of blocks and inlines wraps the runs of inlines in anonymous paragraphs.
 *
 * May not look at fonts or sizes: the same boxes serve every page.
 */
export interface BoxTree {
  readonly root: Box;
  readonly countersOf: PageFacts['countersOf'];
  /** Counters at each running element, which is built anew for each page that shows it. */
  readonly running: ReadonlyMap<ElementNode, CounterSnapshot>;
}

export const buildBoxes = (styled: StyledTree, images: Images, targets: Targets): BoxTree => {
  const builder = new BoxBuilder(styled, images, targets);
  const root = builder.build(styled.tree.root);
  return { root, countersOf: builder.countersOf, running: builder.running };
};

/** A running element as one page shows it: what is in it counts from where the element stands in the document. */
export const buildRunning = (
  element: ElementNode,
  styled: StyledTree,
  images: Images,
  targets: Targets,
  view: RunningView,
): readonly FlowItem[] => new BoxBuilder(styled, images, targets, view).buildRunning(element);

export interface RunningView {
  readonly counters: CounterSnapshot;
  readonly page: PageView;
}

class BoxBuilder {
  readonly countersOf = new Map<string, CounterSnapshot>();
  readonly running = new Map<ElementNode, CounterSnapshot>();
  readonly #styled: StyledTree;
  readonly #images: Images;
  readonly #targets: Targets;
  readonly #counters: Counters;
  readonly #page: PageView | null;
  readonly #quotes = new QuoteDepth();
  readonly #letters: FirstLetters;
  /** Within a note, a positioned box or a running element: their pages are not known when notes get theirs. */
  #isAside = false;

  constructor(styled: StyledTree, images: Images, targets: Targets, view: RunningView | null = null) {
    this.#styled = styled;
    this.#images = images;
    this.#targets = targets;
    this.#counters = view ? Counters.from(view.counters) : new Counters();
    this.#page = view?.page ?? null;
    this.#letters = new FirstLetters(styled.firstParts);
  }

  build(root: ElementNode): Box {
    const items = this.#elementItems(root);
    const only = items[0];
    if (items.length === 1 && only?.kind === 'block') return only.box;
    const style = this.#styled.anonymousStyle(this.#styled.styleOf(root), 'block');
    const origin = { style, element: root, pseudo: null, isAnonymous: true, marker: null, marks: [] };
    return container(origin, items, this.#styled.anonymousStyle);
  }

  buildRunning(element: ElementNode): readonly FlowItem[] {
    this.#isAside = true;
    this.#counters.enter();
    return this.#itemsByDisplay(element, inFlowStyle(this.#styled.styleOf(element)));
  }

  #elementItems(element: ElementNode): readonly FlowItem[] {
    const style = this.#styled.styleOf(element);
    if (style.display === 'none') return [];
    const isNote = style.float === 'footnote' && !this.#isAside && element.parent !== null;
    const start = isNote ? this.#targets.facts.noteStarts.get(element) : undefined;
    if (start !== undefined) this.#counters.restart('footnote', start);
    this.#counters.apply(isNote ? countedNote(style) : style, style.display === 'list-item');
    this.#counters.enter();
    const around = this.#isAside;
    this.#isAside ||= isNote || leavesPage(style);
    const items = this.#letters.within(element, style, () =>
      isNote ? this.#footnote(element, style) : this.#placedItems(element, style),
    );
    this.#isAside = around;
    this.#counters.leave();
    return withFirstLine(items, element, this.#styled.firstParts);
  }

  /** The call with the place of the note in it, so that no line ends between the two (css-gcpm-3 §2.4). */
  #footnote(element: ElementNode, style: ComputedStyle): readonly FlowItem[] {
    const marks = this.#marksOf(element, style);
    const origin: BoxOrigin = {
      style: noteStyle(style),
      element,
      pseudo: null,
      isAnonymous: false,
      marker: null,
      marks,
    };
    const call = this.#pseudoItems(origin, 'footnote-call');
    const content = [...this.#pseudoItems(origin, 'footnote-marker'), ...this.#contentOf(origin)];
    const note: FlowItem = { kind: 'out-of-flow', box: container(origin, content, this.#styled.anonymousStyle) };
    return call.at(-1)?.kind === 'close' ? [...call.slice(0, -1), note, { kind: 'close' }] : [...call, note];
  }

  #placedItems(element: ElementNode, style: ComputedStyle): readonly FlowItem[] {
    const { position } = style;
    return typeof position === 'object'
      ? this.#runningMark(element, style, position.running)
      : this.#itemsByDisplay(element, style);
  }

  /** A running element leaves a mark in the flow (css-gcpm-3 §1.2); what is in it counts in the document all the same. */
  #runningMark(element: ElementNode, style: ComputedStyle, name: string): readonly FlowItem[] {
    const around = element.parent ?? this.#styled.tree.root;
    this.running.set(element, this.#counters.snapshot());
    const marks: readonly Mark[] = [...this.#marksOf(element, style), { kind: 'running', name, element }];
    this.#itemsByDisplay(element, style);
    const inline = this.#styled.anonymousStyle(this.#styled.styleOf(around), 'inline');
    return [{ kind: 'open', style: inline, element: around, pseudo: null, marks }, { kind: 'close' }];
  }

  #itemsByDisplay(element: ElementNode, style: ComputedStyle): readonly FlowItem[] {
    if (element.namespace === 'html' && element.name === 'br') return this.#withoutLetter({ kind: 'break' });
    const marks = this.#marksOf(element, style);
    const origin: BoxOrigin = { style, element, pseudo: null, isAnonymous: false, marker: null, marks };
    const replaced = replacedBox(origin, this.#images);
    if (replaced) return this.#withoutLetter(placed(replaced));
    if (isImage(element)) return this.#alternative(origin);
    if (element.namespace === 'html' && element.name === 'wbr') return this.#text('\u200b', origin, null);
    switch (style.display) {
      case 'contents':
        return this.#contentOf(origin);
      case 'inline':
        return [{ kind: 'open', style, element, pseudo: null, marks }, ...this.#contentOf(origin), { kind: 'close' }];
      case 'table':
      case 'inline-table':
        return [placed(this.#table(origin))];
      case 'flex':
      case 'inline-flex':
        return [placed(flexContainer(origin, this.#contentOf(origin), this.#styled.anonymousStyle))];
      case 'list-item':
        return [this.#listItem(origin)];
      default:
        return [this.#blockOrPart(origin)];
    }
  }

  /** What begins a line instead of a letter. */
  #withoutLetter(item: FlowItem): readonly FlowItem[] {
    this.#letters.give();
    return [item];
  }

  /** The text of a picture that cannot be shown, in a box of the picture's size where that is given. */
  #alternative(origin: BoxOrigin): readonly FlowItem[] {
    const { element } = origin;
    const style = alternativeStyle(origin.style);
    const text = (element.attributes.get('alt') ?? '').trim();
    const items = text === '' ? [] : this.#text(text, { ...origin, style }, null);
    if (style.display === 'inline') {
      return [{ kind: 'open', style, element, pseudo: null, marks: origin.marks }, ...items, { kind: 'close' }];
    }
    return [placed(container({ ...origin, style }, items, this.#styled.anonymousStyle))];
  }

  #blockOrPart(origin: BoxOrigin): FlowItem {
    const display = partDisplayOf(origin.style);
    return display ? { kind: 'table-part', node: this.#tablePart(origin, display) } : this.#block(origin);
  }

  #block(origin: BoxOrigin): FlowItem {
    return placed(container(origin, this.#contentOf(origin), this.#styled.anonymousStyle));
  }

  #contentOf(origin: BoxOrigin): readonly FlowItem[] {
    const { element } = origin;
    const before = this.#pseudoItems(origin, 'before');
    const children = element.children.flatMap((child) =>
      child.kind === 'text' ? this.#text(child.text, origin, child) : this.#elementItems(child),
    );
    return [...before, ...children, ...this.#pseudoItems(origin, 'after')];
  }

  #text(text: string, { style, element, pseudo }: BoxOrigin, node: TextNode | null): readonly InlineItem[] {
    return this.#letters.split({ kind: 'text', text, style, element, pseudo, span: node?.span ?? null });
  }

  #table(origin: BoxOrigin): Box {
    const { anonymousStyle } = this.#styled;
    const children = tableNodes(origin, this.#contentOf(origin), anonymousStyle);
    return buildTable({ origin, children, anonymousStyle });
  }

  #tablePart(origin: BoxOrigin, display: PartDisplay): TableNode {
    const { style, element, marks } = origin;
    const { anonymousStyle } = this.#styled;
    const spans = { columnSpan: spanOf(element, 'colspan', 1), rowSpan: spanOf(element, 'rowspan', 0) };
    const part = { display, style, element, marks, children: [], box: null, followingBox: null, ...spans };
    if (display === 'table-caption') return { ...part, ...this.#captionBoxes(origin, this.#contentOf(origin)) };
    if (display === 'table-cell') return { ...part, box: container(origin, this.#contentOf(origin), anonymousStyle) };
    if (display === 'table-column') return { ...part, columnSpan: spanOf(element, 'span', 1) };
    const children = tableNodes(origin, this.#contentOf(origin), anonymousStyle);
    return { ...part, columnSpan: spanOf(element, 'span', 1), children };
  }

  /** A caption as the first page of its table shows it, and as the following ones do. */
  #captionBoxes(origin: BoxOrigin, items: readonly FlowItem[]): Pick<TableNode, 'box' | 'followingBox'> {
    const { anonymousStyle } = this.#styled;
    const page = origin.style.captionPage;
    const following = { ...origin, marks: [] };
    return {
      box: page === 'following' ? null : container(origin, captionItems(items, 'first'), anonymousStyle),
      followingBox: page === 'first' ? null : container(following, captionItems(items, 'following'), anonymousStyle),
    };
  }

  // Generated content

  #pseudoItems(origin: BoxOrigin, pseudo: GeneratedPseudo): readonly FlowItem[] {
    const { element } = origin;
    const style = this.#styled.pseudoStyleOf(element, pseudo);
    if (!style || style.display === 'none' || typeof style.content === 'string') return [];
    this.#counters.apply(style, style.display === 'list-item');
    this.#counters.enter();
    const generated: BoxOrigin = { style, element, pseudo, isAnonymous: false, marker: null, marks: [] };
    const items = this.#pieces(style.content, generated);
    this.#counters.leave();
    const display = partDisplayOf(style);
    if (display) return [{ kind: 'table-part', node: this.#generatedPart(generated, items, display) }];
    if (style.display !== 'inline') return [placed(container(generated, items, this.#styled.anonymousStyle))];
    return [{ kind: 'open', style, element, pseudo, marks: [] }, ...items, { kind: 'close' }];
  }

  /** A pseudo-element that is a part of its table, such as a caption. */
  #generatedPart(origin: BoxOrigin, items: readonly FlowItem[], display: PartDisplay): TableNode {
    const { style, element } = origin;
    const { anonymousStyle } = this.#styled;
    const part = { display, style, element, marks: [], children: [], box: null, ...noSpan };
    if (display === 'table-caption') return { ...part, ...this.#captionBoxes(origin, items) };
    if (display === 'table-cell') return { ...part, box: container(origin, items, anonymousStyle) };
    return { ...part, children: tableNodes(origin, items, anonymousStyle) };
  }

  #pieces(content: readonly ContentItem[], origin: BoxOrigin): readonly InlineItem[] {
    return evaluateContent(content, this.#context(origin)).flatMap((piece) => this.#pieceItems(piece, origin));
  }

  #pieceItems(piece: ContentPiece, origin: BoxOrigin): readonly InlineItem[] {
    const { style, element, pseudo } = origin;
    if (piece.kind === 'text') return this.#text(piece.text, origin, null);
    if (pseudo !== 'marker') this.#letters.give();
    if (piece.kind === 'leader') return [{ kind: 'leader', pattern: piece.pattern, style, element }];
    const anonymous = { ...origin, style: this.#styled.anonymousStyle(style, 'inline'), isAnonymous: true };
    const url = piece.image.kind === 'url' ? piece.image.url : '';
    return [{ kind: 'atomic', box: contentImageBox(anonymous, url, this.#images) }];
  }

  #context({ element, style }: BoxOrigin): ContentContext {
    return {
      element,
      style,
      counters: this.#page
        ? countersOnPage(this.#counters, this.#page)
        : flowCounters(this.#counters, element, this.#targets),
      counterStyles: this.#styled.counterStyles,
      quotes: this.#quotes,
      targets: this.#targets,
      stringOf: this.#page?.stringOf ?? (() => ''),
      pseudoText: (pseudo) => this.#pseudoText(element, pseudo),
    };
  }

  /** Text of a pseudo-element, told without changing the quotes that are still to come. */
  #pseudoText(element: ElementNode, pseudo: PseudoElement): string {
    const style = this.#styled.pseudoStyleOf(element, pseudo);
    if (!style || typeof style.content === 'string') return '';
    const origin: BoxOrigin = { style, element, pseudo, isAnonymous: false, marker: null, marks: [] };
    return contentText(style.content, { ...this.#context(origin), quotes: new QuoteDepth(), pseudoText: () => '' });
  }

  // Lists

  #listItem(origin: BoxOrigin): FlowItem {
    const marker = this.#markerItems(origin);
    if (marker.length === 0) return this.#block(origin);
    if (origin.style.listStylePosition === 'inside') {
      const items = [...marker, ...this.#contentOf(origin)];
      return placed(container(origin, items, this.#styled.anonymousStyle));
    }
    const style = this.#markerStyle(origin);
    const paragraph = paragraphBox({ ...origin, style, pseudo: 'marker', marks: [] }, preserved(marker));
    const outside: MarkerBox = { style, paragraph };
    return this.#block({ ...origin, marker: outside });
  }

  #markerStyle({ element, style }: BoxOrigin): ComputedStyle {
    return markerStyle(this.#styled.pseudoStyleOf(element, 'marker') ?? this.#styled.anonymousStyle(style, 'inline'));
  }

  /** Content of the marker (css-lists-3 §3.2): `content`, else the image, else the counter style. */
  #markerItems(origin: BoxOrigin): readonly InlineItem[] {
    const style = this.#markerStyle(origin);
    const { listStyleImage, listStyleType } = origin.style;
    const generated: BoxOrigin = { ...origin, style, pseudo: 'marker', marks: [] };
    if (style.content === 'none') return [];
    if (typeof style.content !== 'string') return this.#pieces(style.content, generated);
    if (listStyleImage)
      return [{ kind: 'image', image: listStyleImage } as const, { kind: 'text', text: ' ' } as const].flatMap(
        (piece) => this.#pieceItems(piece, generated),
      );
    if (listStyleType === 'none') return [];
    const value = this.#counters.valuesOf('list-item').at(-1) ?? 0;
    const text =
      typeof listStyleType === 'string' ? this.#styled.counterStyles.marker(value, listStyleType) : listStyleType.text;
    return text === '' ? [] : this.#text(text, generated, null);
  }

  // Marks

  #marksOf(element: ElementNode, style: ComputedStyle): readonly Mark[] {
    const id = element.attributes.get('id') ?? (element.name === 'a' ? element.attributes.get('name') : undefined);
    if (id) this.countersOf.set(id, this.#counters.snapshot());
    const places: readonly Mark[] = [
      ...(id ? [{ kind: 'anchor', id } as const] : []),
      ...(this.#asksForPage(element) ? [{ kind: 'place', element } as const] : []),
    ];
    const counters = this.#counterMarks(element, style);
    if (style.stringSet.length === 0 && style.bookmarkLevel === 'none') return [...places, ...counters];
    const context = this.#context({ style, element, pseudo: null, isAnonymous: false, marker: null, marks: [] });
    const strings = style.stringSet.map(
      ({ name, content }): Mark => ({ kind: 'string', name, value: contentText(content, context) }),
    );
    return [...places, ...counters, ...strings, ...bookmark(style, context)];
  }

  /** What an element does to counters that pages show. The root begins before the first page. */
  #counterMarks(element: ElementNode, style: ComputedStyle): readonly Mark[] {
    const { counterReset, counterIncrement, counterSet } = style;
    const isUnchanged = counterReset.length + counterIncrement.length + counterSet.length === 0;
    if (isUnchanged || element === this.#styled.tree.root) return [];
    return [...this.#styled.pages.counters].flatMap((name) => counterMark(name, style, this.#counters));
  }

  #asksForPage(element: ElementNode): boolean {
    const pseudos: readonly PseudoElement[] = ['before', 'after', 'marker', 'footnote-call', 'footnote-marker'];
    return pseudos.some((pseudo) => asksForPage(this.#styled.pseudoStyleOf(element, pseudo)?.content ?? 'none'));
  }
}

type GeneratedPseudo = 'before' | 'after' | 'footnote-call' | 'footnote-marker';

const leavesPage = ({ position }: ComputedStyle): boolean =>
  position === 'absolute' || position === 'fixed' || typeof position === 'object';

/** Inline-level boxes stand in lines, positioned ones keep only their place, floats stand beside lines, all others stand among blocks. */
const placed = (box: Box): FlowItem => {
  if (box.style.position === 'absolute' || box.style.position === 'fixed') return { kind: 'out-of-flow', box };
  if (box.style.float === 'left' || box.style.float === 'right') return { kind: 'float', box };
  const isInline = ['inline', 'inline-block', 'inline-table', 'inline-flex'].includes(box.style.display);
  return isInline ? { kind: 'atomic', box } : { kind: 'block', box };
};

/** A marker keeps the space at its end, which keeps it off the text. */
const preserved = (items: readonly InlineItem[]): readonly InlineItem[] =>
  items.map((item) => (item.kind === 'text' ? { ...item, text: item.text.replace(/ $/, '\u00a0') } : item));
