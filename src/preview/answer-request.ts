import { readChoices } from './preview-choices.ts';
import type { PreviewDesk } from './preview-desk.ts';
import type { PreviewPress } from './preview-press.ts';
import type { AnswerRequest, PreviewAnswer } from './preview-server.ts';
import { readSaveOrder } from './read-save-order.ts';
import { drawShown, placesShown, tellShowing } from './showing.ts';

const json = (value: unknown): PreviewAnswer => ({ type: 'application/json', body: JSON.stringify(value) });

const pageName = /^pages\/(\d{1,9})\/(\d{1,9})$/;
const placeName = /^places\/(\d{1,9})\/(\d{1,9})\/(\d{1,9})$/;

/** What the preview answers, by the name below its token: the state, single pages, places, the PDF, its own files. */
export const answerRequest =
  (desk: PreviewDesk, press: PreviewPress, ownFiles: ReadonlyMap<string, PreviewAnswer>): AnswerRequest =>
  async ({ name, query, body }) => {
    if (body !== null) return name === 'parameters' ? saveParameters(body, press) : null;
    if (name === 'state') return json(tellShowing(await desk.show(readChoices(query)), press.pathOf));
    if (name === 'brief.pdf') return printPdf(query, press);
    return onePage(name, desk) ?? places(name, desk, press) ?? ownFiles.get(name) ?? null;
  };

const saveParameters = (body: string, press: PreviewPress): PreviewAnswer | null => {
  const order = readSaveOrder(body);
  return order && json(press.save(order));
};

const printPdf = async (query: URLSearchParams, press: PreviewPress): Promise<PreviewAnswer | null> => {
  const pdf = await press.print(readChoices(query));
  return pdf && { type: 'application/pdf', body: pdf };
};

const onePage = (name: string, desk: PreviewDesk): PreviewAnswer | null => {
  const [, build, number] = pageName.exec(name) ?? [];
  const showing = build === undefined ? null : desk.find(Number(build));
  const drawing = showing && drawShown(showing, Number(number));
  return drawing && json(drawing);
};

const places = (name: string, desk: PreviewDesk, { pathOf }: PreviewPress): PreviewAnswer | null => {
  const [, build, page, element] = placeName.exec(name) ?? [];
  const showing = build === undefined ? null : desk.find(Number(build));
  return showing && json(placesShown(showing, Number(page), Number(element), pathOf));
};
