import type { Reference } from './press-document.ts';

/** A place that links and bookmarks lead to: the page, and the left top corner in points (ISO 32000-1 §12.3.2.2). */
export type Destination = readonly [page: Reference, kind: 'XYZ', left: number, top: number, zoom: null];
