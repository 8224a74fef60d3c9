import type { Passage } from '../../model/reading/passage.ts';
import type { Span } from '../../model/span.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import { quotations } from '../../language/language.ts';
import { words } from '../../text/words.ts';

/** One word of a report as the tagger sees it. */
export interface Word extends Span {
  readonly text: string;
  /** Inside double quotation marks, the marks included. A quotation left open lasts to the end of its paragraph. */
  readonly quoted: boolean;
}

/** The words of one paragraph, in the order of the text. Never empty. */
export type Paragraph = readonly Word[];

const READ: ReadonlySet<Passage['kind']> = new Set(['headline', 'body', 'caption', 'readers']);

/** The paragraphs that may hold attributions: furniture, bylines and what stands above already are left out. */
export function readableParagraphs(text: string, passages: readonly Passage[]): Paragraph[] {
  return passages
    .filter((passage) => READ.has(passage.kind))
    .flatMap((passage) => paragraphs(text, passage.span))
    .map((span) => wordsOf(text, span))
    .filter((paragraph) => paragraph.length > 0);
}

function wordsOf(text: string, span: Span): Paragraph {
  const quoted = quotations(text, span);
  let next = 0;
  return words(text, span.start, span.end).map((word) => {
    while ((quoted[next]?.span.end ?? Infinity) <= word.start) next += 1;
    return { ...word, text: text.slice(word.start, word.end), quoted: (quoted[next]?.span.start ?? Infinity) <= word.start };
  });
}
