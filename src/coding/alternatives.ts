import type { Codebook, Issue } from '../model/codebook.ts';
import { concepts, negated } from './concepts.ts';
import type { Concept } from './concepts.ts';
import type { PartyName, Token } from './tokens.ts';
import { tokens } from './tokens.ts';

/** One wording of an alternative: its title, a part of the title that can stand alone, or a phrase of the codebook. */
interface Wording {
  readonly concepts: readonly Concept[];
  readonly negated: boolean;
  /** The party that does it, when the title begins with one. */
  readonly subject: string | null;
}

interface IndexedAlternative {
  readonly id: string;
  readonly wordings: readonly Wording[];
}

interface IndexedIssue {
  readonly id: string;
  readonly alternatives: readonly IndexedAlternative[];
  /** Concepts that name the issue, whichever alternative is meant. */
  readonly names: ReadonlySet<string>;
  /** In how many alternatives a concept stands. */
  readonly spread: ReadonlyMap<string, number>;
  /** True when the alternatives differ by their numbers, so that a number must fit. */
  readonly numbered: boolean;
}

/** The codebook prepared for matching. */
export type AlternativeIndex = readonly IndexedIssue[];

/** An alternative that a run of words speaks of. */
export interface Match {
  readonly issue: string;
  readonly alternative: string;
  /** True when the words and the title are alike in being negated or not: supporting the one is supporting the other. */
  readonly sameSense: boolean;
  /** Share of what the title says that the words say too, 0..1. */
  readonly coverage: number;
  readonly score: number;
  /** Tokens that matched, from the first to the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** What one matching concept counts. Actions tell alternatives apart, objects seldom do. */
const WEIGHT = { action: 2, qualifier: 1.5, number: 2, object: 1, other: 0.8 } as const;
/** What it costs when a title turns on a qualifier or number that the words do not have. */
const MISSING = 0.75;
/** What words that the whole issue shares count. */
const ISSUE_NAME = 0.5;
const SAME_SENSE = 0.75;
const SAME_SUBJECT = 0.5;
const OTHER_SUBJECT = -3;

/** Words below this say too little to name an alternative. */
const LEAST_SCORE = 2;
const LEAST_COVERAGE = 0.3;
/** The best must be this much better than the next of its issue. */
const LEAST_MARGIN = 0.3;

/** Prepares the titles and phrases of a codebook. */
export function indexAlternatives(codebook: Codebook, namesIn: (text: string) => PartyName[]): AlternativeIndex {
  return codebook.issues.map((issue) => indexIssue(issue, namesIn));
}

function indexIssue(issue: Issue, namesIn: (text: string) => PartyName[]): IndexedIssue {
  const alternatives = issue.alternatives.map(({ id, title, words }) => ({
    id,
    wordings: [title, ...parts(title), ...words]
      .map((phrase) => wording(phrase, namesIn, title))
      .filter(({ concepts: all }) => all.length > 0),
  }));
  const spread = new Map<string, number>();
  for (const { wordings } of alternatives) {
    for (const name of new Set((wordings[0]?.concepts ?? []).map((concept) => concept.name)))
      spread.set(name, (spread.get(name) ?? 0) + 1);
  }
  const names = [issue.title, ...issue.words].flatMap((phrase) =>
    wording(phrase, namesIn, phrase).concepts.map(({ name }) => name),
  );
  const withNumber = alternatives.filter(({ wordings }) => wordings[0]?.concepts.some(({ weight }) => weight === 'number'));
  return { id: issue.id, alternatives, names: new Set(names), spread, numbered: withNumber.length > 1 };
}

/** "a demilitarised zone or neutral peacekeepers": either half names the alternative. */
function parts(title: string): string[] {
  const halves = title.split(/ (?:or|and) /);
  return halves.length === 2 ? halves : [];
}

function wording(phrase: string, namesIn: (text: string) => PartyName[], title: string): Wording {
  const run = tokens(phrase, [{ start: 0, end: phrase.length, place: 'content' }], namesIn(phrase));
  const first = tokens(title, [{ start: 0, end: title.length, place: 'content' }], namesIn(title))[0];
  return { concepts: concepts(run), negated: negated(run), subject: first && !first.possessive ? first.party : null };
}

/** The alternatives that a run of words speaks of: the best of each issue, when it is clearly the best. */
export function match(index: AlternativeIndex, run: readonly Token[], speaker: string | null): Match[] {
  const seen = concepts(run);
  const sense = negated(run);
  return index.flatMap((issue) => {
    const ranked = issue.alternatives
      .flatMap(({ id, wordings }) => wordings.map((wanted) => compare(issue, id, wanted, { run, seen, sense, speaker })))
      .filter((found) => found !== null)
      .sort((a, b) => b.score - a.score);
    const best = ranked[0];
    const next = ranked.find((other) => other.alternative !== best?.alternative);
    if (!best || best.score < LEAST_SCORE || best.coverage < LEAST_COVERAGE) return [];
    return next && best.score - next.score < LEAST_MARGIN ? [] : [best];
  });
}

interface Seen {
  readonly run: readonly Token[];
  readonly seen: readonly Concept[];
  readonly sense: boolean;
  readonly speaker: string | null;
}

function compare(issue: IndexedIssue, alternative: string, wanted: Wording, { run, seen, sense, speaker }: Seen): Match | null {
  const hits = seen.filter((concept) => wanted.concepts.some(({ name }) => name === concept.name));
  const strong = hits.filter(
    ({ weight }) => weight === 'action' || weight === 'number' || weight === 'qualifier' || weight === 'other',
  );
  const first = strong[0] ?? hits[0];
  if (!first || strong.length === 0) return null;
  let score = 0;
  let all = 0;
  for (const concept of wanted.concepts) {
    const worth = WEIGHT[concept.weight] / Math.sqrt(issue.spread.get(concept.name) ?? 1);
    const hit = hits.some(({ name }) => name === concept.name);
    all += worth;
    if (hit) score += worth;
    else if (concept.weight === 'qualifier' || (concept.weight === 'number' && issue.numbered)) score -= MISSING * worth;
  }
  const coverage = score / all;
  const named = seen.filter(({ name }) => issue.names.has(name) && !wanted.concepts.some((concept) => concept.name === name));
  score += ISSUE_NAME * Math.min(2, named.length);
  if (sense === wanted.negated) score += SAME_SENSE;
  score += subjectScore(wanted.subject, subjectOf(run, first, speaker));
  const last = hits.at(-1) ?? first;
  return { issue: issue.id, alternative, sameSense: sense === wanted.negated, coverage, score, from: first.from, to: last.to };
}

/** The party that does what the words say: the last one named before it, or the speaker for "he", "we" and "our". */
function subjectOf(run: readonly Token[], action: Concept, speaker: string | null): string | null {
  for (let at = action.from - 1; at >= 0; at -= 1) {
    const token = run[at];
    if (token?.party && !ownsNoun(run, at)) return token.party;
    if (token && /^(?:i|we|our|my|us|he|she|his|her|they|their)$/.test(token.word)) return speaker;
  }
  return null;
}

/** "Varesh's demand to withdraw": the owner of a demand is not the one who withdraws. */
function ownsNoun(run: readonly Token[], at: number): boolean {
  if (!run[at]?.possessive) return false;
  return run
    .slice(at + 1, at + 6)
    .some(({ stem }) => /^(?:demand|offer|propos|request|refus|condit|plan|call|insist)/.test(stem));
}

function subjectScore(wanted: string | null, found: string | null): number {
  if (wanted === null || found === null) return 0;
  return wanted === found ? SAME_SUBJECT : OTHER_SUBJECT;
}
