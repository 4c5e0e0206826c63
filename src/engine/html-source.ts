import type { SourceFile } from '../diagnostics/index.ts';

/** What the engine lays out: one HTML text, the stylesheets that go with it, and a way to pictures and fonts. */
export interface HtmlSource {
  readonly html: SourceFile;
  /** Author stylesheets before those that the HTML itself links or holds. */
  readonly stylesheets: readonly SourceFile[];
  readonly assets: AssetReader;
}

/**
 * The engine's only way to files. `url` is as written in HTML or CSS; `from` is the file that wrote it. An answer of
 * kind `error` is one sentence without a full stop that says why the file may not or cannot be read.
 */
export interface AssetReader {
  readonly read: (url: string, from: SourceFile) => AssetAnswer;
}

export type AssetAnswer =
  | { readonly kind: 'found'; readonly bytes: Uint8Array; readonly path: string }
  | { readonly kind: 'error'; readonly message: string };
