import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import { quantitiesIn } from '../../language/language.ts';
import type { WordMeanings } from '../../read/coding/neural/coder-loading.ts';
import { averageLinkage, type PairLikeness } from '../../link/clustering/average-linkage.ts';
import { slug } from '../../read/entities/known/states.ts';
import { namesOfParties } from '../../text/codebook-wordings.ts';
import { cut } from '../../text/spans.ts';
import { draftedFromId } from '../drafted-ids.ts';
import { proposeParties } from '../parties/proposed-parties.ts';
import type { Certainty, ProposedParty } from '../parties/proposed-party.ts';
import { termsOfGroups } from './issue-terms.ts';
import { alternativeTitle, issueTitle, type WordedSentence } from './issue-titles.ts';
import { positionSentences, type PositionSentence } from './position-sentences.ts';
import { sentenceGroups } from './sentence-groups.ts';
import { meaningLikeness, sentenceMeanings, type SentenceMeaning } from './sentence-meaning.ts';

/** Words of a report that a proposal rests on. */
export interface Quoted {
  readonly report: string;
  readonly words: string;
}

export interface ProposedAlternative {
  readonly id: string;
  readonly title: string;
  readonly words: readonly string[];
  /** Two sentences at most, as the reports have them. */
  readonly quotes: readonly Quoted[];
  readonly sentences: number;
  /** How many different people and bodies are named in them or cited for them. */
  readonly actors: number;
  readonly certainty: Certainty;
}

export interface ProposedIssue {
  readonly id: string;
  readonly title: string;
  readonly words: readonly string[];
  readonly alternatives: readonly ProposedAlternative[];
  /** True when the alternatives are quantities of one unit, in the order of their values. */
  readonly isOrdered: boolean;
  readonly sentences: number;
  readonly certainty: Certainty;
  /** For each sentence that is about it: where it stands, and the place of its alternative; -1 for none. */
  readonly places: readonly {
    readonly report: string;
    readonly start: number;
    readonly end: number;
    readonly alternative: number;
  }[];
}

/** So many matters at most are told apart, fewer in a few reports: those of more are parts of one matter more often than matters of their own. */
const MOST_ISSUES = 4;
const ISSUES_OF_FEW = 2;
const FEW_REPORTS = 4;
/** Sentences of more reports than these add nothing to a draft, and take time. */
const MOST_SENTENCES = 4000;
/** Of one issue, so many sentences are compared with each other. */
const MOST_COMPARED = 250;
const MIN_ISSUE_SENTENCES = 4;
const MIN_ALTERNATIVE_SENTENCES = 2;
const MOST_ALTERNATIVES = 5;
/** Sentences no less like than this on average, of which nought is the mean of all, say the same of one matter. */
const SAME_ALTERNATIVE = 0;
const SHARE_OF_WORDS = 0.7;
const ISSUE_WORDS = 6;
const ID_WORDS = 4;

/** What the reports say is on the table: matters, and on each what is wanted, in the words of the reports. */
export function proposeIssues(
  readings: readonly Reading[],
  meanings: WordMeanings,
  parties: readonly ProposedParty[] = proposeParties(readings).parties,
): ProposedIssue[] {
  const inOrder = [...readings].sort((a, b) => (a.report < b.report ? -1 : 1));
  const byReport = new Map(inOrder.map((reading) => [reading.report, reading]));
  const sentences = evenly(inOrder.flatMap(positionSentences), MOST_SENTENCES);
  const names = nameWords(parties);
  const senses = sentenceMeanings(sentences, meanings);
  const groupOf = sentenceGroups(sentences, names, senses, inOrder.length <= FEW_REPORTS ? ISSUES_OF_FEW : MOST_ISSUES);
  const groups = termsOfGroups(sentences, groupOf, meanings, names);
  const issues = groups.flatMap(({ words }, number): ProposedIssue[] => {
    const own = sentences.flatMap((sentence, at): Placed[] => {
      const sense = senses[at];
      return groupOf[at] === number && sense ? [{ sentence, sense, ...wordsOf(byReport, sentence) }] : [];
    });
    return own.length < MIN_ISSUE_SENTENCES || words.length === 0 ? [] : [issueOf(words, own)];
  });
  return withOwnIds(issues.sort((a, b) => b.sentences - a.sentences || (a.id < b.id ? -1 : 1)));
}

/** The words with a capital in the names of parties and people: no matter is called by them. */
function nameWords(parties: readonly ProposedParty[]): ReadonlySet<string> {
  return new Set(
    namesOfParties(parties)
      .flatMap((name) => name.split(/[\s'’-]+/))
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word.toLowerCase()),
  );
}

interface Placed extends WordedSentence {
  readonly sentence: PositionSentence;
  readonly sense: SentenceMeaning;
}

function wordsOf(byReport: ReadonlyMap<string, Reading>, { report, span, cited }: PositionSentence): WordedSentence {
  const text = byReport.get(report)?.text ?? '';
  const line = (one: Span): string => cut(text, one).replace(/\s+/g, ' ').trim();
  return { original: line(span), cited: cited.map(line) };
}

/** Of more than these, as many as wanted, taken evenly, so that no report is left out for coming late. */
function evenly<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]).filter((one) => one !== undefined);
}

