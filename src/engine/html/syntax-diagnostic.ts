import { type Diagnostic, type SourceFile, spanOf } from '../../diagnostics/index.ts';

/** What parse5 tells of a fault: the specification's name and where it stands. */
export interface SyntaxFault {
  readonly code: string;
  readonly startOffset: number;
  readonly endOffset: number;
}

interface Message {
  readonly message: string;
  readonly hint: string;
}

/** The faults that can change what is printed; the others are matters of taste and stay silent. */
const messages: Readonly<Record<string, Message>> = {
  'duplicate-attribute': {
    message: 'the attribute stands twice on this tag',
    hint: 'the first one counts; remove the other',
  },
  'end-tag-without-matching-open-element': {
    message: 'the end tag closes nothing that is open',
    hint: 'remove it or add the start tag',
  },
  'eof-in-element-that-can-contain-only-text': {
    message: 'the file ends inside an element that holds only text',
    hint: 'add the missing end tag',
  },
  'eof-in-tag': { message: 'the file ends inside a tag', hint: 'close the tag with ">"' },
  'eof-before-tag-name': { message: 'the file ends after "<"', hint: 'write "&lt;" for the character itself' },
  'eof-in-comment': { message: 'the file ends inside a comment', hint: 'close the comment with "-->"' },
  'unknown-named-character-reference': { message: 'there is no such named character', hint: 'write "&amp;" for "&"' },
  'missing-semicolon-after-character-reference': {
    message: 'the character reference lacks its semicolon',
    hint: 'write ";" after the name',
  },
  'null-character-reference': { message: 'the reference names no character', hint: 'remove it' },
  'surrogate-character-reference': {
    message: 'the reference names half a character',
    hint: 'name the whole character',
  },
  'character-reference-outside-unicode-range': { message: 'the reference names no character', hint: 'remove it' },
  'unexpected-null-character': { message: 'the text holds a NUL character', hint: 'remove it' },
  'invalid-first-character-of-tag-name': {
    message: '"<" begins no tag here',
    hint: 'write "&lt;" for the character itself',
  },
  'missing-attribute-value': { message: 'the attribute has no value after "="', hint: 'write the value in quotes' },
  'missing-whitespace-between-attributes': {
    message: 'two attributes stand without space between them',
    hint: 'add a space',
  },
  'unexpected-character-in-attribute-name': {
    message: 'the attribute name holds a quote or "<"',
    hint: 'check the quotes of the attribute before it',
  },
  'unexpected-character-in-unquoted-attribute-value': {
    message: 'an attribute value without quotes holds a quote, "<", "=" or "`"',
    hint: 'put the value in quotes',
  },
  'misplaced-start-tag-for-head-element': { message: 'the tag belongs into the head', hint: 'move it before the body' },
};

/** The message for a fault, or null when it changes nothing on paper. */
export const syntaxDiagnostic = (fault: SyntaxFault, file: SourceFile): Diagnostic | null => {
  const known = messages[fault.code];
  if (!known) return null;
  const span = spanOf(file, fault.startOffset, Math.max(fault.startOffset, fault.endOffset));
  return { severity: 'warning', code: `HTML-${fault.code}`, ...known, span };
};
