import type { DocumentInfo } from '../../src/pdf/index.ts';

/** What a PDF says of itself where only its pages count. */
export const untitledDocument: DocumentInfo = {
  title: '',
  author: '',
  subject: '',
  keywords: [],
  language: '',
  creationDate: new Date(0),
  producer: '',
};
