import {
  DECISION_VERBS,
  DENIAL_OR_REFUSAL,
  ENACTING,
  MATTER_TOLD_BEFORE,
  NOT_A_DEED,
  OWN_AGREEMENT,
  PASSIVE_DEEDS,
  sentences,
} from '../../language/language.ts';
import { dayInterval, dayNumber, statedInterval } from '../../link/clustering/day-numbers.ts';
import { issueTest, issueWordTest } from '../../link/issue-words.ts';
import { dayOfDeed } from './days-of-deeds.ts';
import { agentBehind, decidersOf, soleOfficers, subjectsBefore, type Decider } from './deciders.ts';
import { bodyVotes, loneVote } from './deciding-bodies.ts';
import { toldReadings, type ToldReading } from '../../link/keeping/told-reading.ts';
import { keptOfTwo } from '../../text/kept-results.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Decision, DecisionKind } from '../../model/coverage/decision.ts';
import type { Dated } from '../../model/date.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import { partyMentions } from '../../read/coding/targets/party-mentions.ts';
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
 * Votes, ratifications, vetoes, signatures, deals reached, suits, strikes, sanctions, indictments, reversals, talks left, offers withdrawn, threats and deadlines, where a report tells
 * by itself, or cites the party itself for it, that a party did so, and votes of bodies that are no party: the party is the grammatical subject, the deed is done, not denied, supposed or long past. The newest first.
 */
export function decisionsOf(readings: readonly Reading[], codebook: Codebook): readonly Decision[] {
  return decisionsIn(toldReadings(readings), codebook);
}

const decisionsIn = keptOfTwo((readings: readonly ToldReading[], codebook: Codebook): readonly Decision[] => {
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
});

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
/** What goes on for weeks and is told of again and again without its day. */
const LASTING: ReadonlySet<DecisionKind> = new Set(['reached a deal', 'left the talks', 'went on strike', 'imposed', 'lifted']);

const PASSIVES = Object.entries(PASSIVE_DEEDS).map(([kind, source]) => [kind as DecisionKind, new RegExp(source, 'gu')] as const);

const KINDS = Object.entries(DECISION_VERBS).map(
  ([kind, source]) => [kind as DecisionKind, new RegExp(String.raw`\b${source}`, 'gu')] as const,
);

/** How sure a reading is of who says what has no part in where parties are named. */
function asSure(reading: ToldReading): Parameters<typeof partyMentions>[0] {
  const sure = { confidence: 1 };
  return {
    ...reading,
    attributions: reading.attributions.map((one) => ({ ...one, ...sure })),
    voices: reading.voices.map((one) => ({ ...one, ...sure, why: '' })),
  };
}

const deedsOf = keptOfTwo((codebook: Codebook, reading: ToldReading) => deedsIn(reading, codebook));

