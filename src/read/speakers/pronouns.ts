import type { Span } from '../../model/span.ts';
import { nameWords, type NameWord } from '../entities/mentions/capitalised-words.ts';
import { phraseOf, type Phrase } from './noun-phrases.ts';
import { antecedent } from './antecedents/antecedent.ts';
import { sideOfBodyBefore } from './antecedents/body-before.ts';
import type { AntecedentFound } from './antecedents/antecedent-query.ts';
import { namedNext } from './antecedents/named-next.ts';
import { personMeant } from './antecedents/person-meant.ts';
import type { SourceContext } from './source-context.ts';
import type { Referent, ResolvedSource } from './referent.ts';
import { indexAt } from '../../text/span-search.ts';
import { aroundOf } from './report-context.ts';
import { ownDocument, unresolvedSource } from './unnamed-sources.ts';
import {
  APPOSITION_BEFORE_WHO,
  CONJUNCTION_BEFORE_NOUN,
  FEMININE,
  FINITE_VERB,
  FIRST_PERSON,
  genderOf,
  isPlural,
  MASCULINE,
  NEUTER,
  NOUN_PHRASE_END,
  OPENS_WITH_THE,
  PARTICIPLE_OF_SUBJECT,
  PEOPLE_BEFORE_WHO,
  PEOPLE_OF_PLACE,
  PERSON_BEFORE_RELATIVE,
  RELATIVE,
  roleClass,
  THIRD_PERSON_PLURAL,
  VERB_OF_SEVERAL,
} from '../../language/language.ts';

/** Who a pronoun is: the speaker around it, or the nearest fitting one before it. */
export function pronoun(context: SourceContext, phrase: Phrase, word: string, speakerOf: SpeakerOf): ResolvedSource {
  if (FIRST_PERSON.test(word) && context.outer) {
    return { referent: context.outer, confidence: 0.9, why: `“${phrase.words}” inside words of that speaker.` };
  }
  if (FIRST_PERSON.test(word) && !context.quoted && !context.outer) return writer(context, phrase);
  if (RELATIVE.test(word)) return relativePronoun(context, phrase, speakerOf);
  if (context.outer && !context.quoted && pronounFits(word, context.outer)) {
    return { referent: context.outer, confidence: 0.75, why: `“${phrase.words}” inside what that speaker is cited for.` };
  }
  const gender = genderOfPronoun(word);
  const found = gender === null ? severalOrThing(context, phrase, word) : onePerson(context, phrase, word, gender);
  if (!found) return unresolvedSource(context, phrase);
  if (gender) learnGender(found, gender);
  return {
    referent: found.referent,
    confidence: 0.6 + 0.3 * found.sure,
    why: `“${phrase.words}”: the nearest fitting source before it.`,
  };
}

/** "I hope" in nobody's words is whoever wrote the text: those who made a document, else the outlet, and none of the people it tells of. */
function writer(context: SourceContext, phrase: Phrase): ResolvedSource {
  const { document } = context.report;
  if (document) return ownDocument(context, phrase, document);
  return { referent: context.discourse.outlet(null), confidence: 0.8, why: `“${phrase.words}” in nobody's words is the writer.` };
}

/** Whom "he" or "she" takes up. */
function onePerson(context: SourceContext, phrase: Phrase, word: string, gender: 'male' | 'female'): AntecedentFound | null {
  const find = (fits: (referent: Referent) => boolean): AntecedentFound | null =>
    personMeant(context.report, context.discourse.referents, {
      at: phrase.span.start,
      fits: (referent) => fits(referent) && !isObject(context, referent, phrase),
      gender,
      outside: [...context.attribution.content, ...openingParticiple(context, phrase)],
      turn: context.turn,
      not: context.quoted ? context.outer : null,
    });
  return (
    find((referent) => pronounFits(word, referent) || speaksByDelegate(context, referent)) ??
    find((referent) => mayBePerson(context, referent)) ??
    introduced(context, phrase, word)
  );
}

function introduced({ report, discourse }: SourceContext, { span }: Phrase, word: string): AntecedentFound | null {
  const fits = (referent: Referent): boolean => pronounFits(word, referent) && referent.gender?.is === genderOfPronoun(word);
  const referent = namedNext(report, discourse.referents, span.start, fits);
  return referent && { referent, sure: 0.4 };
}

/** "Echoing Holt, she said": whoever is named beside a participle that opens the sentence is not its subject. */
function openingParticiple({ report }: SourceContext, { span }: Phrase): Span[] {
  const start = report.sentences[indexAt(report.sentences, span.start)]?.start ?? span.start;
  return PARTICIPLE_OF_SUBJECT.test(report.text.slice(start, span.start)) ? [{ start, end: span.start }] : [];
}

