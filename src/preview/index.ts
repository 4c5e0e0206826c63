/**
 * Pages in the browser: as SVG, with messages, choices and controls, and the server that shows them.
 *
 * 1. `readChoices` reads from a request what is to be shown;
 * 2. `PreviewDesk` has it set in type by the `PreviewPress` that it is given, and keeps it;
 * 3. `answerRequest` tells the page in the browser (`page/`) of it, and draws the pages that are in sight.
 *
 * It reads and writes no file, and knows nothing of briefs and templates but what it is handed.
 */
export { answerRequest } from './answer-request.ts';
export { drawPage, elementsOn, type PageDrawing } from './draw-page.ts';
export type { PreviewChoices } from './preview-choices.ts';
export { PreviewDesk } from './preview-desk.ts';
export type {
  PreviewOffers,
  PreviewParameter,
  PreviewPress,
  PreviewTheme,
  PrintedPages,
  SaveAnswer,
  SaveOrder,
  SetPages,
} from './preview-press.ts';
export { type AnswerRequest, type PreviewAnswer, type PreviewServer, startPreviewServer } from './preview-server.ts';
