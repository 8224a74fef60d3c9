import type { Span } from '../../model/span.ts';
import type { Referent } from './referent.ts';
import { coverOf, indexAt } from '../../text/span-search.ts';
import type { ReportContext } from './report-context.ts';
import { ASIDE_OPENS, IN_GENERAL, OBJECT_BEFORE, OPENS_WITH_THE, SUBORDINATE_CLAUSE_OPENS } from '../../language/language.ts';

/** What an antecedent must be. */
export interface AntecedentQuery {
  readonly at: number;
  /** Whether a referent can be meant at all. */
  readonly fits: (referent: Referent) => boolean;
  readonly gender: 'male' | 'female' | null;
  /** Words in which the antecedent does not stand: what is said itself. */
  readonly outside: readonly Span[];
  /** Number of the attribution that asks, to know who spoke last. */
  readonly turn: number;
  readonly not: Referent | null;
  /** A quotation that the antecedent speaks: who is named in it is mostly somebody else. */
  readonly quotation?: readonly Span[];
}

/** How much each sign counts, in sentences of distance. */
const SALIENCE_WEIGHTS = {
  sentence: 1.25,
  sameSentence: 0.5,
  paragraph: 0.5,
  subject: 1.5,
  clause: 1,
  spokeLast: 3,
  spokeBefore: 1.5,
  gender: 1,
  against: 3,
  namedInOwnWords: 2,
  quoted: 1.5,
  possessive: 0.75,
  /** "Even as experts say": an aside, by people in general. */
  aside: 7,
  /** "Experts call it a step": people in general, beside two who are named. */
  general: 5,
} as const;

export interface AntecedentFound {
  readonly referent: Referent;
  /** How far the second best is behind, from 0 to 1. */
  readonly sure: number;
}

/** The nearest fitting referent before a place: recency, subjecthood, who spoke last, gender. Null when nothing fits. */
export function antecedent(
  report: ReportContext,
  referents: readonly Referent[],
  wanted: AntecedentQuery,
): AntecedentFound | null {
  let best: { referent: Referent; score: number } | null = null;
  let second = -Infinity;
  for (const referent of referents) {
    if (referent === wanted.not || !wanted.fits(referent)) continue;
    const score = salience(report, referent, wanted);
    if (score === null) continue;
    if (!best || score > best.score) {
      second = best?.score ?? second;
      best = { referent, score };
    } else second = Math.max(second, score);
  }
  if (!best || best.score < -14) return null;
  return { referent: best.referent, sure: Math.min(1, Math.max(0.2, (best.score - second) / 4)) };
}

function salience(report: ReportContext, referent: Referent, wanted: AntecedentQuery): number | null {
  const { gender } = referent;
  if (wanted.gender && gender && gender.is !== wanted.gender && gender.sure >= 1) return null;
  const place = lastMentionBefore(referent, wanted);
  if (!place) return null;
  const here = indexAt(report.sentences, wanted.at);
  const there = indexAt(report.sentences, place.start);
  const apart = indexAt(report.paragraphs, wanted.at) !== indexAt(report.paragraphs, place.start);
  const signs: readonly (readonly [boolean, number])[] = [
    [apart, -SALIENCE_WEIGHTS.paragraph],
    [here === there, SALIENCE_WEIGHTS.sameSentence],
    [opensSentence(report, referent, place, there), SALIENCE_WEIGHTS.subject],
    [SUBORDINATE_CLAUSE_OPENS.test(report.text.slice(Math.max(0, place.start - 12), place.start)), SALIENCE_WEIGHTS.clause],
    [
      referent.spoke >= 0 && referent.spoke === wanted.turn - 1,
      apart ? SALIENCE_WEIGHTS.spokeBefore : SALIENCE_WEIGHTS.spokeLast,
    ],
    [wanted.gender !== null && gender?.is === wanted.gender, SALIENCE_WEIGHTS.gender],
    [wanted.gender !== null && gender !== null && gender.is !== wanted.gender, -SALIENCE_WEIGHTS.against],
    [/^['’]s?\b/.test(report.text.slice(place.end, place.end + 2)), -SALIENCE_WEIGHTS.possessive],
    [insideQuotation(report, place), -SALIENCE_WEIGHTS.quoted],
    [isAside(report, referent, place), -SALIENCE_WEIGHTS.aside],
    [isInGeneral(referent), -SALIENCE_WEIGHTS.general],
    [(wanted.quotation ?? []).some((words) => isNamedIn(referent, words)), -SALIENCE_WEIGHTS.namedInOwnWords],
  ];
  return signs.reduce(
    (sum, [holds, weight]) => (holds ? sum + weight : sum),
    -SALIENCE_WEIGHTS.sentence * Math.min(12, here - there),
  );
}

function isNamedIn({ places }: Referent, { start, end }: Span): boolean {
  return places.some((place) => place.start >= start && place.end <= end);
}

function lastMentionBefore(referent: Referent, wanted: AntecedentQuery): Span | null {
  let last: Span | null = null;
  for (const place of referent.places) {
    if (place.end > wanted.at || (last && place.start < last.start)) continue;
    if (!wanted.outside.some((span) => span.start <= place.start && place.end <= span.end)) last = place;
  }
  return last;
}

/** Subjects mostly come first in their sentence. */
function opensSentence(report: ReportContext, referent: Referent, place: Span, sentence: number): boolean {
  const start = report.sentences[sentence]?.start ?? place.start;
  const before = report.text.slice(start, place.start);
  return referent.human ? !OBJECT_BEFORE.test(before) && before.length < 90 : before.length < 30;
}

function isAside({ text }: ReportContext, { speaker, plural }: Referent, place: Span): boolean {
  const before = text.slice(Math.max(0, place.start - 12), place.start);
  return speaker.kind === 'unnamed' && plural && ASIDE_OPENS.test(before) && !OPENS_WITH_THE.test(speaker.words);
}

/** People whom no word tells from others of their kind. */
function isInGeneral({ speaker, plural }: Referent): boolean {
  return speaker.kind === 'unnamed' && plural && speaker.number === null && IN_GENERAL.test(speaker.words);
}

/** What is quoted in a report, looked up for every referent that a word may mean. */
const quoted = new WeakMap<ReportContext, (place: Span) => boolean>();

function insideQuotation(report: ReportContext, place: Span): boolean {
  const known = quoted.get(report);
  if (known) return known(place);
  const direct = report.attributions.filter(({ manner }) => manner === 'direct');
  const made = coverOf(direct.flatMap(({ content }) => content));
  quoted.set(report, made);
  return made(place);
}
