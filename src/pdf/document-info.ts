/** What the file says about itself. Nothing here is looked up: the same values give the same bytes. */
export interface DocumentInfo {
  /** Empty: the title of the painted document. */
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47; empty: the language of the painted document. */
  readonly language: string;
  readonly identifier?: string;
  readonly rights?: string;
  readonly creationDate: Date;
  readonly producer: string;
  /** Whose copy it is, when it is anybody's. */
  readonly copy?: {
    readonly reader: string;
    readonly number: number;
    readonly total: number;
    readonly version: string;
  };
}

/** The Info dictionary (ISO 32000-1 §14.3.3); entries without a value are left out. */
export const infoDictionary = (info: DocumentInfo): Record<string, string | Date> => {
  const texts = {
    Title: info.title,
    Author: info.author,
    Subject: info.subject,
    Keywords: info.keywords.join(', '),
    Creator: info.producer,
    Producer: info.producer,
  };
  const present = Object.entries(texts).filter(([, text]) => text !== '');
  return { ...Object.fromEntries(present), CreationDate: info.creationDate, ModDate: info.creationDate };
};
