import { statementsById } from '../../link/origins/origin-count.ts';
import { linkReports } from '../../link/report-linking.ts';
import { joinActors } from '../../link/actors/actor-joining.ts';
import { withGuessedParties } from '../../propose/guessed-parties.ts';
import { deriveFacts } from '../../derive/derived-facts.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Links } from '../../model/coverage/links.ts';
import type { Derived } from '../../model/coverage/derived.ts';
import type { Provenance } from '../../model/original.ts';
import type { Actor } from '../../model/reading/actor.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Review } from '../../model/review.ts';
import type { Rendition, Statement } from '../../model/coverage/statement.ts';
import { attributionAt, reviewsInForce, type DecidedWords, type ReviewedReading } from '../../review/apply-reviews.ts';
import { decidedReadings } from './decided-readings.ts';

/** What the coverage says together, with everything it was concluded from. */
export interface Coverage {
  /** Where the analyst's names no party: with the parties that the reports suggest. */
  readonly codebook: Codebook;
  /** True when the parties are guessed from the reports. */
  readonly areGuessed: boolean;
  /** As the analysts want them. */
  readonly readings: readonly Reading[];
  readonly byReport: ReadonlyMap<string, Reading>;
  readonly provenance: ReadonlyMap<string, Provenance>;
  readonly links: Links;
  readonly byStatement: ReadonlyMap<string, Statement>;
  readonly derived: Derived;
  /** Where each id leads that a statement had when an analyst decided on it, and may have no more. */
  readonly formerIds: ReadonlyMap<string, Rendition>;
  /** Ids of the statements that an analyst has accepted, corrected or added. */
  readonly reviewed: ReadonlySet<string>;
  /** Every decision, the oldest first, those taken back among them. */
  readonly reviews: readonly Review[];
  /** By report, the words that decisions are about. */
  readonly decided: ReadonlyMap<string, readonly DecidedWords[]>;
}

/** readings -> link -> derive, after the decisions of the analysts. */
export function buildCoverage(
  readings: readonly Reading[],
  allReviews: readonly Review[],
  codebook: Codebook,
  provenance: ReadonlyMap<string, Provenance>,
): Coverage {
  const { decided, reviews } = decidedReadings(readings, allReviews, codebook);
  const { readings: joined, actors } = joinActors(
    decided.map(({ reading }) => reading),
    codebook,
  );
  const guessed = codebook.parties.length === 0 ? withGuessedParties(joined, codebook) : null;
  const now = guessed?.readings ?? joined;
  const linked = linkReports(now, guessed ? withPartiesOf(actors, now) : actors);
  const { links } = linked;
  return {
    codebook: guessed?.codebook ?? codebook,
    areGuessed: guessed !== null,
    readings: now,
    byReport: new Map(now.map((reading) => [reading.report, reading])),
    provenance,
    links,
    byStatement: statementsById(links.statements),
    derived: deriveFacts(linked, codebook),
    formerIds: formerIds(now, reviews),
    reviewed: reviewedStatements(links, decided),
    reviews: allReviews,
    decided: new Map(decided.map(({ reading, decided: words }) => [reading.report, words])),
  };
}

function reviewedStatements({ statements }: Links, decided: readonly ReviewedReading[]): ReadonlySet<string> {
  const seen = new Map<string, ReadonlySet<number>>();
  for (const { reading, attributions } of decided) if (attributions.size > 0) seen.set(reading.report, attributions);
  const isSeen = (report: string, attribution: number): boolean => seen.get(report)?.has(attribution) ?? false;
  if (seen.size === 0) return new Set();
  // A code that is decided on may stand within the words that are cited.
  const reviewed = statements.filter(
    ({ renditions, codes }) =>
      renditions.some(({ report, attribution }) => isSeen(report, attribution)) ||
      codes.some(({ report, code }) => isSeen(report, code.attribution)),
  );
  return new Set(reviewed.map(({ id }) => id));
}

/** The joined actors with the party that their readings have found since. */
function withPartiesOf(actors: readonly Actor[], readings: readonly Reading[]): Actor[] {
  const found = new Map(readings.flatMap((reading) => reading.actors.map(({ id, party }) => [id, party] as const)));
  return actors.map((actor) => ({ ...actor, party: found.get(actor.id) ?? actor.party }));
}

/** A correction may change what the id of a statement is made of: the words that were decided on then lead to it. */
function formerIds(readings: readonly Reading[], reviews: readonly Review[]): ReadonlyMap<string, Rendition> {
  const byReport = new Map(readings.map((reading) => [reading.report, reading]));
  const found = new Map<string, Rendition>();
  for (const review of reviewsInForce(reviews)) {
    const { statement } = review;
    const reading = byReport.get(review.anchor.report);
    const attribution = reading && statement !== undefined ? attributionAt(reading, review) : null;
    if (reading && statement !== undefined && attribution !== null) found.set(statement, { report: reading.report, attribution });
  }
  return found;
}
