import { SUBORDINATE_OPENING } from '../../../language/language.ts';
import type { Span } from '../../../model/span.ts';
import { coverOf, indexAt } from '../../../text/span-search.ts';
import { contains } from '../../../text/spans.ts';
import type { Referent } from '../referent.ts';
import type { ReportContext } from '../report-context.ts';
import type { AntecedentQuery } from './antecedent-query.ts';
import { roleOfMention, type MentionRole } from './mention-roles.ts';

/** What speaks for somebody, or against him, as the one whom "he" or "she" takes up. */
export interface AntecedentSigns {
  readonly sameSentence: number;
  readonly sentenceBefore: number;
  readonly sentencesApart: number;
  readonly paragraphApart: number;
  readonly subject: number;
  /** Taken up by a pronoun last: who a passage is about. */
  readonly pronoun: number;
  readonly mainSubject: number;
  readonly mainSubjectBefore: number;
  readonly spokeLastInParagraph: number;
  readonly spokeLastBefore: number;
  readonly spokeEarlier: number;
  readonly quoted: number;
  /** Nobody calls himself by name. */
  readonly namedInOwnWords: number;
  readonly newest: number;
}

/** Beyond so many sentences one is as far as another. */
const MAX_SENTENCES_APART = 8;

/** What is asked of the words before a pronoun, the same for all who may be meant. */
export interface Surroundings {
  readonly report: ReportContext;
  readonly wanted: AntecedentQuery;
  /** Index of the sentence in which the pronoun stands. */
  readonly sentence: number;
  readonly paragraph: number;
  /** The first subject of that sentence and of the one before. */
  readonly mainSubjects: readonly [here: Referent | null, before: Referent | null];
  /** Where the last name or pronoun before it ends. */
  readonly newest: number;
}

/** Looks at the words before a pronoun once for all who may be meant. */
export function surroundingsOf(report: ReportContext, referents: readonly Referent[], wanted: AntecedentQuery): Surroundings {
  const sentence = indexAt(report.sentences, wanted.at);
  let newest = -1;
  for (const { places } of referents) for (const { end } of places) if (end <= wanted.at) newest = Math.max(newest, end);
  const first = (at: number): Referent | null => firstSubject(report, referents, report.sentences[at], wanted.at);
  return {
    report,
    wanted,
    sentence,
    paragraph: indexAt(report.paragraphs, wanted.at),
    mainSubjects: [first(sentence), first(sentence - 1)],
    newest,
  };
}

/** The signs of one who may be meant; null where he is not named before. */
export function signsOf(around: Surroundings, referent: Referent): AntecedentSigns | null {
  const { report, wanted } = around;
  const places = referent.places.filter((place) => isBefore(report.text, place, wanted));
  const last = places.reduce<Span | null>((latest, place) => (latest && latest.start > place.start ? latest : place), null);
  if (!last) return null;
  const there = indexAt(report.sentences, last.start);
  const apart = around.sentence - there;
  const paragraphs = around.paragraph - indexAt(report.paragraphs, last.start);
  const inSentence = places.filter(({ start }) => indexAt(report.sentences, start) === there);
  const spokeLast = referent.spoke >= 0 && referent.spoke === wanted.turn - 1;
  return {
    sameSentence: Number(apart === 0),
    sentenceBefore: Number(apart === 1),
    sentencesApart: Math.min(MAX_SENTENCES_APART, apart),
    paragraphApart: Number(paragraphs > 0),
    subject: Number(inSentence.some((place) => roleOf(report, place) === 'subject')),
    pronoun: Number(isPronoun(report.text, last)),
    mainSubject: Number(apart === 0 && around.mainSubjects[0] === referent),
    mainSubjectBefore: Number(apart === 1 && around.mainSubjects[1] === referent),
    spokeLastInParagraph: Number(spokeLast && paragraphs === 0),
    spokeLastBefore: Number(spokeLast && paragraphs > 0),
    spokeEarlier: Number(!spokeLast && referent.spoke >= 0),
    quoted: Number(isInsideQuotation(report, last)),
    namedInOwnWords: Number(isNamedIn(report.text, referent, wanted.outside)),
    newest: Number(last.end === around.newest),
  };
}

/** Who is named in what he is said to say is somebody else; a pronoun there may be himself. */
function isBefore(text: string, place: Span, { at, outside }: AntecedentQuery): boolean {
  return place.end <= at && (!outside.some((span) => contains(span, place)) || isPronoun(text, place));
}

function isNamedIn(text: string, { places }: Referent, said: readonly Span[]): boolean {
  return places.some((place) => said.some((span) => contains(span, place)) && !isPronoun(text, place));
}

function isPronoun(text: string, { start, end }: Span): boolean {
  return end - start <= 3 && /^(?:he|she|him|her|his)$/i.test(text.slice(start, end));
}

/** "Holt's efforts have failed": whose subject opens a sentence is as good as its subject. */
const MAX_OPENING_CHARS = 20;

function firstSubject(
  report: ReportContext,
  referents: readonly Referent[],
  sentence: Span | undefined,
  before: number,
): Referent | null {
  if (!sentence) return null;
  const end = Math.min(sentence.end, before);
  const clause = SUBORDINATE_OPENING.exec(report.text.slice(sentence.start, end))?.[0].length ?? 0;
  const main = clause > 0 ? firstSubjectIn(report, referents, { start: sentence.start + clause, end }) : null;
  return main ?? firstSubjectIn(report, referents, { start: sentence.start, end });
}

function firstSubjectIn(report: ReportContext, referents: readonly Referent[], stretch: Span): Referent | null {
  let first: { readonly referent: Referent; readonly start: number } | null = null;
  for (const referent of referents) {
    for (const place of referent.places) {
      if (!contains(stretch, place) || (first && first.start <= place.start)) continue;
      const role = roleOf(report, place);
      const opens = role === 'possessor' && place.start - stretch.start < MAX_OPENING_CHARS;
      if (role === 'subject' || opens) first = { referent, start: place.start };
    }
  }
  return first?.referent ?? null;
}

/** Roles of mentions, which are asked for again and again, by where they begin. */
const roles = new WeakMap<ReportContext, Map<number, MentionRole>>();

function roleOf(report: ReportContext, place: Span): MentionRole {
  const known = roles.get(report) ?? new Map<number, MentionRole>();
  roles.set(report, known);
  const made =
    known.get(place.start) ??
    roleOfMention(report.text, report.sentences[indexAt(report.sentences, place.start)] ?? place, place);
  known.set(place.start, made);
  return made;
}

/** What is quoted in a report, looked up for everybody whom a word may mean. */
const quoted = new WeakMap<ReportContext, (place: Span) => boolean>();

/** Whether something is said in quotation marks. */
export function isInsideQuotation(report: ReportContext, place: Span): boolean {
  const known = quoted.get(report);
  if (known) return known(place);
  const made = coverOf(report.attributions.flatMap(({ manner, content }) => (manner === 'direct' ? [...content] : [])));
  quoted.set(report, made);
  return made(place);
}
