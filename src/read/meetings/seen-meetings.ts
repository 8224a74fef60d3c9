import {
  DONE_BY_HABIT,
  EACH_OTHER,
  kindOfMeeting,
  NEVER_HELD,
  NO_SINGLE_MEETING,
  quotations,
  WAS_TO_HAVE_BEEN,
} from '../../language/language.ts';
import type { DateMention, Published } from '../../model/date.ts';
import type { MeetingMention } from '../../model/coverage/round.ts';
import type { MeetingTag, MeetingWords } from '../../model/reading/seen-meeting-words.ts';
import type { Span } from '../../model/span.ts';
import { contains, overlaps } from '../../text/spans.ts';
import { dateOf, whenOf, type MeetingDate } from './meeting-dates.ts';
import { placesIn } from './meeting-places.ts';
import { isPlanned } from './meeting-plans.ts';
import { isToldOf, type Trigger } from './meeting-triggers.ts';
import { bothParties, countSides, namedAt, type MeetingActors, type Participants } from './participants.ts';
import type { Together } from './those-who-met.ts';

/** Words that tell of a meeting count from here on: of sentences of press that were kept apart, three in four then tell of one. */
const MIN_TOLD_LIKELIHOOD = 0.6;
/** Of a meeting without day and place, which is mostly one that is only spoken of. */
const MIN_BARE_LIKELIHOOD = 0.8;
/** Who, where and when stand beside what tells of it, and are sure enough where they are likelier than not. */
const MIN_BESIDE_LIKELIHOOD = 0.5;
/** Who was there must be surer: another side at the table is the worse fault. */
const MIN_WHO_LIKELIHOOD = 0.55;

/** A sentence, and what is known of it. */
export interface SeenSentence {
  readonly cast: MeetingActors;
  readonly sentence: Span;
  readonly words: readonly MeetingWords[];
  readonly dates: readonly DateMention[];
  readonly published: Published;
  readonly before: Together | null;
}

/** The meeting of two sides or more that a sentence tells of in words of no list, as the network sees it. */
export function seenMeetingIn({ cast, sentence, words, dates, published, before }: SeenSentence): MeetingMention | null {
  const { text } = cast;
  const telling = tellingIn(text, sentence, words);
  if (!telling) return null;
  const took = takingPartIn(cast, sentence, words, before);
  if (countSides(took) < 2) return null;
  const trigger: Trigger = {
    kind: kindOfMeeting(text.slice(telling.span.start, telling.span.end)),
    span: telling.span,
    verb: true,
  };
  const date = dayIn(text, sentence, trigger, words, dates);
  const place = placeIn(text, sentence, words);
  if (place === null && (date === null || date.told) && telling.likelihood < MIN_BARE_LIKELIHOOD) return null;
  const planned = (telling.tag === 'planned' || isPlanned(text, sentence, trigger, date, published)) && !isOver(date, published);
  return {
    span: sentence,
    kind: trigger.kind,
    when: whenOf(text, sentence, date, published, planned),
    place,
    ...took,
    planned,
    outcome: null,
  };
}

/** Those of whom the network sees that they took part, for a meeting of which the lists tell a side at most. */
export function withThoseSeen(
  took: Participants,
  cast: MeetingActors,
  clause: Span,
  words: readonly MeetingWords[],
): Participants {
  if (WAS_TO_HAVE_BEEN.test(cast.text.slice(clause.start, clause.end))) return took;
  if (countSides(took) > 1 || !words.some(({ tag, span }) => tag === 'who' && contains(clause, span))) return took;
  const seen = takingPartIn(cast, clause, words, null);
  return countSides(seen) > 1 ? seen : took;
}

/** The likeliest words of a sentence, outside quotations, that tell of a meeting which was or will be; none where one is called off beside it. */
function tellingIn(text: string, sentence: Span, words: readonly MeetingWords[]): MeetingWords | null {
  const quoted = quotations(text, sentence);
  const inside = words.filter(({ span }) => contains(sentence, span) && !quoted.some((one) => contains(one.span, span)));
  const told = text.slice(sentence.start, sentence.end);
  if ([WAS_TO_HAVE_BEEN, NO_SINGLE_MEETING, DONE_BY_HABIT].some((pattern) => pattern.test(told))) return null;
  if (inside.some(({ tag, likelihood }) => tag === 'off' && likelihood >= MIN_BESIDE_LIKELIHOOD)) return null;
  const telling = inside.filter(
    ({ tag, likelihood }) => (tag === 'held' || tag === 'planned') && likelihood >= MIN_TOLD_LIKELIHOOD,
  );
  const [likeliest] = [...telling].sort((a, b) => b.likelihood - a.likelihood);
  if (!likeliest || NEVER_HELD.test(text.slice(likeliest.span.end, sentence.end))) return null;
  return isToldOf(text, sentence, { kind: 'meeting', span: likeliest.span, verb: false }) ? likeliest : null;
}

/** The words that say one thing of a meeting, surely enough. */
function beside(words: readonly MeetingWords[], within: Span, which: MeetingTag): Span[] {
  const least = which === 'who' ? MIN_WHO_LIKELIHOOD : MIN_BESIDE_LIKELIHOOD;
  return words
    .filter(({ tag, span, likelihood }) => tag === which && likelihood >= least && contains(within, span))
    .map(({ span }) => span);
}

/** Those named who took part; "they" and "both sides" are those of the sentence before, or the two that negotiate. */
function takingPartIn(cast: MeetingActors, within: Span, words: readonly MeetingWords[], before: Together | null): Participants {
  const spans = beside(words, within, 'who');
  const named = namedAt(cast, within, spans);
  if (countSides(named) > 1 || !spans.some(({ start, end }) => EACH_OTHER.test(cast.text.slice(start, end)))) return named;
  const those = before ?? { people: [], parties: bothParties(cast, within), mediator: null };
  const isAmongThem = named.parties.every((party) => those.parties.includes(party));
  return isAmongThem ? { people: those.people, parties: those.parties, mediator: named.mediator ?? those.mediator } : named;
}

/** The day that the network sees, else the one nearest to what tells of the meeting. */
function dayIn(
  text: string,
  sentence: Span,
  trigger: Trigger,
  words: readonly MeetingWords[],
  dates: readonly DateMention[],
): MeetingDate | null {
  const seen = beside(words, sentence, 'when');
  const nearest = dateOf(text, sentence, trigger, dates);
  if (nearest && seen.some((span) => overlaps(span, nearest.date.span))) return { ...nearest, told: false };
  const others = dates.filter(({ span }) => seen.some((one) => overlaps(one, span)));
  const day = others.map((date) => dateOf(text, sentence, trigger, [date])).find((one) => one !== null);
  return day ? { ...day, told: false } : nearest;
}

function placeIn(text: string, sentence: Span, words: readonly MeetingWords[]): string | null {
  const seen = beside(words, sentence, 'where');
  const places = placesIn(text, sentence).filter(({ name, at }) =>
    seen.some((span) => overlaps(span, { start: at, end: at + name.length })),
  );
  return places.at(-1)?.name ?? null;
}

function isOver(date: MeetingDate | null, { date: published }: Published): boolean {
  const last = date?.date.days?.last;
  return last !== undefined && published !== null && last < published.slice(0, 10);
}
