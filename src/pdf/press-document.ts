import PDFDocument from 'pdfkit';
import { bytesOf, PackedFile, type SharedFile } from './packed-file.ts';

/** A text in the file, as opposed to a name: pdfkit tells them apart by this class. */
export class PdfText extends String {}

/** What may stand in an object of the file. Plain strings are names. */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | PdfText
  | Date
  | Reference
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue };

/** An indirect object of pdfkit. */
export interface Reference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  compress: boolean;
  end(chunk?: Uint8Array | string): void;
}

/** The page being written. */
export interface PressPage {
  readonly dictionary: Reference;
  readonly resources: Reference;
  readonly mediaBox: readonly [number, number, number, number];
  /** In px, as in the display list. */
  readonly bleed: number;
}

/** The parts of pdfkit's font that glyphs.ts fills in. */
export interface EmbeddedFont {
  readonly id: string;
  readonly scale: number;
  readonly subset: { readonly glyphs: number[]; includeGlyph(glyph: number): number };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  readonly font: {
    getGlyph(id: number): { readonly advanceWidth: number };
    glyphForCodePoint(codePoint: number): { readonly id: number };
  };
  /** Whether `finalize` has put it into the file. */
  embedded: boolean;
  ref(): Reference;
  finalize(): void;
}

export interface PressOptions {
  readonly compress: boolean;
  readonly language: string;
  readonly info: Record<string, string | Date>;
  /** The XMP packet; null when each copy has its own. */
  readonly metadata: string | null;
}

/**
 * pdfkit's document with three changes: the file is packed as it comes instead of being streamed, so that writing
 * is synchronous; no standard font is loaded; the XMP packet is ours (pdfkit writes its own unescaped).
 */
export class PressDocument extends PDFDocument {
  declare readonly _root: Reference & { readonly data: { Names: Reference } };
  declare readonly _font: EmbeddedFont;
  declare readonly page: PDFKit.PDFPage & { readonly dictionary: Reference; readonly resources: Reference };
  declare private _offset: number;
  /** Made when pdfkit's constructor first writes, which is before fields of this class have their values. */
  declare private packedFile: PackedFile | undefined;
  declare private plain: Uint8Array[] | undefined;
  readonly #metadata: string | null;
  /** Of files whose copies have metadata of their own. */
  metadataObject: Reference | null = null;
  readonly #fonts = new Map<string, EmbeddedFont>();

  constructor(options: PressOptions) {
    super({
      autoFirstPage: false,
      compress: options.compress,
      displayTitle: true,
      pdfVersion: '1.7',
      tagged: true,
      info: options.info,
      ...(options.language === '' ? {} : { lang: options.language }),
      font: '',
    });
    this.#metadata = options.metadata;
  }

  /** Called by pdfkit with each line of the file and the bytes of each stream, the first ones from its constructor. */
  _write(piece: string | Uint8Array): void {
    if (this.compress) {
      this.packedFile ??= new PackedFile();
      this.packedFile.add(piece);
      return;
    }
    const bytes = bytesOf(piece);
    this.plain ??= [];
    this.plain.push(bytes);
    this._offset += bytes.length;
  }

  /** Called by pdfkit at the end of the file. */
  override push(): boolean {
    return true;
  }

  /** Called by pdfkit while it ends the document. */
  override endMetadata(): void {
    if (this.#metadata === null) {
      this.metadataObject = this.ownObject();
      this._root.data.Metadata = this.metadataObject;
      return;
    }
    const stream = this.reserve({ Type: 'Metadata', Subtype: 'XML' });
    stream.compress = false;
    stream.end(Buffer.from(this.#metadata, 'utf8'));
    this._root.data.Metadata = stream;
  }

  /** pdfkit makes it because the document is tagged, and ends it with the document. */
  get structureRoot(): Reference {
    return this.getStructTreeRoot();
  }

  /** An object to be ended later. */
  reserve(data: Record<string, PdfValue> = {}): Reference {
    return this.ref(data);
  }

  /** An object that every copy writes for itself: the file has its number and nothing else. */
  ownObject(): Reference {
    const reference = this.reserve();
    this.packedFile?.leaveOut(reference.id);
    reference.end();
    return reference;
  }

  /** An object written at once. */
  object(data: Record<string, PdfValue>): Reference {
    const reference = this.reserve(data);
    reference.end();
    return reference;
  }

  /** A stream written at once; compressed like all others unless `data` names a filter. */
  stream(data: Record<string, PdfValue>, bytes: Uint8Array): Reference {
    const reference = this.reserve(data);
    reference.end(bytes);
    return reference;
  }

  /** The font with these bytes, opened once. Throws what fontkit throws when it cannot read them. */
  fontOf(key: string, bytes: Uint8Array): EmbeddedFont {
    const known = this.#fonts.get(key);
    if (known) return known;
    this.registerFont(key, bytes);
    this.font(key);
    this.#fonts.set(key, this._font);
    return this._font;
  }

  /** The file as far as all its copies share it. */
  finishShared(): SharedFile {
    this.end();
    if (!this.packedFile) throw new Error('a file without compression has no shared part');
    return this.packedFile.finishShared();
  }

  finish(): Uint8Array {
    this.end();
    return this.packedFile?.finish() ?? Buffer.concat(this.plain ?? []);
  }
}
