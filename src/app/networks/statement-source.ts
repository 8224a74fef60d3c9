import type { StatementTable } from '../../network/statements/coded-statement.ts';

/** Statements that networks are made of, whoever coded them. */
export interface StatementSource {
  readonly table: StatementTable;
  /** Names of the variables: who, of what, and how he stands to it; null where nothing tells how. */
  readonly actor: string;
  readonly concept: string;
  readonly stance: string | null;
  /** Numbers of the statements that an analyst has accepted, corrected or added. */
  readonly reviewed: ReadonlySet<number>;
  /** How many codes are no statements, by the reason. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** What a level of the stance is called. */
  readonly levelName: (level: string) => string;
  /** The party that an actor belongs to, by its name; null where it is in none. */
  readonly partyOf: (actor: string) => string | null;
  /** What is called so: the concepts of an issue. Throws Refused for an issue that there is not. */
  readonly conceptsOf: (issue: string) => readonly string[];
}
