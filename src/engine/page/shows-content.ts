import type { Fragment, InlineFragment } from '../layout/fragment.ts';

/** Text or a picture stands on the page, for the first time: what is repeated or cut off from above does not count. */
export const showsContent = (fragment: Fragment | InlineFragment): boolean => {
  switch (fragment.kind) {
    case 'box':
      if (fragment.isRepeat) return false;
      return fragment.box?.kind === 'replaced' || fragment.children.some(showsContent);
    case 'line':
    case 'inline-box':
      return fragment.children.some(showsContent);
    case 'atomic':
      return showsContent(fragment.fragment);
    case 'text':
      return true;
    default:
      return false;
  }
};
