import type { AlternativeIndex, IndexedAlternative, IndexedIssue, Wording } from './alternative-index.ts';
import { concepts, negated } from './concepts.ts';
import type { Concept } from './concepts.ts';
import { isExcluded, type Token } from '../../../../src/language/language.ts';

/** An alternative that a run of words speaks of. */
export interface Match {
  readonly issue: string;
  readonly alternative: string;
  /** True when the words and the title are alike in being negated or not: supporting the one is supporting the other. */
  readonly sameSense: boolean;
  /** True when the title says that something shall not be. */
  readonly negated: boolean;
  readonly score: number;
  /** True when the words say no more than the name of the issue: "compensation", for "no compensation". */
  readonly generic: boolean;
  /** Tokens that matched, from the first to the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** The alternatives of one issue that fit the words best: one, or several that the words do not tell apart. */
export type EqualMatches = readonly Match[];

/** What one matching concept counts. Actions and numbers tell alternatives apart; who takes part seldom does. */
const WEIGHT = { action: 2, number: 2, qualifier: 1.5, object: 1, other: 1, party: 1.2, participant: 0.2, unit: 0.2 } as const;
/** What it costs when a title turns on a qualifier that the words do not have. */
const MISSING_QUALIFIER_COST = 0.75;
/** What each word counts that names the issue. */
const ISSUE_WORD_WEIGHT = 0.5;
const SAME_SENSE_SCORE = 2;
const SAME_SUBJECT_SCORE = 0.5;
const OTHER_SUBJECT_SCORE = -3;
/** Words below this say too little to name an alternative. */
const MIN_MATCH_SCORE = 3;
/** Alternatives closer than this are not told apart. */
const MIN_SCORE_MARGIN = 0.3;
/** A number without its unit names an alternative only when it is unlikely to be about something else. */
const MIN_BARE_NUMBER = 100;
/** How far before the matching words a negation still turns them. */
const MAX_NEGATION_DISTANCE_TOKENS = 6;

interface WordsRead {
  readonly run: readonly Token[];
  readonly all: readonly Concept[];
  readonly speaker: string | null;
  /** The issue that is being spoken of, so that a number alone can tell its alternative. */
  readonly topic: string | null;
}

/** The alternatives that a run of words speaks of, issue by issue. */
export function matchingAlternatives(
  index: AlternativeIndex,
  run: readonly Token[],
  speaker: string | null,
  topic: string | null = null,
): EqualMatches[] {
  const seen = { run, all: concepts(run), speaker, topic };
  return index.flatMap((issue) => {
    const ranked = issue.alternatives
      .flatMap((alternative) => bestWording(issue, alternative, seen) ?? [])
      .sort((a, b) => b.score - a.score);
    const best = ranked[0];
    return best && best.score >= MIN_MATCH_SCORE
      ? [preferSameSense(ranked.filter(({ score }) => best.score - score < MIN_SCORE_MARGIN))]
      : [];
  });
}

/** Between alternatives that fit alike, one that says what the words say is meant rather than one that says the opposite. */
function preferSameSense(tied: EqualMatches): EqualMatches {
  const same = tied.filter(({ sameSense }) => sameSense);
  return same.length > 0 ? same : tied;
}

function bestWording(issue: IndexedIssue, { id, wordings }: IndexedAlternative, seen: WordsRead): Match | null {
  let best: Match | null = null;
  for (const wanted of wordings) {
    const found = compare(issue, id, wanted, seen);
    if (found && (!best || found.score > best.score)) best = found;
  }
  return best;
}

function compare(issue: IndexedIssue, alternative: string, wanted: Wording, seen: WordsRead): Match | null {
  const hits = seen.all.filter((concept) => fits(issue, wanted, concept, seen));
  if (!isTelling(issue, wanted, hits, seen)) return null;
  const telling = hits.filter(tells);
  const first = telling[0];
  const last = telling.at(-1);
  if (!first || !last) return null;
  const near = seen.run.slice(Math.max(0, first.from - MAX_NEGATION_DISTANCE_TOKENS), last.to);
  const sameSense = negated(near) === wanted.negated;
  const score =
    conceptScore(issue, wanted, hits, seen.speaker) +
    ISSUE_WORD_WEIGHT * Math.min(2, namesOfIssue(issue, wanted, seen)) +
    (sameSense ? SAME_SENSE_SCORE : 0) +
    subjectScore(wanted.subject, subjectOf(seen, first));
  return {
    issue: issue.id,
    alternative,
    sameSense,
    negated: wanted.negated,
    score,
    generic: telling.every(({ name }) => issue.names.has(name)),
    from: first.from,
    to: last.to,
  };
}

/** Who takes part and what is counted say nothing of which alternative is meant. */
function tells({ weight }: Concept): boolean {
  return weight !== 'party' && weight !== 'participant' && weight !== 'unit';
}

/** Whether a concept of the words is one of the wording; a number needs its unit beside it, or must speak for itself. */
function fits(issue: IndexedIssue, wanted: Wording, concept: Concept, { all, run, topic }: WordsRead): boolean {
  if (!wanted.concepts.some(({ name }) => name === concept.name)) return false;
  if (concept.weight !== 'number' || !issue.numbered) return true;
  const units = wanted.units.get(concept.name) ?? [];
  const close = all.some(({ name, from }) => units.includes(name) && from >= concept.from && from - concept.to <= 2);
  return close || Number(concept.name) >= MIN_BARE_NUMBER || (topic === issue.id && standsAlone(run, concept));
}

/** "shaken hands on four": a number that counts nothing here. */
function standsAlone(run: readonly Token[], { to }: Concept): boolean {
  return (
    to === run.length ||
    /^(?:[^\p{L}\p{N}]|is|was|are|were|will|would|if|before|but|and|or|as|when|while)$/u.test(run[to]?.word ?? '')
  );
}

/**
 * Whether the words name this alternative and not only its issue: in an issue of numbers the number must fit; what a title negates
 * must be spoken of; and an action of the title must stand in the words, or rare words of it beside a name of the issue.
 */
function isTelling(issue: IndexedIssue, wanted: Wording, hits: readonly Concept[], seen: WordsRead): boolean {
  const has = (kind: Concept['weight']) => hits.some(({ weight }) => weight === kind);
  if (wanted.turned.size > 0 && !hits.some(({ name }) => wanted.turned.has(name))) return false;
  if (issue.numbered && wanted.concepts.some(({ weight }) => weight === 'number')) return has('number');
  if (hasPartyBeside(wanted, hits, seen)) return true;
  const telling = hits.filter(tells);
  if (!wanted.negated && telling.every(({ name }) => issue.names.has(name))) return false;
  if (has('action')) return namesAlternative(issue, wanted, telling, seen);
  if (wanted.concepts.some(({ weight }) => weight === 'action')) return false;
  return hasRareWords(issue, wanted, telling, seen);
}

/** One shared action alone, such as "join", could be about anything: it needs a second word, the issue's name or the right subject. */
function namesAlternative(issue: IndexedIssue, wanted: Wording, telling: readonly Concept[], seen: WordsRead): boolean {
  const action = telling.find(({ weight }) => weight === 'action');
  if (new Set(telling.map(({ name }) => name)).size > 1 || namesOfIssue(issue, wanted, seen) > 0) return true;
  if (action && wanted.subject !== null && subjectOf(seen, action) === wanted.subject) return true;
  return telling.every(({ name }) => issue.spread.get(name) === 1 && (wanted.whole || !issue.elsewhere.has(name)));
}

/** Objects that no other alternative has, or rarer words of the title beside a name of the issue. */
function hasRareWords(issue: IndexedIssue, wanted: Wording, telling: readonly Concept[], seen: WordsRead): boolean {
  const rare = telling.filter(({ name, weight }) => weight !== 'qualifier' && issue.spread.get(name) === 1);
  if (rare.some(({ name, weight }) => weight === 'object' && !issue.elsewhere.has(name))) return true;
  if (isQualified(issue, telling)) return true;
  const qualified = telling.some(({ weight }) => weight === 'qualifier');
  return rare.length > 1 || (rare.length === 1 && (qualified || namesOfIssue(issue, wanted, seen) > 0));
}

/** "joint inspectors", "inspectors from both states": object and qualifier stand together, and in no other alternative. */
function isQualified(issue: IndexedIssue, telling: readonly Concept[]): boolean {
  const objects = telling.filter(({ weight }) => weight === 'object' || weight === 'other');
  return telling.some(
    (qualifier) =>
      qualifier.weight === 'qualifier' &&
      objects.some((object) => isBeside(qualifier, object) && alternativesWith(issue, [qualifier.name, object.name]) === 1),
  );
}

function isBeside(qualifier: Concept, object: Concept): boolean {
  const after = qualifier.from - object.to;
  return object.from === qualifier.to || (after >= 0 && after <= 1);
}

/** In how many alternatives all of some concepts stand. */
function alternativesWith({ alternatives }: IndexedIssue, names: readonly string[]): number {
  return alternatives.filter(({ wordings }) =>
    names.every((name) => wordings[0]?.concepts.some((concept) => concept.name === name)),
  ).length;
}

/** "Union inspectors", "the Union's inspectors", "inspectors of the Union": the party tells which inspectors are meant. */
function hasPartyBeside(wanted: Wording, hits: readonly Concept[], { run }: WordsRead): boolean {
  return hits.some(
    (party) =>
      party.weight === 'party' &&
      party.name !== `party ${wanted.subject}` &&
      hits.some((hit) => tells(hit) && (follows(run, party, hit) || belongsTo(run, hit, party))),
  );
}

function follows(run: readonly Token[], party: Concept, hit: Concept): boolean {
  return hit.from >= party.to && run.slice(party.to, hit.from).every(({ word }) => /^(?:['’]|s)$/.test(word));
}

function belongsTo(run: readonly Token[], hit: Concept, party: Concept): boolean {
  const between = run.slice(hit.to, party.from).map(({ word }) => word);
  return between.length > 0 && between.length < 3 && /^(?:of|from)$/.test(between[0] ?? '') && (between[1] ?? 'the') === 'the';
}

function conceptScore(issue: IndexedIssue, wanted: Wording, hits: readonly Concept[], speaker: string | null): number {
  const names = new Set(hits.map(({ name }) => name));
  const distinct = hits.some(
    ({ name, weight }) =>
      issue.spread.get(name) === 1 &&
      (weight === 'action' || weight === 'number' || (weight === 'object' && !issue.elsewhere.has(name))),
  );
  let sum = 0;
  for (const { name, weight } of uniqueByName(wanted.concepts)) {
    const counts = WEIGHT[weight] / Math.sqrt(issue.spread.get(name) ?? 1);
    if (names.has(name)) sum += counts;
    else if (weight === 'qualifier' && !distinct) sum -= MISSING_QUALIFIER_COST * counts;
    else if (weight === 'party' && issue.spread.get(name) === 1 && name !== `party ${speaker}`)
      sum -= MISSING_QUALIFIER_COST * counts;
  }
  return sum;
}

function uniqueByName(all: readonly Concept[]): Concept[] {
  return [...new Map(all.map((concept) => [concept.name, concept])).values()];
}

function namesOfIssue(issue: IndexedIssue, wanted: Wording, { all }: WordsRead): number {
  const found = all.filter(({ name }) => !wanted.concepts.some((concept) => concept.name === name));
  return [...issue.names].filter((name) => found.some((concept) => spelledAlike(concept.name, name))).length;
}

/** The same name but for a last letter: names of places are spelled in more ways than one. */
function spelledAlike(a: string, b: string): boolean {
  return (
    a === b || (Math.min(a.length, b.length) > 4 && Math.abs(a.length - b.length) === 1 && (a.startsWith(b) || b.startsWith(a)))
  );
}

/** The party that does what the words say: the last one named before it, or the speaker for "he", "we" and "our". */
function subjectOf({ run, speaker }: WordsRead, action: Concept): string | null {
  for (let at = action.from - 1; at >= 0; at -= 1) {
    const token = run[at];
    if (token?.party && !ownsDemand(run, at) && !isExcluded(run, at)) return token.party;
    if (token && /^(?:i|we|our|my|us|he|she|his|her|they|their)$/.test(token.word)) return speaker;
  }
  return null;
}

/** "Varesh's demand to withdraw": the owner of a demand is not the one who withdraws. */
function ownsDemand(run: readonly Token[], at: number): boolean {
  if (!run[at]?.possessive) return false;
  return run
    .slice(at + 1, at + 6)
    .some(({ stem }) => /^(?:demand|offer|propos|request|refus|condit|plan|call|insist)/.test(stem));
}

function subjectScore(wanted: string | null, found: string | null): number {
  if (wanted === null || found === null) return 0;
  return wanted === found ? SAME_SUBJECT_SCORE : OTHER_SUBJECT_SCORE;
}
