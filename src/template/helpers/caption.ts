import type { BriefItem } from '../../brief/index.ts';
import { wordsOf } from '../labels.ts';
import type { Printing } from '../printing.ts';
import { dateWords } from './date.ts';
import { plainText } from './plain.ts';

/** What a reader would call an item: its own words or a short name, not its id. */
export const captionOf = (entry: BriefItem, printing: Printing): string => {
  const { kind, item } = entry;
  switch (kind) {
    case 'actor':
    case 'reader':
      return item.name;
    case 'provision':
      return `${wordsOf(printing.labels, 'caption.provision') ?? ''} ${wordsOf(printing.labels, `topic.${item.topic}`) ?? item.topic}`;
    case 'quote':
      return [speakerOf(item.speaker, printing), dayOf(item.date, printing)].filter((part) => part !== '').join(', ');
    case 'figure':
      return item.measure;
    case 'source':
      return item.csl.title;
    default:
      return shortened(ownWords(entry));
  }
};

type Worded = Exclude<BriefItem, { kind: 'actor' | 'reader' | 'provision' | 'quote' | 'figure' | 'source' }>;

const ownWords = ({ kind, item }: Worded): string => {
  switch (kind) {
    case 'assumption':
    case 'claim':
      return item.text;
    case 'alternative':
      return item.title ?? item.text;
    case 'forecast':
      return item.forecast;
    case 'implication':
      return item.effect;
    case 'judgment':
      return item.question;
    case 'predecessor':
    case 'section':
      return item.title ?? item.id ?? '';
    case 'reaction':
      return item.gist ?? item.actor;
    case 'trigger':
      return item.trigger;
    case 'unknown':
      return item.topic;
    case 'watch':
      return item.indicator;
    default:
      return item.title;
  }
};

const speakerOf = (speaker: unknown, { brief }: Printing): string => {
  if (typeof speaker === 'string') return brief.actors.find(({ id }) => id === speaker)?.name ?? speaker;
  return typeof speaker === 'object' && speaker !== null && 'name' in speaker ? String(speaker.name) : '';
};

const dayOf = (date: unknown, { language }: Printing): string =>
  typeof date === 'string' ? dateWords(date, language, true) : '';

const longest = 56;

/** Without marks, and cut at a word, so that a reference stays a reference. */
const shortened = (caption: string): string => {
  const plain = plainText(caption).trim().replace(/\.$/, '');
  if (plain.length <= longest) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', longest)).replace(/[,;:]$/, '')}…`;
};
