import type { Fragment, Linked } from './fragment.ts';
import type { TimeLimit } from '../time-limit.ts';
import type { Paragraph, Word } from './paragraph-words.ts';

/** What is tagged: the paragraphs of a report, or the contents found in it, which are read again for what they hold. */
export type Pass = 'report' | 'contents';

/** Finds who, says and what in running text; which belongs to which is the linker's work. */
export interface Tagger {
  readonly name: string;
  /** What a word costs: the number of pieces that it is read in. */
  cost(word: Word): number;
  /** The fragments in the order of the text. Those of one paragraph never overlap. */
  tag(paragraphs: readonly Paragraph[], pass: Pass, limit: TimeLimit): Promise<readonly Fragment[]>;
  /** How likely fragments found in these paragraphs and linked to an attribution are right as a whole. */
  confidence(linked: Linked, paragraphs: readonly Paragraph[]): number;
}
