import { matchesNth, type PagePseudo, type PageSelector } from '../../css/index.ts';
import type { PageSelection } from '../styled-tree.ts';

const matchesPseudo = (pseudo: PagePseudo, page: PageSelection): boolean => {
  switch (pseudo.kind) {
    case 'first':
      return page.isFirst;
    case 'left':
      return page.isLeft;
    case 'right':
      return !page.isLeft;
    case 'blank':
      return page.isBlank;
    case 'nth':
      return matchesNth(pseudo, page.index);
  }
};

/** css-page-3 §4.3: whether a page selector speaks of a page. */
export const matchesPage = ({ name, pseudos }: PageSelector, page: PageSelection): boolean =>
  (name === '' || name === page.name) && pseudos.every((pseudo) => matchesPseudo(pseudo, page));

/** Names, then `:first`, `:blank` and `:nth()`, then the sides (css-page-3 §4.4, css-gcpm-4 §2). */
export const pageSpecificity = ({ name, pseudos }: PageSelector): number =>
  pseudos.reduce(
    (sum, { kind }) => sum + (kind === 'left' || kind === 'right' ? 1 : 1_000),
    name === '' ? 0 : 1_000_000,
  );
