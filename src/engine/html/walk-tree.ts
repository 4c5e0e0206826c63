import type { ElementNode, HtmlNode } from './element-tree.ts';

/** The element and every element below it, in document order; a loop, because trees may be deep. */
export function* elementsIn(root: ElementNode): Generator<ElementNode> {
  const pending: ElementNode[] = [root];
  for (let element = pending.pop(); element; element = pending.pop()) {
    yield element;
    for (let index = element.children.length - 1; index >= 0; index--) {
      const child = element.children[index]!;
      if (child.kind === 'element') pending.push(child);
    }
  }
}

/** All text below a node, in document order, as written. */
export const textOf = (node: HtmlNode): string => {
  const parts: string[] = [];
  const pending: HtmlNode[] = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind === 'text') parts.push(next.text);
    else for (let index = next.children.length - 1; index >= 0; index--) pending.push(next.children[index]!);
  }
  return parts.join('');
};

/** The parents of an element, nearest first. */
export function* ancestorsOf(element: ElementNode): Generator<ElementNode> {
  for (let parent = element.parent; parent; parent = parent.parent) yield parent;
}
