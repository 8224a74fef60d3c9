import { attributionsOf } from '../../../src/read/attribute/attribute-stage.ts';
import type { Tagger } from '../../../src/read/attribute/tagger.ts';
import type { Attribution } from '../../../src/model/reading/attribution.ts';
import type { Passage } from '../../../src/model/reading/passage.ts';
import { cutAll } from '../../../src/text/spans.ts';

/** An attribution in words, so that a test reads like what it says. */
export interface InWords {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
}

/** All of a text as one body passage. */
export function asBody(text: string): Passage[] {
  return [{ kind: 'body', span: { start: 0, end: text.length } }];
}

export async function inWords(text: string, tagger: Tagger, within: 'outermost' | 'all' = 'outermost'): Promise<InWords[]> {
  const attributions = await attributionsOf(text, asBody(text), tagger);
  return attributions.filter((one) => within === 'all' || one.within === null).map((one) => wordsOf(text, one));
}

export function wordsOf(text: string, { source, cue, content }: Attribution): InWords {
  return { source: cutAll(text, source), cue: cutAll(text, cue), content: cutAll(text, content) };
}