function issueOf(words: readonly string[], own: readonly Placed[]): ProposedIssue {
  const reports = new Set(own.map(({ sentence }) => sentence.report)).size;
  const quantities = byQuantity(own);
  const isOrdered = quantities.length >= 2;
  const groups = isOrdered ? quantities : byMeaning(own);
  const placeOf = new Map(groups.flatMap(({ members }, at) => members.map((member) => [member, at] as const)));
  const title = issueTitle(words, own);
  return {
    id: slug(title),
    title,
    words: words.slice(0, ISSUE_WORDS),
    alternatives: groups.map(({ title: name, words: told, members }) => alternativeOf(name, told, members)),
    isOrdered,
    sentences: own.length,
    certainty: own.length >= 12 && reports >= 4 ? 'likely' : 'a guess',
    places: own.map((one) => ({
      report: one.sentence.report,
      ...one.sentence.span,
      alternative: placeOf.get(one) ?? -1,
    })),
  };
}

interface Grouped {
  readonly title: string;
  readonly words: readonly string[];
  readonly members: readonly Placed[];
}

/** The sentences that name one quantity each, for the unit that most of them count in; by value. */
function byQuantity(own: readonly Placed[]): Grouped[] {
  const found = own.flatMap((placed) =>
    quantitiesIn(placed.sentence.text)
      .slice(0, 3)
      .map((quantity) => ({ placed, quantity })),
  );
  const byUnit = groupBy(found, ({ quantity }) => quantity.unit);
  const [most] = [...byUnit.values()]
    .map((all) =>
      [...groupBy(all, ({ quantity }) => String(quantity.value)).values()].filter(
        (same) => membersOf(same).length >= MIN_ALTERNATIVE_SENTENCES,
      ),
    )
    .filter((values) => values.length >= 2)
    .sort((a, b) => b.flat().length - a.flat().length);
  const kept = (most ?? []).sort((a, b) => membersOf(b).length - membersOf(a).length).slice(0, MOST_ALTERNATIVES);
  return kept
    .sort((a, b) => (a[0]?.quantity.value ?? 0) - (b[0]?.quantity.value ?? 0))
    .map((same) => ({
      title: same[0]?.quantity.words ?? '',
      words: [...new Set(same.map(({ quantity }) => quantity.words))].slice(1, 4),
      members: membersOf(same),
    }));
}

function membersOf(found: readonly { readonly placed: Placed }[]): Placed[] {
  return [...new Set(found.map(({ placed }) => placed))];
}

/** The sentences that say much the same, those that more of them say first. */
function byMeaning(own: readonly Placed[]): Grouped[] {
  const compared = evenly(
    [...own].sort((a, b) => Number(b.sentence.tellsStance) - Number(a.sentence.tellsStance)),
    MOST_COMPARED,
  );
  const pairs = compared.flatMap(({ sense }, one): PairLikeness[] =>
    compared.slice(one + 1).map((later, behind) => ({
      one,
      other: one + 1 + behind,
      value: meaningLikeness(sense, later.sense, SHARE_OF_WORDS),
    })),
  );
  const groups = averageLinkage(compared.length, pairs, SAME_ALTERNATIVE);
  const taken = new Set<string>();
  return groups
    .map((group) => group.flatMap((at) => compared[at] ?? []))
    .filter((all) => all.length >= MIN_ALTERNATIVE_SENTENCES)
    .sort((a, b) => b.length - a.length)
    .flatMap((all) => {
      const title = alternativeTitle(all, taken);
      if (title === null) return [];
      taken.add(title.toLowerCase());
      return [{ title, words: [], members: all }];
    })
    .slice(0, MOST_ALTERNATIVES);
}

function alternativeOf(title: string, words: readonly string[], members: readonly Placed[]): ProposedAlternative {
  const actors = new Set(members.flatMap(({ sentence }) => [...sentence.actors])).size;
  const told = [...members].sort((a, b) => Number(b.sentence.tellsStance) - Number(a.sentence.tellsStance));
  return {
    id: slug(title.split(' ').slice(0, ID_WORDS).join(' ')),
    title,
    words,
    quotes: told.slice(0, 2).map(({ sentence, original }) => ({ report: sentence.report, words: original })),
    sentences: members.length,
    actors,
    certainty: members.length >= 5 && actors >= 2 ? 'likely' : 'a guess',
  };
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** Ids that no other issue or alternative has: an alternative's id stands under one issue only. */
function withOwnIds(issues: readonly ProposedIssue[]): ProposedIssue[] {
  const taken = new Set<string>();
  const own = (id: string): string => draftedFromId(id, taken, 'alternative');
  return issues.map((issue) => {
    const id = own(issue.id);
    return { ...issue, id, alternatives: issue.alternatives.map((each) => ({ ...each, id: own(each.id) })) };
  });
}
