import type { Codebook } from '../../../model/codebook.ts';
import type { Reading } from '../../../model/reading/reading.ts';
import type { Span } from '../../../model/span.ts';
import {
  ADVISES,
  BEHIND_NAME,
  isDeniedName,
  FOLLOWERS,
  MASTHEAD,
  OFFICE_OF_A_BODY,
  partyTags,
  SPEAKS_ON_BEHALF_OF,
  withoutArticle,
} from '../../../language/language.ts';
import { keptOf } from '../../../text/kept-results.ts';
import { namesPattern } from '../../../text/literal-pattern.ts';
import { contains } from '../../../text/spans.ts';
import { partiesNamed } from './party-names.ts';

/** Words that stand for a party: its name, one of its people, or the source of something said for it. */
export interface PartyMention {
  readonly span: Span;
  readonly party: string;
  /** True in the name of a paper, "the Norland Post": it stands for the party there as little as the paper does, and holds nothing. */
  readonly ofPaper?: boolean;
}

/** A source of more code units than this is a clause: it says more than who speaks, and stays readable. */
const MAX_SOURCE_CHARS = 60;
/** So far behind a name, in code units, stand those who follow its bearer: "'s most outspoken supporters". */
const MAX_FOLLOWERS_CHARS = 40;
/** So far before and behind an office, in code units, its bearer and its body are looked for. */
const MAX_NAME_CHARS = 40;
const MAX_OFFICE_CHARS = 80;
/** A surname of fewer letters is too often another word. */
const MIN_SURNAME_LETTERS = 3;

/**
 * Where a report speaks of the parties, in the order of the text, none inside another. First what the reading resolved; then the names and
 * surnames of the codebook wherever the reading has none (headlines name people by surname alone); then sources that were resolved to a party
 * ("he", "the minister").
 */
export function partyMentions(
  reading: Pick<Reading, 'text' | 'actors' | 'mentions' | 'attributions' | 'voices'>,
  codebook: Codebook,
): readonly PartyMention[] {
  const taken = new Uint8Array(reading.text.length);
  const found: PartyMention[] = [];
  const add = (one: PartyMention): void => {
    found.push(one);
    taken.fill(1, one.span.start, one.span.end);
  };
  for (const one of partiesNamed(reading)) add(one);
  for (const one of [...namedInText(reading.text, codebook), ...resolvedSources(reading)])
    if (!taken.subarray(one.span.start, one.span.end).includes(1)) add(one);
  const isOfOthers = followersTest(reading.text, codebook);
  const outlets = [...reading.text.matchAll(MASTHEAD)].map(({ index, 0: name }) => ({ start: index, end: index + name.length }));
  const inOrder = found
    .filter((one) => !isOfOthers(one) && !isOfficeOfAnother(reading.text, one))
    .map((one) => (isInMasthead(outlets, one) ? { ...one, ofPaper: true } : one))
    .sort((a, b) => a.span.start - b.span.start);
  return withSpokesmen(reading.text, withoutTagsOfOthers(reading.text, inOrder));
}

/** "Norland, for the islands, urged": who speaks in the name of another party stands for that one there, and not for himself. */
function withSpokesmen(text: string, inOrder: readonly PartyMention[]): readonly PartyMention[] {
  return inOrder.reduce<PartyMention[]>((so, one) => {
    const before = so.at(-1);
    const speaks = before && SPEAKS_ON_BEHALF_OF.test(text.slice(before.span.end, one.span.start));
    if (!speaks || text.charAt(one.span.end) !== ',') return [...so, one];
    return [...so.slice(0, -1), { ...one, span: { start: before.span.start, end: one.span.end } }];
  }, []);
}

/** "Holt (R-Ohio)", who is a party of his own in the codebook: the bracket behind his name tells no stand of all Republicans. */
function withoutTagsOfOthers(text: string, inOrder: readonly PartyMention[]): readonly PartyMention[] {
  return inOrder.filter(({ span, party }, at) => {
    const before = inOrder[at - 1];
    const isTag = text.charAt(span.start) === '(';
    return !isTag || !before || before.party === party || text.slice(before.span.end, span.start).trim() !== '';
  });
}

/** "The Norland Post has asked": a paper that bears the name of a place is not its government. */
function isInMasthead(outlets: readonly Span[], { span }: PartyMention): boolean {
  return outlets.some((outlet) => contains(outlet, span) && outlet.end - outlet.start > span.end - span.start);
}

