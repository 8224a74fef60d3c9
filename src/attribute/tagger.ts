import type { Paragraph } from './paragraph.ts';

export type Role = 'source' | 'cue' | 'content';

/** A run of words of one role: the half-open range [start, end) of word places in one paragraph. */
export interface Fragment {
  readonly role: Role;
  /** Place of the paragraph in the list that was tagged. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** How likely it is that exactly these words bear this role, from 0 to 1. */
  readonly confidence: number;
  /** For a content: how likely it holds an attribution. Absent when the tagger cannot tell. */
  readonly holds?: number;
}

/** What is tagged: the paragraphs of a report, or the contents found in it, which are read again for what they hold. */
export type Pass = 'report' | 'contents';

/** Finds who, says and what in running text; which belongs to which is the linker's work. */
export interface Tagger {
  readonly name: string;
  /** The fragments in the order of the text. Those of one paragraph never overlap. */
  tag(paragraphs: readonly Paragraph[], pass: Pass): Promise<readonly Fragment[]>;
}
