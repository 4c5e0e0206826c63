import type { Reader } from '../brief/index.ts';

/** How a brief is set for a kind of reader. */
export interface Setting {
  readonly profile: Reader['profile'];
  /**
   * Stand-ins for what each copy says of its reader, of the width that the words need at most; null in a print for
   * nobody in particular. Each is one word, so that it stays in one piece.
   */
  readonly copy: { readonly number: string; readonly name: string } | null;
  /** Whether the embargo of the brief still holds. */
  readonly isEmbargoed: boolean;
  /** Printed on both sides: the inner margin has room for the binding. */
  readonly isDuplex: boolean;
  readonly hasCropMarks: boolean;
}

/** A brief as it is printed for nobody in particular. */
export const plainSetting: Setting = {
  profile: 'standard',
  copy: null,
  isEmbargoed: true,
  isDuplex: false,
  hasCropMarks: false,
};
