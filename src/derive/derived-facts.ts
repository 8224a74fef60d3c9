import type { LinkedReports } from '../link/report-linking.ts';
import { joinRounds } from '../link/meetings/rounds.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Derived } from '../model/coverage/derived.ts';
import type { Position } from '../model/coverage/position.ts';
import { keptOfTwo } from '../text/kept-results.ts';
import type { Links } from '../model/coverage/links.ts';
import type { Reading } from '../model/reading/reading.ts';
import { changesOf } from './changes.ts';
import { coverageGaps } from './coverage-gaps.ts';
import { partyStandings } from './current-positions.ts';
import { decisionsOf } from './decisions/decisions.ts';
import { disputesOf } from './disputes/disputes.ts';
import { FactDays } from './fact-days.ts';
import { framingDifferences } from './framing-differences.ts';
import { issueStates } from './issue-states.ts';
import { latestRedLines } from './latest-red-lines.ts';
import { deriveMoves } from './moves.ts';
import { oneSidedAnnouncements } from './announcements/one-sided-announcements.ts';
import { derivePositions } from './positions.ts';
import { possiblePositions } from './possible-positions.ts';
import { outweighedStands } from './rival-stands.ts';
import { unmatchedDenials } from './unmatched-denials.ts';

/** The facts that follow from the reports; all others follow from these. */
export type FirstFacts = Pick<Derived, 'decisions' | 'disputes' | 'positions' | 'moves' | 'oneSided' | 'rounds' | 'gaps'>;

/** What follows from readings and what is the same over them. A pure function: the same input gives the same output. */
export function deriveFacts({ links, merged, readings }: LinkedReports, codebook: Codebook): Derived {
  const all = derivePositions(links, readings);
  const positions = standingAmong(all, outweighedStands(all, codebook));
  const decisions = decisionsOf(readings, codebook);
  const first: FirstFacts = {
    decisions,
    disputes: disputesOf(readings, merged, codebook),
    positions,
    moves: deriveMoves(positions, links, codebook),
    oneSided: oneSidedAnnouncements(links, readings, codebook, decisions),
    rounds: joinRounds(readings, codebook),
    gaps: coverageGaps(readings, positions, links, codebook),
  };
  return completeFacts(first, links, readings, codebook);
}

const standingAmong = keptOfTwo((positions: readonly Position[], outweighed: ReadonlySet<Position>): readonly Position[] =>
  positions.filter((position) => !outweighed.has(position)),
);

/** Where each party stands, which of its stands rival each other, and how each issue stands by that. */
export function howThingsStand(
  { positions, disputes, moves }: Pick<FirstFacts, 'positions' | 'disputes' | 'moves'>,
  { statements }: Pick<Links, 'statements'>,
  codebook: Codebook,
): Pick<Derived, 'standings' | 'issueStates'> & { readonly rivals: ReadonlySet<string> } {
  const standings = partyStandings(positions, moves, codebook);
  const rivals = new Set(standings.flatMap((standing) => standing.rivals));
  return { standings, rivals, issueStates: issueStates(positions, { disputes, statements, rivals }, codebook) };
}

/** With the first facts, how things stand: states of issues, current positions, what is new, how it is told. */
export function completeFacts(first: FirstFacts, links: Links, readings: readonly Reading[], codebook: Codebook): Derived {
  const { decisions, positions, disputes, oneSided, rounds, gaps } = first;
  const { standings, rivals, issueStates: states } = howThingsStand(first, links, codebook);
  const moves = first.moves.filter(({ to }) => !rivals.has(to));
  const denials = unmatchedDenials(positions, disputes).map(({ id }) => id);
  const days = new FactDays(readings, links.statements);
  return {
    decisions,
    disputes,
    positions,
    moves,
    oneSided,
    rounds,
    gaps,
    issueStates: states,
    standings,
    redLines: latestRedLines(positions).map(({ id }) => id),
    unmatchedDenials: denials,
    changes: changesOf({ ...first, moves, unmatchedDenials: denials }, days),
    possible: possiblePositions(readings, positions),
    framing: framingDifferences(links.statements, new Map(readings.map((reading) => [reading.report, reading]))),
  };
}
