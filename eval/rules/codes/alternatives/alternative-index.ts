import type { Codebook, Issue } from '../../../../src/model/codebook.ts';
import { concepts } from './concepts.ts';
import type { Concept } from './concepts.ts';
import { negated } from './concepts.ts';
import { NEGATORS, type PartyName, type Token, tokens } from '../../../../src/language/language.ts';

/** One wording of an alternative: its title, a part of the title that can stand alone, or a phrase of the codebook. */
export interface Wording {
  readonly concepts: readonly Concept[];
  readonly negated: boolean;
  /** What its negation turns: "joins" in "never joins". Empty when it has none. */
  readonly turned: ReadonlySet<string>;
  /** False for a part of a title. */
  readonly whole: boolean;
  /** The party that does it, when the title begins with one. */
  readonly subject: string | null;
  /** For each number in the wording: what it counts, by one or two concepts. */
  readonly units: ReadonlyMap<string, readonly string[]>;
}

export interface IndexedAlternative {
  readonly id: string;
  readonly wordings: readonly Wording[];
}

export interface IndexedIssue {
  readonly id: string;
  readonly alternatives: readonly IndexedAlternative[];
  /** Concepts that name the issue, whichever alternative is meant. */
  readonly names: ReadonlySet<string>;
  /** In how many alternatives of this issue a concept stands. */
  readonly spread: ReadonlyMap<string, number>;
  /** True when the alternatives differ by their numbers, so that the number must fit. */
  readonly numbered: boolean;
  /** The alternative that there shall be none, with the concepts of what there shall be none of; null where there is no such one. */
  readonly none: { readonly id: string; readonly of: ReadonlySet<string> } | null;
  /** Concepts that the alternatives of other issues have too. */
  readonly elsewhere: ReadonlySet<string>;
}

/** The codebook prepared for matching. */
export type AlternativeIndex = readonly IndexedIssue[];

/** Prepares the titles and phrases of a codebook. */
export function indexAlternatives(codebook: Codebook, namesIn: (text: string) => PartyName[]): AlternativeIndex {
  const issues = codebook.issues.map((issue) => indexIssue(issue, namesIn));
  return issues.map((issue) => ({
    ...issue,
    elsewhere: new Set(issues.filter((other) => other !== issue).flatMap(({ spread }) => [...spread.keys()])),
  }));
}

function indexIssue(issue: Issue, namesIn: (text: string) => PartyName[]): Omit<IndexedIssue, 'elsewhere'> {
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
    wording(phrase, namesIn, phrase)
      .concepts.filter(({ weight }) => weight !== 'party')
      .map(({ name }) => name),
  );
  const withNumber = alternatives.filter(({ wordings }) => wordings[0]?.concepts.some(({ weight }) => weight === 'number'));
  const none = noneOf(alternatives, new Set(names));
  return { id: issue.id, alternatives, names: new Set(names), spread, none, numbered: withNumber.length > 1 };
}

/** "no compensation": it negates the name of the issue. All the other alternatives have in common is what it negates, too. */
function noneOf(alternatives: readonly IndexedAlternative[], names: ReadonlySet<string>): IndexedIssue['none'] {
  const none = alternatives.find(({ wordings: [title] }) => title?.negated && [...title.turned].some((name) => names.has(name)));
  if (!none) return null;
  const [first, ...rest] = alternatives
    .filter((other) => other !== none)
    .map(({ wordings: [title] }) => (title?.concepts ?? []).filter(({ weight }) => weight === 'action' || weight === 'object'));
  const common = (first ?? []).filter(({ name }) => rest.every((all) => all.some((concept) => concept.name === name)));
  return { id: none.id, of: new Set([...(none.wordings[0]?.turned ?? []), ...common.map(({ name }) => name)]) };
}

/** "a demilitarised zone or neutral peacekeepers": either half names the alternative. */
function parts(title: string): string[] {
  const halves = title.split(/ (?:or|and) /);
  return halves.length === 2 ? halves : [];
}

function wording(phrase: string, namesIn: (text: string) => PartyName[], title: string): Wording {
  const run = tokensOf(phrase.replace(/ (?:instead of|rather than|in place of) .*/, ''), namesIn);
  const all = concepts(run);
  const units = new Map(
    all.flatMap((concept, at) => (concept.weight === 'number' ? [[concept.name, unitsAfter(all, at)] as const] : [])),
  );
  return {
    concepts: all,
    negated: negated(run),
    turned: turnedBy(run, all),
    whole: phrase === title,
    subject: subjectOf(tokensOf(title, namesIn)),
    units,
  };
}

/** "per cent" is a unit by itself; else the two concepts that follow are taken for it: "cubic metres", "pairs of slots". */
function unitsAfter(all: readonly Concept[], at: number): string[] {
  const next = all.slice(at + 1, at + 3);
  return (next[0]?.weight === 'unit' ? next.slice(0, 1) : next).map(({ name }) => name);
}

/** The party that a title begins with, unless it only tells whose: "Union inspectors". */
function subjectOf([first, next]: readonly Token[]): string | null {
  const agents = /(?:ors|ers|ists|ions|ments)$/.test(next?.word ?? '');
  return first && !first.possessive && !agents ? first.party : null;
}

/** The first concept at or after each negator: a negator that names what it turns ("give up its bid") turns that. */
function turnedBy(run: readonly Token[], all: readonly Concept[]): ReadonlySet<string> {
  const turned = NEGATORS.find(run).flatMap(
    ({ from, to }) => all.find((concept) => concept.weight !== 'party' && concept.from >= (to - from > 1 ? from : to)) ?? [],
  );
  return new Set(turned.map(({ name }) => name));
}

function tokensOf(phrase: string, namesIn: (text: string) => PartyName[]): Token[] {
  return tokens(phrase, [{ start: 0, end: phrase.length, place: 'content' }], namesIn(phrase));
}
