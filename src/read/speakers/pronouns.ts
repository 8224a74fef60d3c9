import type { Span } from '../../model/span.ts';
import { phraseOf, type Phrase } from './noun-phrases.ts';
import { antecedent, type AntecedentFound } from './antecedent.ts';
import type { SourceContext } from './source-context.ts';
import type { Referent, ResolvedSource } from './referent.ts';
import { unresolvedSource } from './unnamed-sources.ts';
import {
  APPOSITION_BEFORE_WHO,
  FEMININE,
  FIRST_PERSON,
  MASCULINE,
  NEUTER,
  PERSON_BEFORE_RELATIVE,
  RELATIVE,
  THIRD_PERSON_PLURAL,
} from '../../language/language.ts';

/** Who a pronoun is: the speaker around it, or the nearest fitting one before it. */
export function pronoun(context: SourceContext, phrase: Phrase, word: string, speakerOf: SpeakerOf): ResolvedSource {
  if (FIRST_PERSON.test(word) && context.outer) {
    return { referent: context.outer, confidence: 0.9, why: `“${phrase.words}” inside words of that speaker.` };
  }
  if (RELATIVE.test(word)) return relativePronoun(context, phrase, speakerOf);
  if (context.outer && !context.quoted && pronounFits(word, context.outer)) {
    return { referent: context.outer, confidence: 0.75, why: `“${phrase.words}” inside what that speaker is cited for.` };
  }
  const find = (fits: (referent: Referent) => boolean): AntecedentFound | null =>
    antecedent(context.report, context.discourse.referents, {
      at: phrase.span.start,
      fits: (referent) =>
        fits(referent) && !isObject(context, referent) && (word !== 'they' || isNear(context, referent, phrase)),
      gender: genderOfPronoun(word),
      outside: context.attribution.content,
      turn: context.turn,
      not: context.quoted ? context.outer : null,
      quotation: context.attribution.manner === 'direct' ? context.attribution.content : [],
    });
  const found =
    find((referent) => pronounFits(word, referent) || (THIRD_PERSON_PLURAL.test(word) && isGroup(context, referent, phrase))) ??
    (genderOfPronoun(word) === null ? null : find((referent) => mayBePerson(context, referent)));
  if (!found) return unresolvedSource(context, phrase);
  const gender = genderOfPronoun(word);
  if (gender) learnGender(found, gender);
  return {
    referent: found.referent,
    confidence: 0.6 + 0.3 * found.sure,
    why: `“${phrase.words}”: the nearest fitting source before it.`,
  };
}

/** A pronoun that finds somebody tells more of him than a list of first names does, which knows "Lindsey" and "Robin" only as one of both. */
function learnGender({ referent, sure }: AntecedentFound, is: 'male' | 'female'): void {
  const known = referent.gender;
  if (known === null ? sure > 0.5 : known.sure < 1 && known.is !== is) referent.gender = { is, sure: 0.7 };
}

/** "The growers", "Supporters of the pier": a party whose name is of several people where it was named last. */
function isGroup({ report }: SourceContext, { speaker, human, places }: Referent, phrase: Phrase): boolean {
  if (speaker.kind !== 'actor' || human) return false;
  const last = places.findLast(({ end }) => end <= phrase.span.start);
  return last !== undefined && phraseOf(report.text, last).plural;
}

/** A name of one or two words that nobody knows, and that spoke: "Dahl said", "he said". */
function mayBePerson({ report }: SourceContext, { speaker, roles, spoke }: Referent): boolean {
  return (
    speaker.kind === 'actor' &&
    spoke >= 0 &&
    !report.known.actors.has(speaker.actor) &&
    /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(roles[0] ?? '')
  );
}

/** Inside the words of another, "they" are people of those words: "push the troops out if they refused". */
function isNear(context: SourceContext, referent: Referent, phrase: Phrase): boolean {
  const around = context.report.attributions.find((one) => one.id === context.attribution.within);
  if (!around) return true;
  const from = Math.min(...around.content.map((span) => span.start));
  return referent.plural && referent.places.some((place) => place.start >= from && place.end <= phrase.span.start);
}

