import { choiceQuery } from './choices.js';
import { wholeDrawing } from './whole-drawing.js';

const ask = async (name) => {
  const answer = await fetch(name);
  if (!answer.ok) throw new Error(`the preview answers ${answer.status}`);
  return answer;
};

export const askState = async () => (await ask(`state?${choiceQuery()}`)).json();

export const askPlaces = async (build, page, name) => (await ask(`places/${build}/${page}/${name}`)).json();

export const pdfAddress = () => `brief.pdf?${choiceQuery()}`;

export const sendValues = async (order) => {
  const headers = { 'Content-Type': 'application/json' };
  return (await fetch('parameters', { method: 'POST', headers, body: JSON.stringify(order) })).json();
};

let build = 0;

const askDrawing = async (number) => wholeDrawing(await (await ask(`pages/${build}/${number}`)).json());

const texts = new Map();

/** A page as SVG, asked for once however many show it. */
export const askPage = (ofBuild, number) => {
  if (ofBuild !== build) {
    build = ofBuild;
    texts.clear();
  }
  const known = texts.get(number) ?? askDrawing(number);
  texts.set(number, known);
  return known;
};

/** Calls back when a file has changed, and when the preview has ended. */
export const listen = (changed, ended) => {
  const news = new EventSource('news');
  let wasOpen = false;
  news.onopen = () => {
    if (wasOpen) changed();
    wasOpen = true;
  };
  news.onmessage = changed;
  news.onerror = ended;
};
