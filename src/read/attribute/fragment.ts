export type Role = 'source' | 'cue' | 'content';

/** A run of words of one role: the half-open range [start, end) of word places in one paragraph. */
export interface Fragment {
  readonly role: Role;
  /** Place of the paragraph in the list that was tagged. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** How likely it is that such words bear this role, from 0 to 1. */
  readonly confidence: number;
  /** For a content: how likely it holds an attribution. Absent when the tagger cannot tell. */
  readonly holds?: number;
}

/** The fragments of one attribution. */
export interface Linked {
  readonly source: Fragment | null;
  readonly cue: Fragment | null;
  /** In the order of the text; never empty. */
  readonly content: readonly Fragment[];
  /** Marked where the words deny, suppose or leave open that anybody said so. */
  readonly citesNobody?: true;
}
