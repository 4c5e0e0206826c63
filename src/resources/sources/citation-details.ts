/** What a file says of itself; null or empty where it says nothing. */
export interface CitationDetails {
  /** A CSL type. */
  readonly type: 'article' | 'webpage' | 'document';
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly site: string | null;
  /** EDTF. */
  readonly date: string | null;
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string | null;
}
