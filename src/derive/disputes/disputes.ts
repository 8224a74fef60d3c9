import type { Codebook } from '../../model/codebook.ts';
import type { Dispute } from '../../model/coverage/dispute.ts';
import type { Speaker } from '../../model/reading/speaker.ts';
import type { Reading } from '../../model/reading/reading.ts';
import { keptStemWeights } from '../../link/statements/content-likeness.ts';
import { claimAndDenialTest } from './claims-and-denials.ts';
import type { Contradiction } from './contradiction.ts';
import { deniedPositions } from './denied-positions.ts';
import { deniedReports } from './denied-reports.ts';
import { deniedWords } from './denied-words.ts';
import { shortId } from '../../link/clustering/short-id.ts';
import { disputedMeetings } from './disputed-meetings.ts';
import { disputedFigures } from './disputed-figures.ts';
import { opposedClaims } from './opposed-claims.ts';
import { UnionFind } from '../../link/clustering/union-find.ts';
import type { MergedStatement } from '../../link/statements/statement-merging.ts';
import { placesById } from '../../link/statements/statement-places.ts';
import { compareText } from '../../text/text-order.ts';

/**
 * Statements that cannot both be true, side by side: denied in so many words, by a code, by pointing back at what was reported, or
 * with another figure; and accounts of one meeting that differ in its day or in who was there. What the codes settle is not counted again by the words.
 */
export function disputesOf(readings: readonly Reading[], merged: readonly MergedStatement[], codebook: Codebook): Dispute[] {
  const isSound = claimAndDenialTest(merged);
  const byCodes = deniedPositions(merged, codebook).filter(isSound);
  const coded = new Set(byCodes.map(({ denied }) => denied));
  const ofWords = [...deniedReports(merged, readings), ...deniedWords(merged, weightsInFullest(merged))].filter(isSound);
  const byWords = ofWords.filter(({ denied }) => !coded.has(denied));
  const byStatements = [...byCodes, ...byWords];
  const known = new Set(byStatements.flatMap(({ asserted, denied }) => [`${asserted} ${denied}`, `${denied} ${asserted}`]));
  const ofFacts = opposedClaims(merged).filter(({ asserted, denied }) => !known.has(`${asserted} ${denied}`));
  const ofStatements = joinContradictions([...byStatements, ...ofFacts, ...disputedFigures(merged)], merged);
  return [...ofStatements, ...disputedMeetings(readings, merged)].sort((one, other) => compareText(one.id, other.id));
}

/** Stems are weighed by the fullest mention of each statement. */
const weightsInFullest = keptStemWeights(({ mentions }: MergedStatement) => mentions[0]);

/**
 * Contradictions of one topic that hang together, through an assertion or a denial, are one dispute; so is all that one speaker sets against an
 * assertion on no issue in particular ("disputed her account", and how it was).
 */
function joinContradictions(contradictions: readonly Contradiction[], merged: readonly MergedStatement[]): Dispute[] {
  const order = placesById(merged);
  const speakerOf = (id: string): Speaker | undefined => merged[order.get(id) ?? -1]?.statement.speaker;
  const groups = new UnionFind(contradictions.length);
  const known = new Map<string, number>();
  for (const [number, { topic, issue, asserted, denied, event }] of contradictions.entries()) {
    const answers = issue === null ? [`${asserted}\nanswered by ${JSON.stringify(speakerOf(denied))}`] : [];
    const events = event === undefined ? [] : [event];
    for (const key of [`${topic}\nasserted ${asserted}`, `${topic}\ndenied ${denied}`, ...answers, ...events]) {
      const other = known.get(key);
      if (other === undefined) known.set(key, number);
      else groups.join(other, number);
    }
  }
  const inOrder = (ids: readonly string[]): string[] =>
    [...new Set(ids)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return groups.all().flatMap((group) => {
    const members = group.flatMap((number) => contradictions[number] ?? []);
    const [first] = members;
    if (!first) return [];
    return [disputeOf(first, inOrder(members.map(({ asserted }) => asserted)), inOrder(members.map(({ denied }) => denied)))];
  });
}

/** The id rests on what was first asserted, so that a further denial or reprint does not change it. */
function disputeOf(first: Contradiction, asserted: string[], denied: string[]): Dispute {
  const { kind, topic, issue, about } = first;
  return { id: shortId(`dispute ${topic} ${asserted[0]}`), kind, issue, about, asserted, denied, told: [] };
}
