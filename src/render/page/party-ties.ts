import type { Brief, PositionLine } from '../../model/brief.ts';
import type { WordsAt } from './issue-courses.ts';
import { plainText, stanceRuns } from './fact-phrases.ts';

/** What one party declares now of one alternative. */
export interface PartyTie {
  /** Place of the holder among the parties. */
  readonly party: number;
  readonly stance: PositionLine['stance'];
  readonly conditional: boolean;
  /** All of it in words. */
  readonly said: string;
  readonly evidence: WordsAt;
}

/** An alternative with the parties that declare something of it. */
export interface TiedAlternative {
  readonly title: string;
  readonly ties: readonly PartyTie[];
}

export interface TiedIssue {
  readonly title: string;
  readonly alternatives: readonly TiedAlternative[];
}

/** More alternatives than these are no picture: then those of which one party alone speaks are in the table alone. */
const MOST_ALTERNATIVES = 40;

/** Which party stands for what, as a network of both; empty where no alternative joins or parts two parties. */
export function partyTies(brief: Brief): TiedIssue[] {
  const all = issuesWith(brief, 1);
  const shared = issuesWith(brief, 2);
  if (shared.length === 0) return [];
  return all.reduce((sum, { alternatives }) => sum + alternatives.length, 0) > MOST_ALTERNATIVES ? shared : all;
}

/** The issues with the alternatives of which at least so many parties declare something. */
function issuesWith(brief: Brief, least: number): TiedIssue[] {
  return brief.grid.flatMap(({ title, alternatives, cells }) => {
    const tied = alternatives.flatMap((alternative): TiedAlternative[] => {
      const ties = cells.flatMap(({ party, current }) => tieOf(brief, party, alternative.id, current) ?? []);
      return ties.length < least ? [] : [{ title: alternative.title, ties }];
    });
    return tied.length === 0 ? [] : [{ title, alternatives: tied }];
  });
}

/** What the party declares of the alternative; null where it says nothing of it, or denies to have said it. */
function tieOf(brief: Brief, holder: string, alternative: string, current: readonly PositionLine[]): PartyTie | null {
  const found = current.find((line) => line.alternative === alternative && line.mode === 'declared' && line.asserted);
  const [words] = found?.grounds.evidence ?? [];
  const party = brief.parties.findIndex(({ id }) => id === holder);
  if (!found || !words || party < 0) return null;
  const said = `${brief.parties[party]?.name ?? ''} ${plainText(stanceRuns(found))}`;
  const { stance, conditional } = found;
  return { party, stance, conditional, said, evidence: { report: words.report, spans: words.spans } };
}
