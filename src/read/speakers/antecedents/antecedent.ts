import type { Span } from '../../../model/span.ts';
import type { Referent } from '../referent.ts';
import { indexAt } from '../../../text/span-search.ts';
import type { ReportContext } from '../report-context.ts';
import type { AntecedentFound, AntecedentQuery } from './antecedent-query.ts';
import { isInsideQuotation } from './antecedent-signs.ts';
import { leading } from './leading-referent.ts';
import {
  ASIDE_OPENS,
  IN_GENERAL,
  OBJECT_BEFORE,
  OPENS_WITH_THE,
  SUBORDINATE_CLAUSE_OPENS,
  VERB_OF_SEVERAL,
} from '../../../language/language.ts';

/** How much each sign counts, in sentences of distance. */
const SALIENCE_WEIGHTS = {
  sentence: 1.25,
  sameSentence: 0.5,
  paragraph: 0.5,
  subject: 1.5,
  clause: 1,
  spokeLast: 3,
  spokeBefore: 1.5,
  namedInOwnWords: 2,
  quoted: 1.5,
  possessive: 0.75,
  /** "Even as experts say": an aside, by people in general. */
  aside: 7,
  /** "Experts call it a step": people in general, beside two who are named. */
  general: 5,
} as const;

/** For whom so little speaks is not meant: he was named too far back. */
const MIN_SALIENCE = -14;
/** Beyond so many sentences one is as far as another. */
const MAX_SENTENCES_APART = 12;
/** Of those without a name so many are looked at, the last ones: a text may speak of thousands, and each word would be weighed against all before it. */
const MAX_UNNAMED = 120;
/** A lead of so much is a sure one; even without a lead the one chosen is better than nobody. */
const SURE_LEAD = 4;
const MIN_SURE = 0.2;
/** How far into a sentence its subject begins at most, in code units. */
const MAX_SUBJECT_START_CHARS = { person: 90, other: 30 } as const;
/** The words before a name that tell what it is there, in code units. */
const LOOK_BACK_CHARS = 12;

/**
 * The nearest fitting referent before a place, for all but "he" and "she": recency, subjecthood, who spoke last. Null when nothing fits. Whom "he" or
 * "she" means `personMeant` tells, by weights that were learnt.
 */
export function antecedent(
  report: ReportContext,
  referents: readonly Referent[],
  wanted: AntecedentQuery,
): AntecedentFound | null {
  const fitting = lookedAt(referents).filter((one) => one !== wanted.not && wanted.fits(one));
  const best = leading(fitting, (referent) => salience(report, referent, wanted));
  if (!best || best.score < MIN_SALIENCE) return null;
  return { referent: best.referent, sure: Math.min(1, Math.max(MIN_SURE, best.lead / SURE_LEAD)) };
}

/** All who have a name, and the last of those who have none, in the order of the report. */
function lookedAt(referents: readonly Referent[]): readonly Referent[] {
  const unnamed = referents.filter(({ speaker }) => speaker.kind === 'unnamed');
  if (unnamed.length <= MAX_UNNAMED) return referents;
  const passedOver = new Set(unnamed.slice(0, -MAX_UNNAMED));
  return referents.filter((one) => !passedOver.has(one));
}

function salience(report: ReportContext, referent: Referent, wanted: AntecedentQuery): number | null {
  const place = lastMentionBefore(referent, wanted);
  if (!place) return null;
  const here = indexAt(report.sentences, wanted.at);
  const there = indexAt(report.sentences, place.start);
  const apart = indexAt(report.paragraphs, wanted.at) !== indexAt(report.paragraphs, place.start);
  const signs: readonly (readonly [boolean, number])[] = [
    [apart, -SALIENCE_WEIGHTS.paragraph],
    [here === there, SALIENCE_WEIGHTS.sameSentence],
    [opensSentence(report, referent, place, there), SALIENCE_WEIGHTS.subject],
    [
      SUBORDINATE_CLAUSE_OPENS.test(report.text.slice(Math.max(0, place.start - LOOK_BACK_CHARS), place.start)),
      SALIENCE_WEIGHTS.clause,
    ],
    [
      referent.spoke >= 0 && referent.spoke === wanted.turn - 1 && !isOpinion(report, referent, place, wanted.at),
      apart ? SALIENCE_WEIGHTS.spokeBefore : SALIENCE_WEIGHTS.spokeLast,
    ],
    [/^['’]s?\b/.test(report.text.slice(place.end, place.end + 2)), -SALIENCE_WEIGHTS.possessive],
    [isInsideQuotation(report, place), -SALIENCE_WEIGHTS.quoted],
    [isAside(report, referent, place), -SALIENCE_WEIGHTS.aside],
    [isInGeneral(referent), -SALIENCE_WEIGHTS.general],
    [(wanted.quotation ?? []).some((words) => isNamedIn(referent, words)), -SALIENCE_WEIGHTS.namedInOwnWords],
  ];
  return signs.reduce(
    (sum, [holds, weight]) => (holds ? sum + weight : sum),
    -SALIENCE_WEIGHTS.sentence * Math.min(MAX_SENTENCES_APART, here - there),
  );
}

function isNamedIn({ places }: Referent, { start, end }: Span): boolean {
  return places.some((place) => place.start >= start && place.end <= end);
}

/** The places stand in the order of the text: looked at from the last one back, hardly more than one is. */
function lastMentionBefore({ places }: Referent, { at, outside }: AntecedentQuery): Span | null {
  for (let from = indexAt(places, at); from >= 0; from -= 1) {
    const place = places[from];
    if (place && place.end <= at && !outside.some((span) => span.start <= place.start && place.end <= span.end)) return place;
  }
  return null;
}

/** Subjects mostly come first in their sentence. */
function opensSentence(report: ReportContext, referent: Referent, place: Span, sentence: number): boolean {
  const start = report.sentences[sentence]?.start ?? place.start;
  const before = report.text.slice(start, place.start);
  return referent.human
    ? !OBJECT_BEFORE.test(before) && before.length < MAX_SUBJECT_START_CHARS.person
    : before.length < MAX_SUBJECT_START_CHARS.other;
}

function isAside({ text }: ReportContext, { speaker, plural }: Referent, place: Span): boolean {
  const before = text.slice(Math.max(0, place.start - LOOK_BACK_CHARS), place.start);
  return speaker.kind === 'unnamed' && plural && ASIDE_OPENS.test(before) && !OPENS_WITH_THE.test(speaker.words);
}

/**
 * "Lawyers argue that" before "they added": what people in general hold, in the present, is a writer's aside to a tale in the past, and they did not
 * speak in it.
 */
function isOpinion({ text }: ReportContext, referent: Referent, place: Span, at: number): boolean {
  const behind = text.slice(at, at + MAX_SUBJECT_START_CHARS.person).replace(/^\p{L}+/u, '');
  return isInGeneral(referent) && VERB_OF_SEVERAL.test(text.slice(place.end, place.end + 24)) && !VERB_OF_SEVERAL.test(behind);
}

/** People whom no word tells from others of their kind. */
function isInGeneral({ speaker, plural }: Referent): boolean {
  return speaker.kind === 'unnamed' && plural && speaker.number === null && IN_GENERAL.test(speaker.words);
}
