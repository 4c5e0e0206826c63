import type { DocumentInfo } from './document-info.ts';

/** The XMP packet (ISO 16684-1): Dublin Core, dates, producer, and the claim of PDF/UA-1 (ISO 14289-1 §5). */
export const metadataPacket = (info: DocumentInfo): string => {
  const date = isoDate(info.creationDate);
  const properties = [
    alternatives('dc:title', info.title),
    list('dc:creator', 'Seq', info.author),
    alternatives('dc:description', info.subject),
    list('dc:subject', 'Bag', ...info.keywords),
    list('dc:language', 'Bag', info.language),
    alternatives('dc:rights', info.rights ?? ''),
    plain('dc:identifier', info.identifier ?? ''),
    plain('dc:format', 'application/pdf'),
    plain('pdf:Producer', info.producer),
    plain('pdf:Keywords', info.keywords.join(', ')),
    plain('xmp:CreatorTool', info.producer),
    plain('xmp:CreateDate', date),
    plain('xmp:ModifyDate', date),
    plain('xmp:MetadataDate', date),
    plain('pdfuaid:part', '1'),
    plain('copy:reader', info.copy?.reader ?? ''),
    plain('copy:number', info.copy ? String(info.copy.number) : ''),
    plain('copy:total', info.copy ? String(info.copy.total) : ''),
    plain('copy:version', info.copy?.version ?? ''),
  ];
  const start = [...packetStart, info.copy ? copyNamespace : '', '>'];
  return [...start, ...properties.filter((property) => property !== ''), ...packetEnd].join('\n');
};

const packetStart = [
  '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
  '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
  '<rdf:Description rdf:about=""',
  ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  ' xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
];
/** Of the facts about a reader's copy, by which it is traced. */
const copyNamespace = ' xmlns:copy="urn:briefpress:copy#"';
const packetEnd = ['</rdf:Description>', '</rdf:RDF>', '</x:xmpmeta>', '<?xpacket end="r"?>'];

/** To the second, as in the Info dictionary, so that the two never contradict. */
const isoDate = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

const plain = (name: string, text: string): string => (text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`);

const alternatives = (name: string, text: string): string =>
  text === '' ? '' : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>`;

const list = (name: string, kind: 'Seq' | 'Bag', ...texts: readonly string[]): string => {
  const items = texts.filter((text) => text !== '').map((text) => `<rdf:li>${escapeXml(text)}</rdf:li>`);
  return items.length === 0 ? '' : `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>`;
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes markup and drops what XML cannot hold at all: control characters and lone surrogates. */
const escapeXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
