import type { AlternativeIndex, IndexedIssue } from './alternative-index.ts';
import { concepts, negated } from './concepts.ts';
import type { Concept } from './concepts.ts';
import type { Frame } from '../stance/stance-frame.ts';
import type { Match } from './alternative-matching.ts';
import type { Token } from '../../../../src/language/language.ts';

/** An alternative that a refusal tells of. */
export interface RefusedAlternative extends Match {
  /** True for the alternative that there shall be none. */
  readonly none: boolean;
}

/** What is refused with an article or an owner is one thing of several: "the fund", "its plan". */
const ONE_OF_SEVERAL = /^(?:the|this|that|these|those|a|an|its|his|her|their|our)$/;
/** A refusal of something that all of several alternatives have, seen as a match. */
const REFUSAL_SCORE = 3;

/**
 * What a refusal of no single alternative tells, issue by issue. To refuse what every alternative but one has ("any payment") is to
 * support the one that says there shall be none; to refuse what some have in common ("inspectors") is to oppose each of these.
 */
export function refusedAlternatives(index: AlternativeIndex, object: readonly Token[], { stance }: Frame): RefusedAlternative[] {
  const said = concepts(object);
  if ((stance === 'opposes') === negated(object) || stance === 'open') return [];
  const first = object[stance === 'supports' && object[0]?.word === 'that' ? 1 : 0];
  if (ONE_OF_SEVERAL.test(first?.word ?? '') || said.some(({ weight }) => weight === 'number')) return [];
  return index.flatMap((issue) => refusedOf(issue, said, object));
}

function refusedOf(issue: IndexedIssue, said: readonly Concept[], object: readonly Token[]): RefusedAlternative[] {
  const own = said.filter(({ name, weight }) => isThing(weight) && knows(issue, name) && !issue.elsewhere.has(name));
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last || own.some(({ name }) => issue.spread.get(name) === 1 && !issue.none?.of.has(name))) return [];
  const spans = { from: first.from, to: last.to };
  if (own.some(({ name }) => issue.none?.of.has(name)))
    return [{ ...toMatch(issue, issue.none?.id ?? '', negated(object), spans), none: true }];
  const sharing = issue.alternatives.filter(({ wordings }) =>
    own.every(({ name }) => wordings[0]?.concepts.some((concept) => concept.name === name)),
  );
  if (sharing.length < 2 || sharing.length === issue.alternatives.length) return [];
  return sharing.map(({ id }) => ({ ...toMatch(issue, id, !negated(object), spans), none: false }));
}

function toMatch(issue: IndexedIssue, alternative: string, sameSense: boolean, spans: Pick<Match, 'from' | 'to'>): Match {
  return { issue: issue.id, alternative, sameSense, negated: false, score: REFUSAL_SCORE, generic: false, ...spans };
}

function isThing(weight: Concept['weight']): boolean {
  return weight === 'action' || weight === 'object';
}

function knows({ spread, none }: IndexedIssue, name: string): boolean {
  return spread.has(name) || (none?.of.has(name) ?? false);
}

/** "will not go above 300": the alternatives with a greater number than the one named, which the words refuse. */
export function alternativesBeyond(
  index: AlternativeIndex,
  object: readonly Token[],
  { issue: id, alternative, from, to }: Match,
): Match[] {
  const issue = index.find((one) => one.id === id);
  const limit = object.findIndex(({ word }) => /^(?:above|beyond|over|past|exceed|higher)$/.test(word));
  const named = issue && numberOf(issue, alternative);
  const before = object.slice(Math.max(0, limit - 3), limit);
  const refusing = before.some(({ word }) => /^(?:not|never|no|nothing|cannot|t)$/.test(word));
  if (!issue || named == null || limit < 0 || !refusing) return [];
  return issue.alternatives
    .filter((other) => (numberOf(issue, other.id) ?? -Infinity) > named)
    .map((other) => toMatch(issue, other.id, true, { from, to }));
}

function numberOf({ alternatives }: IndexedIssue, id: string): number | null {
  const title = alternatives.find((one) => one.id === id)?.wordings[0];
  const numbers = title?.concepts.filter(({ weight }) => weight === 'number') ?? [];
  return numbers.length === 1 ? Number(numbers[0]?.name) : null;
}