/** "The Mills delegates" are no words for Mills, who may have asked them not to, nor are "advisers to Mills"; "the Mills campaign" is. */
function followersTest(text: string, codebook: Codebook): (mention: PartyMention) => boolean {
  const named = peopleOf(codebook);
  return ({ span: { start, end } }) =>
    ADVISES.test(text.slice(Math.max(0, start - MAX_FOLLOWERS_CHARS), start)) ||
    (FOLLOWERS.test(text.slice(end, end + MAX_FOLLOWERS_CHARS)) && named.has(withoutArticle(text.slice(start, end))));
}

/** "Ida Brook, the president and founder of the Tide Trust": a party that goes by "the president" is not meant. */
function isOfficeOfAnother(text: string, { span: { start, end } }: PartyMention): boolean {
  if (!/^\p{Ll}/u.test(withoutArticle(text.slice(start, end)))) return false;
  return (
    BEHIND_NAME.test(text.slice(Math.max(0, start - MAX_NAME_CHARS), start)) &&
    OFFICE_OF_A_BODY.test(text.slice(end, end + MAX_OFFICE_CHARS))
  );
}

/** The names of people, and their surnames, by which no party goes. */
const peopleOf = keptOf(({ parties }: Codebook): ReadonlySet<string> => {
  const ofParties = new Set(parties.flatMap(({ name, names }) => [name, ...names]).map(withoutArticle));
  const names = parties.flatMap(({ people }) => people.flatMap(({ name, also }) => [name, ...also])).map(withoutArticle);
  return new Set(names.flatMap((name) => [name, name.split(/\s+/).at(-1) ?? '']).filter((name) => !ofParties.has(name)));
});

function resolvedSources({ attributions, voices }: Pick<Reading, 'attributions' | 'voices'>): PartyMention[] {
  return attributions.flatMap(({ id, source }) => {
    const party = voices[id]?.party ?? null;
    if (party === null) return [];
    return source.filter(({ start, end }) => end - start <= MAX_SOURCE_CHARS).map((span) => ({ span, party }));
  });
}

function namedInText(text: string, codebook: Codebook): PartyMention[] {
  const { pattern, partyOf } = namePattern(codebook);
  const named =
    pattern === null
      ? []
      : [...text.matchAll(pattern)]
          .filter(({ index }) => !isDeniedName(text, index))
          .map((hit) => ({
            span: { start: hit.index, end: hit.index + hit[0].length },
            party: partyOf.get(hit[0]) ?? '',
          }));
  return [...named, ...tagged(text, codebook)];
}

interface NamePattern {
  readonly pattern: RegExp | null;
  readonly partyOf: ReadonlyMap<string, string>;
}

const namePattern = keptOf((codebook: Codebook): NamePattern => {
  const partyOf = uniqueNames(codebook);
  return { partyOf, pattern: namesPattern([...partyOf.keys()]) };
});

/** Every name that stands for one party only. Surnames count unless two parties share them, or another party is one person of that name. */
function uniqueNames(codebook: Codebook): Map<string, string> {
  const partyOf = new Map<string, string | null>();
  const surnames = new Set(codebook.parties.flatMap(({ people }) => people.map(({ name }) => lastWord(name))));
  const add = (given: string, party: string): void => {
    const name = withoutArticle(given);
    for (const form of new Set([name, capitalised(name)])) {
      const other = partyOf.get(form);
      partyOf.set(form, other === undefined || other === party ? party : null);
    }
  };
  for (const { id, name, names, people } of codebook.parties) {
    for (const one of [name, ...names]) {
      add(one, id);
      if (surnames.has(lastWord(one))) add(lastWord(one), id);
    }
    for (const person of people)
      for (const one of [person.name, ...person.also]) {
        add(one, id);
        const surname = lastWord(one);
        if (surname.length >= MIN_SURNAME_LETTERS && /^\p{Lu}/u.test(surname)) add(surname, id);
      }
  }
  return new Map([...partyOf].filter((entry): entry is [string, string] => entry[1] !== null));
}

function lastWord(name: string): string {
  return name.split(/\s+/).at(-1) ?? '';
}

/** "the dockers" begins a sentence as "Dockers" too. */
function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** "(R-Ohio)" stands for the party that the codebook knows by the name of Republicans. */
function tagged(text: string, codebook: Codebook): PartyMention[] {
  return partyTags(text).flatMap(({ start, end, party }) => {
    const owner = codebook.parties.find(({ name, names }) => [name, ...names].some((one) => singular(one) === party));
    return owner ? [{ span: { start, end }, party: owner.id }] : [];
  });
}

function singular(name: string): string {
  return name.toLowerCase().replace(/s$/, '');
}