/** "It wants Hest to pay": whoever is named as the object is not the subject. */
function isObject(context: SourceContext, referent: Referent): boolean {
  const objects = context.attribution.content.map((piece) => piece.start);
  return referent.places.some((place) => objects.some((start) => place.start >= start && place.start <= start + 4));
}

function genderOfPronoun(word: string): 'male' | 'female' | null {
  if (MASCULINE.test(word)) return 'male';
  return FEMININE.test(word) ? 'female' : null;
}

function pronounFits(word: string, referent: Referent): boolean {
  const wanted = genderOfPronoun(word);
  if (wanted !== null) {
    const clash = referent.gender !== null && referent.gender.sure >= 1 && referent.gender.is !== wanted;
    return referent.human && !referent.plural && !clash;
  }
  if (THIRD_PERSON_PLURAL.test(word)) return referent.plural || (referent.human && referent.speaker.kind === 'unnamed');
  if (NEUTER.test(word)) return !referent.human && !referent.plural && referent.roles[0] !== '';
  return referent.human;
}

/** "who" and "which": whatever ends closest before it. */
function relativePronoun(context: SourceContext, phrase: Phrase, speakerOf: SpeakerOf): ResolvedSource {
  const described = phrase.pronoun === 'who' ? personInApposition(context, phrase) : null;
  if (described)
    return { referent: described, confidence: 0.85, why: `“${phrase.words}” takes up the person described before it.` };
  let best: { referent: Referent; end: number } | null = null;
  for (const referent of context.discourse.referents) {
    for (const place of referent.places) {
      if (place.end <= phrase.span.start && (!best || place.end > best.end)) best = { referent, end: place.end };
    }
  }
  const head = nounBefore(context, phrase);
  if (head && (!best || best.end < head.end))
    return { ...speakerOf(context, head), why: `“${phrase.words}” takes up the words before it.` };
  if (!best || phrase.span.start - best.end > 80) return unresolvedSource(context, phrase);
  return { referent: best.referent, confidence: 0.85, why: `“${phrase.words}” takes up the name before it.` };
}

/** How far back the person stands whom an apposition before "who" describes, in code units. */
const MAX_APPOSITION_CHARS = 110;

/** "Olin Marr, Kestria's President, who": the person before an apposition, not the side named in it. */
function personInApposition(context: SourceContext, phrase: Phrase): Referent | null {
  let best: { referent: Referent; end: number } | null = null;
  for (const referent of context.discourse.referents) {
    if (!referent.human || referent.plural) continue;
    for (const { end } of referent.places) {
      const near = end <= phrase.span.start && phrase.span.start - end <= MAX_APPOSITION_CHARS;
      if (near && (!best || end > best.end) && APPOSITION_BEFORE_WHO.test(context.report.text.slice(end, phrase.span.start)))
        best = { referent, end };
    }
  }
  return best?.referent ?? null;
}

/** Resolves a noun phrase; handed in, because noun phrases hold pronouns too. */
type SpeakerOf = (context: SourceContext, span: Span) => ResolvedSource;

/** The noun phrase right before "who": "The official" in "The official, who asked not to be named". */
function nounBefore(context: SourceContext, phrase: Phrase): Span | null {
  const start = Math.max(0, phrase.span.start - 70);
  const before = context.report.text.slice(start, phrase.span.start);
  const match = PERSON_BEFORE_RELATIVE.exec(before);
  if (!match?.[1]) return null;
  const at = start + match.index + match[0].indexOf(match[1]);
  return { start: at, end: at + match[1].length };
}

/** Whose "her office" is. */
export function possessor(context: SourceContext, phrase: Phrase): Referent | null {
  const word = SUBJECT.get(phrase.possessor ?? '');
  if (word === undefined) return null;
  const fits = (referent: Referent): boolean => pronounFits(word, referent) && referent.speaker.kind === 'actor';
  const wanted = {
    at: phrase.span.start,
    fits,
    gender: genderOfPronoun(word),
    outside: [],
    turn: context.turn,
    not: null,
  } as const;
  return antecedent(context.report, context.discourse.referents, wanted)?.referent ?? null;
}

const SUBJECT: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['its', 'it'],
  ['their', 'they'],
]);
