import type { Role } from '../../model/codebook.ts';

/** How sure a proposal is, in the words that a draft shows. */
export type Certainty = 'sure' | 'likely' | 'a guess';

export interface ProposedPerson {
  readonly id: string;
  /** All ids by which readings know the person. */
  readonly ids: readonly string[];
  readonly name: string;
  readonly also: readonly string[];
  readonly office: string | null;
  readonly said: number;
  readonly certainty: Certainty;
}

/** Somebody who may take part, with what speaks for it. */
export interface ProposedParty {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly names: readonly string[];
  readonly people: readonly ProposedPerson[];
  /** How many attributions cite it or one of its people. */
  readonly said: number;
  readonly reports: number;
  readonly certainty: Certainty;
}