function deedsIn(reading: ToldReading, codebook: Codebook): Deed[] {
  const { text, passages } = reading;
  const body = passages.filter(({ kind }) => kind === 'body');
  const all = body.flatMap(({ span }) => paragraphs(text, span).flatMap((paragraph) => sentences(text, paragraph)));
  const isOfMatter = matterTest(reading, codebook, all);
  const votes = body
    .flatMap(({ span }) => paragraphs(text, span))
    .flatMap((paragraph) => {
      const inside = all.filter((sentence) => contains(paragraph, sentence));
      return inside.flatMap((sentence) => {
        const before = all[all.indexOf(sentence) - 1] ?? null;
        const lone = loneVoteInSentence(reading, sentence, before);
        return [
          ...(isOfMatter(sentence) ? votesInSentence(reading, sentence, before) : []),
          ...(lone && inside.some(isOfMatter) ? [lone] : []),
        ];
      });
    });
  const telling = all.filter((sentence) => [...KINDS, ...PASSIVES].some(([, verb]) => cut(text, sentence).search(verb) >= 0));
  if (telling.length === 0) return votes;
  const mentions = partyMentions(asSure(reading), codebook);
  const decider = decidersOf(codebook);
  const named = mentions.flatMap((mention) => decider(mention, cut(text, mention.span)) ?? []);
  const byOffice = soleOfficers(reading, codebook).filter(({ span }) => !mentions.some((one) => overlaps(one.span, span)));
  const acting = [...named, ...byOffice].sort((a, b) => a.span.start - b.span.start);
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
function matterTest({ text, passages }: ToldReading, codebook: Codebook, all: readonly Span[]): (sentence: Span) => boolean {
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

function votesInSentence(reading: ToldReading, sentence: Span, before: Span | null): Deed[] {
  const { text, report } = reading;
  if (text[sentence.end - 1] === '?') return [];
  return bodyVotes(text, sentence, before).flatMap(({ body, kind, start, end }): Deed[] => {
    if (!isTold(reading, start, null)) return [];
    const span = { start, end: clauseEnd(text, end, sentence.end) };
    const when = dayOfDeed(reading, sentence, span);
    return isHistory(reading, sentence, when) ? [] : [{ party: null, body, kind, when, report, span }];
  });
}

/** One who stood alone is no party, and his vote is told under his name; what was voted on, the paragraph tells. */
function loneVoteInSentence(reading: ToldReading, sentence: Span, before: Span | null): Deed | null {
  const { text, report } = reading;
  const vote = loneVote(text, sentence, before);
  if (vote === null || !isTold(reading, vote.end - 1, null)) return null;
  const span = { start: vote.start, end: clauseEnd(text, vote.end, sentence.end) };
  const when = dayOfDeed(reading, sentence, span);
  return isHistory(reading, sentence, when) ? null : { party: null, body: vote.body, kind: vote.kind, when, report, span };
}

function deedsInSentence(
  reading: ToldReading,
  sentence: Span,
  mentions: readonly Decider[],
  isOfBody: (at: number) => boolean,
): Deed[] {
  const words = cut(reading.text, sentence);
  if (words.endsWith('?')) return [];
  const named = mentions.filter(({ span }) => contains(sentence, span));
  const passives = PASSIVES.flatMap(([kind, done]): Deed[] =>
    [...words.matchAll(done)].flatMap(({ 0: told, index }) => {
      const start = sentence.start + index;
      const agent = agentBehind(reading.text, named, start + told.length);
      if (!agent || NOT_A_DEED.test(words.slice(0, index)) || !isTold(reading, start, agent.party)) return [];
      const span = { start, end: clauseEnd(reading.text, agent.span.end, sentence.end) };
      return [{ party: agent.party, body: null, kind, when: dayOfDeed(reading, sentence, span), report: reading.report, span }];
    }),
  );
  const actives = KINDS.flatMap(([kind, verb]): Deed[] =>
    [...words.matchAll(verb)].flatMap(({ index }) => {
      const at = sentence.start + index;
      if (isOfBody(at)) return [];
      const subjects = subjectsBefore(reading.text, sentence, named, at);
      const start = subjects[0]?.span.start ?? at;
      const span = { start, end: (TOLD_WITH_ITS_TERMS.has(kind) ? sentenceEnd : clauseEnd)(reading.text, at, sentence.end) };
      const when = dayOfDeed(reading, sentence, span);
      const deciders = subjects.filter(
        ({ isPerson, party }) => !(OF_SEVERAL.has(kind) && isPerson) && isTold(reading, at, party),
      );
      return [...new Set(deciders.map(({ party }) => party))].map((party) => ({
        party,
        body: null,
        kind,
        when,
        report: reading.report,
        span,
      }));
    }),
  );
  return [...actives, ...passives].filter(({ when }) => !isHistory(reading, sentence, when));
}

/** The report tells it by itself, or cites the party for it; what others say of it is their word. A body that is no party is cited for nothing. */
function isTold({ text, attributions, voices }: ToldReading, at: number, party: string | null): boolean {
  const cited = attributions.filter(({ content }) => content.some((span) => span.start <= at && at < span.end));
  return cited.every(({ id, cue }) => {
    const { speaker, party: side } = voices[id] ?? { speaker: null, party: null };
    const isOwnTelling = speaker?.kind === 'outlet' && speaker.name === null;
    return isOwnTelling || (party !== null && side === party && !DENIAL_OR_REFUSAL.test(cutAll(text, cue)));
  });
}

/** A day of long ago, but for a deed whose own day is told and is not: "on Friday indicted three over the race of 2030". */
function isHistory({ dates, published }: ToldReading, sentence: Span, when: Dated | null): boolean {
  const today = dayNumber(published.date);
  const isOld = (day: string | undefined): boolean => {
    const last = dayNumber(day);
    return today !== null && last !== null && last < today - HISTORY_DAYS;
  };
  if (when !== null && !when.bounds && !isOld(when.days.last)) return false;
  return dates.some(({ span, days }) => isOld(days?.last) && overlaps(span, sentence));
}

/** Who presses another by a choice says nothing without the choice. */
const TOLD_WITH_ITS_TERMS: ReadonlySet<DecisionKind> = new Set(['gave an ultimatum']);

function sentenceEnd(text: string, from: number, end: number): number {
  return from + text.slice(from, end).replace(/[.!?]?["”’]?$/u, '').length;
}

/** To the next sign that ends a clause; a comma before "and" or a participle goes with it. */
function clauseEnd(text: string, from: number, end: number): number {
  const stop = text.slice(from, end).search(/[;:—]|\s(?:--|–)\s|,\s|["”]|[.!?]$/u);
  return stop < 0 ? end : from + stop;
}
