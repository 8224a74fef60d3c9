import {
  BEFORE_CLAUSE,
  BEFORE_DECISION,
  BEGINS_SUBJECT,
  BELONGS_TO,
  DECIDERS_OF,
  DECISION_VERBS,
  DENIAL_OR_REFUSAL,
  ENACTING,
  HANGS_ON_PREPOSITION,
  IN_ANOTHER_MATTER,
  JOINS_MORE_PARTIES,
  JOINS_TWO_PARTIES,
  MATTER_TOLD_BEFORE,
  NOT_A_DEED,
  OWN_AGREEMENT,
  sentences,
  withoutArticle,
} from '../../language/language.ts';
import { dayInterval, dayNumber, statedInterval } from '../../link/clustering/day-numbers.ts';
import { issueTest, issueWordTest } from '../../link/issue-words.ts';
import { dayOfDeed } from './days-of-deeds.ts';
import { bodyVotes } from './deciding-bodies.ts';
import { keptOfTwo } from '../../text/kept-results.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Decision, DecisionKind } from '../../model/coverage/decision.ts';
import type { Dated } from '../../model/date.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import { partyMentions, type PartyMention } from '../../read/coding/targets/party-mentions.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import { contains, cut, cutAll, overlaps } from '../../text/spans.ts';
import { compareText } from '../../text/text-order.ts';

/** Tellings of one kind of deed of one party so many days apart are of one deed. */
const SAME_DEED_DAYS = 3;
/** A sentence with a day so long before its report tells of history. */
const HISTORY_DAYS = 30;

/** One report's telling of a deed. */
interface Deed {
  readonly party: string | null;
  /** The body that decided, where it is no party. */
  readonly body: string | null;
  readonly kind: DecisionKind;
  readonly when: Dated | null;
  readonly report: string;
  readonly span: Span;
}

/**
 * Votes, ratifications, vetoes, signatures, deals reached, suits, strikes, sanctions, talks left, offers withdrawn, threats and deadlines, where a report tells
 * by itself, or cites the party itself for it, that a party did so, and votes of bodies that are no party: the party is the grammatical subject, the deed is done, not denied, supposed or long past. The newest first.
 */
export function decisionsOf(readings: readonly Reading[], codebook: Codebook): Decision[] {
  const byKind = new Map<string, Deed[][]>();
  for (const deed of readings.flatMap((reading) => deedsOf(codebook, reading))) {
    const key = `${deciderOf(deed)} ${deed.kind}`;
    const groups = byKind.get(key) ?? [];
    byKind.set(key, groups);
    const known = groups.find((told) => told.every((one) => isSameDeed(one, deed)));
    if (known) known.push(deed);
    else groups.push([deed]);
  }
  return [...byKind.values()]
    .flat()
    .flatMap(decisionOf)
    .sort((a, b) => compareText(dayOf(b), dayOf(a)) || compareText(a.id, b.id));
}

function decisionOf(deeds: readonly Deed[]): Decision[] {
  const [first] = deeds;
  if (!first) return [];
  const { party, body, kind } = first;
  const stated = deeds.flatMap(({ when }) => (when !== null && !when.bounds ? [when] : []));
  const when = stated.find(({ days }) => days.first === days.last) ?? stated[0] ?? first.when;
  const told = deeds.map(({ report, span }) => ({ report, span }));
  const id = [deciderOf(first), kind, when?.days.last ?? 'undated'].join('.').replaceAll(' ', '-');
  return [{ id, party, body, kind, when, told }];
}

/** The party, or the body by the noun it is called by: "the full House", "the House of Representatives" and "the House" are one. */
function deciderOf({ party, body }: Deed): string {
  return party ?? body?.split(' of ')[0]?.split(' ').at(-1)?.toLowerCase() ?? '';
}

function isSameDeed(a: Deed, b: Deed): boolean {
  if (deciderOf(a) !== deciderOf(b) || a.kind !== b.kind) return false;
  if (LASTING.has(a.kind) && (a.when?.bounds === true || b.when?.bounds === true)) return true;
  const told = [statedInterval(a.when), statedInterval(b.when)] as const;
  // "Earlier this month" and a day of that month.
  if (told[0] && told[1] && told[0][0] <= told[1][1] && told[1][0] <= told[0][1]) return true;
  const [one, other] = [dayInterval(a.when), dayInterval(b.when)];
  return one === null || other === null ? one === other : Math.abs(one[1] - other[1]) <= SAME_DEED_DAYS;
}

function dayOf({ when }: Pick<Decision, 'when'>): string {
  return when?.days.last ?? '';
}