/** Minutes of a conference tell what "BRENLAND" said, and then what "she" did: whoever spoke for Brenland. */
function speaksByDelegate({ report, turn }: SourceContext, { human, plural, speaker, spoke }: Referent): boolean {
  return !human && !plural && speaker.kind === 'actor' && spoke >= 0 && spoke === turn - 1 && report.isMinutes;
}

/** What "they" and "it" take up. */
function severalOrThing(context: SourceContext, phrase: Phrase, word: string): AntecedentFound | null {
  const side = context.quoted ? null : sideOfBodyBefore(context, phrase, word);
  if (side) return { referent: side, sure: 0.5 };
  return antecedent(context.report, context.discourse.referents, {
    at: phrase.span.start,
    fits: (referent) =>
      (pronounFits(word, referent) || (THIRD_PERSON_PLURAL.test(word) && isGroup(context, referent, phrase))) &&
      !isObject(context, referent, phrase) &&
      (word !== 'they' || isNear(context, referent, phrase)),
    outside: context.attribution.content,
    turn: context.turn,
    not: context.quoted ? context.outer : null,
    quotation: context.attribution.manner === 'direct' ? context.attribution.content : [],
  });
}

/** A pronoun that finds somebody tells more of him than a list of first names does, which knows "Lindsey" and "Robin" only as one of both. */
function learnGender({ referent, sure }: AntecedentFound, is: 'male' | 'female'): void {
  const known = referent.gender;
  if (known === null ? sure > 0.5 : known.sure < 1 && known.is !== is) referent.gender = { is, sure: 0.7 };
}

/** "The growers", "Supporters of the pier": a party whose name is of several people where it was named last, or that was "they" there. */
function isGroup({ report }: SourceContext, { speaker, human, places }: Referent, phrase: Phrase): boolean {
  if (speaker.kind !== 'actor' || human) return false;
  const last = places.findLast(({ end }) => end <= phrase.span.start);
  if (!last) return false;
  const { plural, pronoun: word } = phraseOf(report.text, last);
  return plural || (word !== null && THIRD_PERSON_PLURAL.test(word));
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
  const around = aroundOf(context.report, context.attribution);
  if (!around) return true;
  const from = Math.min(...around.content.map((span) => span.start));
  return referent.plural && referent.places.some((place) => place.start >= from && place.end <= phrase.span.start);
}

/** "It wants Hest to pay": whoever is named as the object is not the subject. */
function isObject(context: SourceContext, referent: Referent, { span }: Phrase): boolean {
  const objects = context.attribution.content.flatMap(({ start }) => (start >= span.end ? start : []));
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
  if (THIRD_PERSON_PLURAL.test(word)) return referent.plural || isOfUntoldSex(referent);
  if (NEUTER.test(word)) return !referent.human && !referent.plural && referent.roles[0] !== '';
  return referent.human;
}

/** A source or an official without a name may be "they"; a congressman is "he". */
function isOfUntoldSex({ human, speaker, roles }: Referent): boolean {
  return human && speaker.kind === 'unnamed' && genderOf(roles[0] ?? '') === null && !OPENS_WITH_THE.test(speaker.words);
}

/** "who" and "which": whatever ends closest before it. */
function relativePronoun(context: SourceContext, phrase: Phrase, speakerOf: SpeakerOf): ResolvedSource {
  const described = phrase.pronoun === 'who' ? personInApposition(context, phrase) : null;
  if (described)
    return { referent: described, confidence: 0.85, why: `“${phrase.words}” takes up the person described before it.` };
  const best = namedLastBefore(context, phrase.span.start);
  const head = nounBefore(context, phrase);
  if (head && (!best || best.end < head.end))
    return { ...speakerOf(context, head), why: `“${phrase.words}” takes up the words before it.` };
  if (!best || phrase.span.start - best.end > MAX_RELATIVE_CHARS) return unresolvedSource(context, phrase);
  if (phrase.pronoun === 'who' && isOfOthers(context, phrase.span, best)) return unresolvedSource(context, phrase);
  return { referent: best.referent, confidence: 0.85, why: `“${phrase.words}” takes up the name before it.` };
}

/** Who is named last before a place. */
function namedLastBefore({ discourse }: SourceContext, at: number): Named | null {
  const named = discourse.referents.flatMap((referent) => referent.places.map((place) => ({ referent, ...place })));
  return named
    .filter(({ end }) => end <= at)
    .reduce<Named | null>((best, one) => (best === null || one.end > best.end ? one : best), null);
}

