import type { ElementNode } from '../../html/index.ts';
import type { PseudoElement } from '../styled-tree.ts';
import type { DeclarationBlock } from './compiled-declaration.ts';
import type { CompiledSelector } from './selector.ts';

/** Later origins win over earlier ones (css-cascade-4 §6.1); hints stand between the two (§6.5). */
export type Origin = 'user-agent' | 'author';

export interface IndexedRule {
  readonly selector: CompiledSelector;
  readonly block: DeclarationBlock;
  readonly origin: Origin;
  /** Place in the order of appearance. */
  readonly order: number;
}

interface Buckets {
  readonly byId: Map<string, IndexedRule[]>;
  readonly byClass: Map<string, IndexedRule[]>;
  readonly byTag: Map<string, IndexedRule[]>;
  readonly universal: IndexedRule[];
  /** What was gathered from the lists above, by name, id and classes. */
  readonly candidates: Map<string, readonly IndexedRule[]>;
}

const emptyBuckets = (): Buckets => ({
  byId: new Map(),
  byClass: new Map(),
  byTag: new Map(),
  universal: [],
  candidates: new Map(),
});

const addTo = (map: Map<string, IndexedRule[]>, name: string, rule: IndexedRule): void => {
  const list = map.get(name);
  if (list) list.push(rule);
  else map.set(name, [rule]);
};

const originRank: Readonly<Record<Origin, number>> = { 'user-agent': 0, author: 1 };

const byLayer = (a: number, b: number): number => (a === b ? 0 : a - b);

/** Order of precedence, weakest first. */
const byPrecedence = (a: IndexedRule, b: IndexedRule): number =>
  originRank[a.origin] - originRank[b.origin] ||
  byLayer(a.block.layer, b.block.layer) ||
  a.selector.specificity - b.selector.specificity ||
  a.order - b.order;

/** Rules by the id, class or name that their last compound asks for, so that few are tried per element. */
export class RuleIndex {
  readonly #buckets = new Map<PseudoElement | null, Buckets>();

  add(rule: IndexedRule): void {
    const { pseudo, key } = rule.selector;
    const buckets = this.#buckets.get(pseudo) ?? emptyBuckets();
    this.#buckets.set(pseudo, buckets);
    buckets.candidates.clear();
    if (key.kind === 'id') addTo(buckets.byId, key.name, rule);
    else if (key.kind === 'class') addTo(buckets.byClass, key.name, rule);
    else if (key.kind === 'tag') addTo(buckets.byTag, key.name, rule);
    else buckets.universal.push(rule);
  }

  hasRulesFor(pseudo: PseudoElement): boolean {
    return this.#buckets.has(pseudo);
  }

  /** The rules that match, weakest first. */
  matching(element: ElementNode, pseudo: PseudoElement | null): readonly IndexedRule[] {
    const buckets = this.#buckets.get(pseudo);
    if (!buckets) return [];
    return this.#candidates(element, buckets).filter(({ selector }) => selector.matches(element));
  }

  /** Worth a try, weakest first. Elements of one name, class and id have the same, so that they are gathered once. */
  #candidates(element: ElementNode, buckets: Buckets): readonly IndexedRule[] {
    const name = element.namespace === 'html' ? element.name : element.name.toLowerCase();
    const id = element.attributes.get('id');
    const ofId = id === undefined ? undefined : buckets.byId.get(id);
    const classes = buckets.byClass.size === 0 ? '' : (element.attributes.get('class') ?? '');
    const key = `${name} ${ofId ? id : ''} ${classes}`;
    const known = buckets.candidates.get(key);
    if (known) return known;
    const lists = [buckets.universal, buckets.byTag.get(name), ofId];
    for (const each of new Set(classes.split(/\s+/))) lists.push(buckets.byClass.get(each));
    const gathered = lists.flatMap((list) => list ?? []).sort(byPrecedence);
    buckets.candidates.set(key, gathered);
    return gathered;
  }
}