/** What a body decides by its vote. */
const OF_BODIES: ReadonlySet<DecisionKind> = new Set(['voted for', 'voted against', 'overrode a veto', 'blocked']);
/** One person's vote is not that of the party, nor does it leave with him. */
const OF_SEVERAL: ReadonlySet<DecisionKind> = new Set([...OF_BODIES, 'reached a deal', 'left the talks', 'went on strike']);
/** What several do with each other stands once. */
const OF_ALL_TOGETHER: ReadonlySet<DecisionKind> = new Set(['reached a deal']);
/** What goes on for weeks and is told of again and again without its day. */
const LASTING: ReadonlySet<DecisionKind> = new Set(['reached a deal', 'left the talks', 'went on strike', 'imposed', 'lifted']);

const KINDS = Object.entries(DECISION_VERBS).map(
  ([kind, source]) => [kind as DecisionKind, new RegExp(String.raw`\b${source}`, 'gu')] as const,
);

const deedsOf = keptOfTwo((codebook: Codebook, reading: Reading) => deedsIn(reading, codebook));

function deedsIn(reading: Reading, codebook: Codebook): Deed[] {
  const { text, passages } = reading;
  const body = passages.filter(({ kind }) => kind === 'body');
  const all = body.flatMap(({ span }) => paragraphs(text, span).flatMap((paragraph) => sentences(text, paragraph)));
  const isOfMatter = matterTest(reading, codebook, all);
  const votes = all.flatMap((sentence, at) =>
    votesInSentence(reading, sentence, all[at - 1] ?? null).filter(() => isOfMatter(sentence)),
  );
  const telling = all.filter((sentence) => KINDS.some(([, verb]) => cut(text, sentence).search(verb) >= 0));
  if (telling.length === 0) return votes;
  const mentions = partyMentions(reading, codebook);
  const decider = decidersOf(codebook);
  const acting = mentions.flatMap((mention) => decider(mention, cut(text, mention.span)) ?? []);
  const isOfBody = (at: number): boolean =>
    ENACTING.test(text.slice(at, at + 10)) && votes.some(({ span }) => span.start <= at && at < span.end);
  // Who threatens does so over many things, and says it in one word.
  const isOnTopic = issueWordTest(codebook);
  const deeds = telling.flatMap((sentence) => {
    const told = deedsInSentence(reading, sentence, acting, isOfBody);
    if (told.length === 0) return [];
    const against = new Set(mentions.filter(({ span }) => contains(sentence, span)).map(({ party }) => party));
    const isOfTalks = against.size > 1 || isOfMatter(sentence);
    return told.filter(({ kind }) => (kind === 'threatened' ? isOnTopic(cut(text, sentence)) : isOfTalks));
  });
  const isDeedOfParty = (vote: Deed): boolean => deeds.some(({ kind, span }) => OF_BODIES.has(kind) && overlaps(span, vote.span));
  return [...deeds, ...votes.filter((vote) => !isDeedOfParty(vote))];
}

/**
 * Whether a sentence, with the one before, is about something on the table; of "the bill" the headline may tell which it is. A council votes on many
 * things, and a president signs some every day.
 */
function matterTest({ text, passages }: Reading, codebook: Codebook, all: readonly Span[]): (sentence: Span) => boolean {
  const isOfIssue = issueTest(codebook);
  if (isOfIssue === null) return () => true;
  const headline = passages
    .filter(({ kind }) => kind === 'headline')
    .map(({ span }) => cut(text, span))
    .join(' ');
  return (sentence) => {
    const words = cut(text, sentence);
    const before = all[all.indexOf(sentence) - 1];
    if (OWN_AGREEMENT.test(words) || isOfIssue(before ? `${cut(text, before)} ${words}` : words)) return true;
    return MATTER_TOLD_BEFORE.test(words) && isOfIssue(headline);
  };
}

function votesInSentence(reading: Reading, sentence: Span, before: Span | null): Deed[] {
  const { text, report } = reading;
  if (text[sentence.end - 1] === '?' || isHistory(reading, sentence)) return [];
  return bodyVotes(text, sentence, before).flatMap(({ body, kind, start, end }): Deed[] => {
    if (!isTold(reading, start, null)) return [];
    const span = { start, end: clauseEnd(text, end, sentence.end) };
    return [{ party: null, body, kind, when: dayOfDeed(reading, sentence, span), report, span }];
  });
}

/** Words for somebody who may decide for a party. */
interface Decider extends PartyMention {
  readonly isPerson: boolean;
}

/** A party by one of its names, or a person whom the codebook names; what "he" did in his first term is no deed of his party. */
function decidersOf({ parties }: Codebook): (mention: PartyMention, words: string) => Decider | null {
  const plain = (name: string): string => withoutArticle(name).toLowerCase();
  const named = parties.map(({ id, name, names, people }) => ({
    id,
    names: new Set([name, ...names].map(plain)),
    people: new Set(people.flatMap((person) => [person.name, ...person.also]).map(plain)),
    surnames: new Set(people.flatMap((person) => plain(person.name).split(' ').at(-1) ?? [])),
  }));
  return (mention, words) => {
    const party = named.find(({ id }) => id === mention.party);
    if (party?.names.has(plain(words))) return { ...mention, isPerson: false };
    return party?.people.has(plain(words)) || party?.surnames.has(plain(words).split(' ').at(-1) ?? '')
      ? { ...mention, isPerson: true }
      : null;
  };
}

