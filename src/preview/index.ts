/** BriefProof -> a page in the browser: pages as SVG, messages, and the server that shows them. */
export { drawPage } from './draw-page.ts';
export { type PreviewAnswer, type PreviewServer, startPreviewServer } from './preview-server.ts';
export { emptyState, type PreviewState, showProblem, showProof } from './preview-state.ts';
