import { type Diagnostic, type Report, wordTable } from '../../diagnostics/index.ts';
import type { ElementNode } from './element-tree.ts';
import { elementsIn } from './walk-tree.ts';

type Reason = Pick<Diagnostic, 'code' | 'message' | 'hint'>;

const script: Reason = {
  code: 'HTML-script',
  message: 'scripts are not run',
  hint: 'write the result into the HTML, or remove the script',
};

const embedded = (name: string): Reason => ({
  code: 'HTML-not-printed',
  message: `what <${name}> embeds is not printed, only the text in it`,
  hint: 'put a picture in its place: <img src="…" alt="…">, or <svg>',
});

const field = (name: string): Reason => ({
  code: 'HTML-not-printed',
  message: `<${name}> is printed without the value that it would show on a screen`,
  hint: 'write the value as text',
});

/** Elements that show something on a screen that is not in the text between their tags. */
export const unprintedElements: Readonly<Record<string, Reason>> = wordTable({
  script,
  ...Object.fromEntries(
    ['audio', 'canvas', 'embed', 'iframe', 'object', 'video'].map((name) => [name, embedded(name)]),
  ),
  ...Object.fromEntries(['input', 'meter', 'progress'].map((name) => [name, field(name)])),
});

/** Nothing is left out in silence: each of them is told at its tag. */
export const reportUnprinted = (root: ElementNode, report: Report): void => {
  for (const { name, namespace, attributes, span } of elementsIn(root)) {
    const reason = namespace === 'other' ? undefined : unprintedElements[name];
    if (!reason || (name === 'input' && attributes.get('type') === 'hidden')) continue;
    report({ severity: 'warning', span, ...reason });
  }
};