function deedsInSentence(
  reading: Reading,
  sentence: Span,
  mentions: readonly Decider[],
  isOfBody: (at: number) => boolean,
): Deed[] {
  const words = cut(reading.text, sentence);
  if (words.endsWith('?') || isHistory(reading, sentence)) return [];
  const named = mentions.filter(({ span }) => contains(sentence, span));
  return KINDS.flatMap(([kind, verb]): Deed[] =>
    [...words.matchAll(verb)].flatMap(({ index }) => {
      const at = sentence.start + index;
      if (isOfBody(at)) return [];
      const [last, ...joined] = subjectsBefore(reading.text, sentence, named, at);
      if (!last) return [];
      const span = { start: last.span.start, end: clauseEnd(reading.text, at, sentence.end) };
      const told = (OF_ALL_TOGETHER.has(kind) ? [last] : [...joined, last]).filter(
        ({ isPerson, party }) => !(OF_SEVERAL.has(kind) && isPerson) && isTold(reading, at, party),
      );
      const when = dayOfDeed(reading, sentence, span);
      return told.map(({ party }) => ({ party, body: null, kind, when, report: reading.report, span }));
    }),
  );
}

/**
 * The party whose name ends right before the verb, but for who decides for it and how, then those joined to it by "and", whose words begin the subject;
 * none where another word could be the subject.
 */
function subjectsBefore(text: string, sentence: Span, named: readonly Decider[], verb: number): Decider[] {
  const before = named.filter(({ span }) => span.end <= verb);
  const last = before.findLast(({ span }) => BEFORE_DECISION.test(text.slice(span.end, verb)));
  if (!last) return [];
  const around = (mention: PartyMention): string => text.slice(sentence.start, mention.span.start);
  const whole = before[before.indexOf(last) - 1];
  const belongs = whole !== undefined && BELONGS_TO.test(text.slice(whole.span.end, last.span.start));
  const subject = belongs ? whole : last;
  const joined = joinedBefore(text, sentence, before, subject);
  const left = around(joined[0] ?? subject);
  if (NOT_A_DEED.test(left) || IN_ANOTHER_MATTER.test(text.slice(sentence.start, verb))) return [];
  if (HANGS_ON_PREPOSITION.test(left) && !DECIDERS_OF.test(left)) return [];
  const start = (joined[0] ?? subject).span.start - (BEGINS_SUBJECT.exec(left)?.[0].length ?? 0);
  return [{ ...subject, span: { start, end: subject.span.end } }, ...joined];
}

/** "Norland, Tarsia and Brenland" at the head of a clause: other parties joined to a subject, in the order of the text. */
function joinedBefore(text: string, sentence: Span, before: readonly Decider[], subject: Decider): Decider[] {
  const joined: Decider[] = [];
  let next = subject;
  for (const one of before.slice(0, before.indexOf(subject)).reverse()) {
    const between = text.slice(one.span.end, next.span.start);
    if (!(joined.length === 0 ? JOINS_TWO_PARTIES : JOINS_MORE_PARTIES).test(between)) break;
    if (one.party !== subject.party) joined.unshift(one);
    next = one;
  }
  const opens = text.slice(sentence.start, next.span.start).replace(BEGINS_SUBJECT, '');
  return BEFORE_CLAUSE.test(opens) ? joined : [];
}

/** The report tells it by itself, or cites the party for it; what others say of it is their word. A body that is no party is cited for nothing. */
function isTold({ text, attributions, voices }: Reading, at: number, party: string | null): boolean {
  const cited = attributions.filter(({ content }) => content.some((span) => span.start <= at && at < span.end));
  return cited.every(({ id, cue }) => {
    const { speaker, party: side } = voices[id] ?? { speaker: null, party: null };
    const isOwnTelling = speaker?.kind === 'outlet' && speaker.name === null;
    return isOwnTelling || (party !== null && side === party && !DENIAL_OR_REFUSAL.test(cutAll(text, cue)));
  });
}

function isHistory({ dates, published }: Reading, sentence: Span): boolean {
  const today = dayNumber(published.date);
  return dates.some(({ span, days }) => {
    const last = dayNumber(days?.last);
    return today !== null && last !== null && last < today - HISTORY_DAYS && overlaps(span, sentence);
  });
}

/** To the next sign that ends a clause; a comma before "and" or a participle goes with it. */
function clauseEnd(text: string, from: number, end: number): number {
  const stop = text.slice(from, end).search(/[;:—]|,\s|["”]|[.!?]$/u);
  return stop < 0 ? end : from + stop;
}
