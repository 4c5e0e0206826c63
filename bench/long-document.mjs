import { readFileSync } from 'node:fs';
import { openProject, proofBrief } from '../dist/index.js';

const brief = 'briefs/military-implications.yaml';

/** Each copy of the text gets ids of its own, so that its links lead into itself. */
const withOwnNames = (html, copy) =>
  html
    .replace(/\b(id|headers|aria-labelledby|aria-describedby)="([^"]+)"/g, (_, name, ids) => {
      const own = ids.split(' ').map((id) => `${id}-${copy}`);
      return `${name}="${own.join(' ')}"`;
    })
    .replace(/\bhref="#([^"]+)"/g, `href="#$1-${copy}"`);

/** The first sections of a body, for a document shorter than the brief. */
const firstPart = (body, share) => {
  const sections = body.split(/(?=<section)/);
  return sections.slice(0, Math.ceil(sections.length * share)).join('');
};

/** A real brief, its body cut or set as many times as it takes to fill about so many pages. */
export const longDocument = (pages) => {
  const project = openProject('.');
  const { source, proof, diagnostics } = proofBrief(project.jobFor({ path: brief, text: readFileSync(brief, 'utf8') }));
  if (!source || !proof) throw new Error(`${brief} cannot be printed: ${diagnostics[0]?.message}`);
  const { text, path } = source.html;
  const [start, end] = [text.indexOf('>', text.indexOf('<body')) + 1, text.lastIndexOf('</body>')];
  const times = pages / proof.painted.pages.length;
  const body = firstPart(text.slice(start, end), Math.min(1, times));
  const bodies = Array.from({ length: Math.max(1, Math.round(times)) }, (_, copy) => withOwnNames(body, copy));
  return { ...source, html: { path, text: text.slice(0, start) + bodies.join('\n') + text.slice(end) } };
};