/** So far before "who", in code units, stands the name that it takes up. */
const MAX_RELATIVE_CHARS = 80;

/** A referent where it is named. */
interface Named extends Span {
  readonly referent: Referent;
}

/** "Two grandmothers from Norland, who want", "the “worms” who want": people whom no name tells stand nearer, or come from the place that is named. */
function isOfOthers({ report: { text } }: SourceContext, who: Span, { referent, start, end }: Named): boolean {
  if (!referent.human && PEOPLE_OF_PLACE.test(text.slice(Math.max(0, start - MAX_RELATIVE_CHARS), start))) return true;
  return PEOPLE_BEFORE_WHO.test(text.slice(end, who.start));
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
  const several = phrase.pronoun === 'who' ? peopleBefore(context, phrase.span) : null;
  if (several) return several;
  const start = Math.max(0, phrase.span.start - 70);
  const before = context.report.text.slice(start, phrase.span.start);
  const match = PERSON_BEFORE_RELATIVE.exec(before);
  if (!match?.[1]) return null;
  const at = start + match.index + match[0].indexOf(match[1]);
  return { start: at, end: at + match[1].length };
}

/** "Groups that argue", "surveys that have found": the nouns right before "that", where they are of people, bodies or documents. */
export function nounsBeforeThat(context: SourceContext, that: Span): Span | null {
  const all = nameWords(context.report.text, { start: Math.max(0, that.start - 70), end: that.start });
  const last = all.at(-1);
  const speaks = last && !last.capital && SPEAKING_NOUNS.has(roleClass(last.core) ?? '');
  if (!last || !speaks || context.report.text.slice(last.span.end, that.start) !== ' ') return null;
  return phraseOfNouns(context.report.text, all);
}

const SPEAKING_NOUNS: ReadonlySet<string> = new Set(['official', 'other', 'body', 'collective', 'document']);

/**
 * "Letters from farmers who have warned", "other port masters who": the people whose noun stands right before "who", though no article
 * leads to them. Behind a comma only where they open the sentence or the verb is of several: ", who insist".
 */
function peopleBefore({ report: { text } }: SourceContext, who: Span): Span | null {
  const all = nameWords(text, { start: Math.max(0, who.start - 70), end: who.start });
  const last = all.at(-1);
  if (!last || last.capital || !isPlural(last.core) || !['official', 'other'].includes(roleClass(last.core) ?? '')) return null;
  const between = text.slice(last.span.end, who.start);
  const nouns = phraseOfNouns(text, all);
  const opens = /(?:^|\n|[.!?”"] )$/u.test(text.slice(Math.max(0, nouns.start - 3), nouns.start));
  const isOfThem = between === ' ' || opens || VERB_OF_SEVERAL.test(text.slice(who.end, who.end + 24));
  if (!/^,? $/.test(between) || !isOfThem) return null;
  return nouns;
}

/** The words that go with the last of them in one noun phrase. */
function phraseOfNouns(text: string, all: readonly NameWord[]): Span {
  let first = all.length - 1;
  while (first > 0 && isOfPhrase(text, all[first - 1], all[first])) first -= 1;
  return { start: all[first]?.span.start ?? 0, end: all.at(-1)?.span.end ?? 0 };
}

/** Whether a word stands before another in one noun phrase. */
function isOfPhrase(text: string, before: NameWord | undefined, word: NameWord | undefined): boolean {
  if (!before || !word || before.possessive || text.slice(before.span.end, word.span.start) !== ' ') return false;
  return !NOUN_PHRASE_END.test(before.core) && !FINITE_VERB.test(before.core) && !CONJUNCTION_BEFORE_NOUN.test(before.core);
}

/** Whose "her office" is. */
export function possessor(context: SourceContext, phrase: Phrase): Referent | null {
  const word = SUBJECT.get(phrase.possessor ?? '');
  if (word === undefined) return null;
  const fits = (referent: Referent): boolean => pronounFits(word, referent) && referent.speaker.kind === 'actor';
  const gender = genderOfPronoun(word);
  const { referents } = context.discourse;
  const wanted = { at: phrase.span.start, fits, outside: [], turn: context.turn, not: null } as const;
  const found =
    gender === null
      ? antecedent(context.report, referents, wanted)
      : personMeant(context.report, referents, { ...wanted, gender });
  return found?.referent ?? null;
}

const SUBJECT: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['its', 'it'],
  ['their', 'they'],
]);
