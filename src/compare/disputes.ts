import type { Codebook } from '../model/codebook.ts';
import type { Dispute } from '../model/dispute.ts';
import { stemWeights } from './agreement.ts';
import type { Contradiction } from './contradiction.ts';
import { deniedPositions } from './denied-positions.ts';
import { deniedReports } from './denied-reports.ts';
import { deniedWords } from './denied-words.ts';
import { digest } from './digest.ts';
import { disputedFigures } from './disputed-figures.ts';
import type { Told } from './statements.ts';

/**
 * Statements that cannot both be true, side by side: denied in so many words, by a code, by pointing back at what was reported, or
 * with another figure. What the codes settle is not counted again by the words.
 */
export function disputesOf(told: readonly Told[], codebook: Codebook): Dispute[] {
  const weigh = stemWeights(told.flatMap(({ tellings }) => tellings.slice(0, 1)));
  const byCodes = deniedPositions(told, codebook);
  const coded = new Set(byCodes.map(({ denied }) => denied));
  const byWords = [...deniedReports(told), ...deniedWords(told, weigh)].filter(({ denied }) => !coded.has(denied));
  const order = new Map(told.map(({ statement }, place) => [statement.id, place]));
  return together([...byCodes, ...byWords, ...disputedFigures(told)], order);
}

/** Contradictions of one topic that hang together are one dispute. */
function together(contradictions: readonly Contradiction[], order: ReadonlyMap<string, number>): Dispute[] {
  const disputes: { first: Contradiction; asserted: Set<string>; denied: Set<string> }[] = [];
  for (const each of contradictions) {
    const known = disputes.filter(
      ({ first, asserted, denied }) => first.topic === each.topic && (asserted.has(each.asserted) || denied.has(each.denied)),
    );
    const [target = { first: each, asserted: new Set<string>(), denied: new Set<string>() }, ...rest] = known;
    if (known.length === 0) disputes.push(target);
    for (const other of rest) {
      for (const id of other.asserted) target.asserted.add(id);
      for (const id of other.denied) target.denied.add(id);
      disputes.splice(disputes.indexOf(other), 1);
    }
    target.asserted.add(each.asserted);
    target.denied.add(each.denied);
  }
  const inOrder = (ids: Iterable<string>): string[] => [...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return disputes
    .map(({ first, asserted, denied }) => disputeOf(first, inOrder(asserted), inOrder(denied)))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The id rests on what was first asserted, so that a further denial or reprint does not change it. */
function disputeOf(first: Contradiction, asserted: string[], denied: string[]): Dispute {
  const { kind, topic, issue, about } = first;
  return { id: digest(`dispute ${topic} ${asserted[0]}`), kind, issue, about, asserted, denied };
}
