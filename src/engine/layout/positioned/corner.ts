/** The upper left corner of a fragment on its page. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}
