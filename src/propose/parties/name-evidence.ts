import type { NamedPerson, PeopleOfReports } from './proposed-people.ts';

/** Where a name stands in a report, and where its sentence begins. */
export interface PlacedName {
  readonly at: number;
  readonly key: string;
  readonly sentence: number;
}

/** What speaks for a name being a party's: how often it is cited, what it is seen to do, who is said to be of it. */
export interface NameEvidence {
  readonly words: string;
  /** Mostly written with capitals. */
  proper: boolean;
  capitals: number;
  /** The state that the name stands for; null where it is none's. */
  readonly state: string | null;
  readonly reports: Set<string>;
  said: number;
  acts: number;
  mentions: number;
  /** How often it is seen to have a government, as states have. */
  ruled: number;
}

/** How often a person is said to be of a name. */
export type Affiliations = ReadonlyMap<NamedPerson, ReadonlyMap<string, number>>;

export interface PartyEvidence {
  readonly names: ReadonlyMap<string, NameEvidence>;
  readonly people: PeopleOfReports;
  readonly affiliations: Affiliations;
  /** How often words tell a person's office and not of whom, where a name stands before: "Ada Lund, the chairwoman". */
  readonly introduced: Affiliations;
  /** How often a person is named in one paragraph with a name. */
  readonly company: Affiliations;
  /** Whom a person speaks or works for: "Ada Lund's spokesman, Per Holm". */
  readonly chiefs: ReadonlyMap<NamedPerson, NamedPerson>;
  /** The body that is called by the name of whoever leads it: "the Varga administration". */
  readonly led: ReadonlyMap<NamedPerson, string>;
  /** Per report, the keys of the names in the order of its text. */
  readonly order: ReadonlyMap<string, readonly string[]>;
}
