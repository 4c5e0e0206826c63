/** The margin boxes of a page (css-page-3 §5.2), clockwise from the left top corner. */
export const marginBoxNames = [
  'top-left-corner',
  'top-left',
  'top-center',
  'top-right',
  'top-right-corner',
  'right-top',
  'right-middle',
  'right-bottom',
  'bottom-right-corner',
  'bottom-right',
  'bottom-center',
  'bottom-left',
  'bottom-left-corner',
  'left-bottom',
  'left-middle',
  'left-top',
] as const;
export type MarginBoxName = (typeof marginBoxNames)[number];
