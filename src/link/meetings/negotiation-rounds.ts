import { OFFICES_MEET, roughSentences, sentenceAround, TALKING_SUBJECT, THE_TALKS } from '../../language/language.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { ToldReading } from '../keeping/told-reading.ts';
import type { MeetingMention, Round } from '../../model/coverage/round.ts';
import type { Span } from '../../model/span.ts';
import { contains, cut } from '../../text/spans.ts';
import { issueTest } from '../issue-words.ts';

/** How far before a meeting that names nobody, in code units, its report may name those who meet, or what about. */
const MAX_CONTEXT_CHARS = 300;

/**
 * Whether a round is one of the negotiation: two who take part in it met, or the words around it tell of such a meeting. A president's visitor, a
 * party's own convention and a town hall are in the news of a quarrel, and are no rounds of it. Who has named no issue is shown all.
 */
export function isOfNegotiation(round: Round, readings: ReadonlyMap<string, ToldReading>, codebook: Codebook): boolean {
  const isOfIssue = issueTest(codebook);
  if (isOfIssue === null || countSides(round) > 1) return true;
  return round.mentions.some(({ report, meeting }) => {
    const reading = readings.get(report);
    const told = reading?.meetings[meeting];
    return reading !== undefined && told !== undefined && isToldAsOfIt(round, reading, told, isOfIssue);
  });
}

/**
 * The words are about something on the table, those around the name of an outsider where one was there; or they speak of "the talks" and nobody, of
 * two by their offices, or of several who talk where two of the parties are named.
 */
function isToldAsOfIt(
  round: Round,
  reading: ToldReading,
  { span, outcome }: MeetingMention,
  isOfIssue: (words: string) => boolean,
): boolean {
  const { text } = reading;
  const isOpen = countSides(round) + round.people.length === 0;
  if (isOpen && (outcome !== null || THE_TALKS.test(cut(text, span)))) return true;
  const sentence = sentenceAround(text, span) ?? span;
  const around = isOpen ? withSentenceBefore(text, sentence) : sentence;
  const outsider = outsiderIn(round, reading, sentence);
  if (outsider) return isOfIssue(cut(text, phraseAround(text, sentence, outsider)));
  if (isOfIssue(cut(text, around))) return true;
  const words = cut(text, sentence);
  return OFFICES_MEET.test(words) || (TALKING_SUBJECT.test(words) && countNamed(reading, around) > 1);
}

function countSides({ parties, mediator }: Round): number {
  return parties.length + (mediator === null ? 0 : 1);
}

/** What stands between two commas or dashes: "after meeting the governor, she said" tells of the meeting no more than the first half. */
function phraseAround(text: string, sentence: Span, { start, end }: Span): Span {
  const before = text.slice(sentence.start, start).search(/[,;—–][^,;—–]*$/u);
  const after = text.slice(end, sentence.end).search(/[,;—–]/u);
  return { start: before < 0 ? sentence.start : sentence.start + before, end: after < 0 ? sentence.end : end + after };
}

/** Where a sentence names somebody of no party who was there. */
function outsiderIn({ people }: Round, { actors, mentions }: ToldReading, sentence: Span): Span | null {
  const outsiders = people.filter((id) => actors.find((actor) => actor.id === id)?.party === null);
  return mentions.find(({ actor, span }) => outsiders.includes(actor) && contains(sentence, span))?.span ?? null;
}

function withSentenceBefore(text: string, sentence: Span): Span {
  const from = Math.max(0, sentence.start - MAX_CONTEXT_CHARS);
  const before = roughSentences(text.slice(from, sentence.start)).findLast((words) => words.trim() !== '');
  return before === undefined ? sentence : { start: text.lastIndexOf(before, sentence.start), end: sentence.end };
}

/** How many parties a stretch names, by their own names or by those of their people. */
function countNamed({ mentions, actors }: ToldReading, within: Span): number {
  const party = new Map(actors.map((actor) => [actor.id, actor.party]));
  const inside = mentions.filter(({ span }) => contains(within, span));
  return new Set(inside.flatMap(({ actor }) => (party.has(actor) ? (party.get(actor) ?? []) : actor))).size;
}
