import type { Attribution } from '../../model/reading/attribution.ts';
import type { Span } from '../../model/span.ts';
import {
  ENDS_WITH_CONJUNCTION,
  HEARSAY_PASSIVE,
  holdsHearsay,
  IMPERSONAL,
  OPENS_WITH_CONJUNCTION,
  OPENS_WITH_PARTICIPLE,
  PASSIVE_VOICE,
} from '../../language/language.ts';
import { phraseOf } from './noun-phrases.ts';
import { antecedent } from './antecedent.ts';
import type { Resolved, Referent } from './referent.ts';
import { sentencesHolding } from './report-context.ts';
import { speakerOf } from './source-resolution.ts';
import type { Ask } from './source-context.ts';

/**
 * An attribution without a source. The subject of a participle ("adding that ...") is who speaks in its sentence; words that go on in
 * quotation marks belong to who spoke before; the rest is not named. Nobody is made up.
 */
export function absentSource(
  ask: Ask,
  last: { readonly referent: Referent; readonly attribution: Attribution } | null,
): Resolved {
  const { attribution, scene } = ask;
  const cue = attribution.cue.map((span) => scene.text.slice(span.start, span.end)).join(' ');
  const impersonal = nobodyCited(ask, cue);
  if (impersonal) return impersonal;
  if (sharesSubject(ask, cue)) {
    const subject = subjectOfSentence(ask, last);
    if (subject) return subject;
  }
  if (last && attribution.manner !== 'indirect' && goesOn(ask, last.attribution)) {
    return { referent: last.referent, confidence: 0.75, why: 'The quotation goes on from the speaker before.' };
  }
  if (ask.outer && cue === '') return within(ask.outer);
  return notNamed(ask, cue);
}

/**
 * A cue that hides its speaker or has none. What is to come, and hearsay, are within another's words how that speaker puts it, and no word
 * of somebody else.
 */
function nobodyCited(ask: Ask, cue: string): Resolved | null {
  if (IMPERSONAL.test(cue) && ask.attribution.manner === 'indirect') return ask.outer ? within(ask.outer) : ownWords(ask, cue);
  if (holdsHearsay(cue)) return ask.outer ? within(ask.outer) : notNamed(ask, cue);
  return HEARSAY_PASSIVE.test(cue) || PASSIVE_VOICE.test(cue) ? notNamed(ask, cue) : null;
}

function within(outer: Referent): Resolved {
  return { referent: outer, confidence: 0.5, why: 'Inside the words of that speaker.' };
}

/** "Talks are expected to resume", "there is no accord on the price": no source is hidden there; the report says it itself. */
function ownWords(ask: Ask, cue: string): Resolved {
  return { referent: ask.cast.outlet(null), confidence: 0.6, why: `“${cue}” is the report's own word.` };
}

/** "Adding that ...", "... but warned": a verb whose subject stands earlier in the sentence. */
function sharesSubject(ask: Ask, cue: string): boolean {
  const start = ask.attribution.cue[0]?.start ?? 0;
  const before = ask.scene.text.slice(Math.max(0, start - 12), start);
  return OPENS_WITH_PARTICIPLE.test(cue) || OPENS_WITH_CONJUNCTION.test(cue) || ENDS_WITH_CONJUNCTION.test(before);
}

/** The speaker of an attribution in the same sentence, else the first one named in it. */
function subjectOfSentence(
  ask: Ask,
  last: { readonly referent: Referent; readonly attribution: Attribution } | null,
): Resolved | null {
  const { attribution, scene } = ask;
  const sentence = sentencesHolding(scene, attribution.cue);
  const touches =
    last &&
    [...last.attribution.cue, ...last.attribution.source].some((span) => span.start < sentence.end && sentence.start < span.end);
  if (last && touches)
    return { referent: last.referent, confidence: 0.85, why: 'The subject of the sentence, who speaks in it already.' };
  const at = attribution.cue[0]?.start ?? 0;
  const opening = firstPhrase(ask, sentence, at);
  if (opening) return opening;
  const fits = (one: Referent): boolean => one.places.some((place) => place.start >= sentence.start && place.end <= at);
  const found = antecedent(scene, ask.cast.referents, {
    at,
    fits,
    gender: null,
    outside: attribution.content,
    turn: ask.turn,
    not: null,
  });
  return found && { referent: found.referent, confidence: 0.6 + 0.2 * found.sure, why: 'The subject of the sentence.' };
}

/** What opens the sentence, when it is somebody: "Tarsian envoys ... made the offer but warned". */
function firstPhrase(ask: Ask, sentence: Span, at: number): Resolved | null {
  if (at - sentence.start < 3 || !/^(?:the |an? )?\p{Lu}/iu.test(ask.scene.text.slice(sentence.start, at))) return null;
  const phrase = phraseOf(ask.scene.text, { start: sentence.start, end: at });
  if (phrase.role === null || phrase.role === 'document' || phrase.core.end > sentence.start + 80) return null;
  const found = speakerOf(ask, phrase.core);
  return { ...found, confidence: Math.min(found.confidence, 0.7), why: `${found.why} The subject of the sentence.` };
}

/** Whether a quotation follows the one before with no more than a paragraph's step between. */
function goesOn(ask: Ask, before: Attribution): boolean {
  const from = Math.max(...[...before.content, ...before.cue, ...before.source].map((span) => span.end));
  const start = Math.min(...ask.attribution.content.map((span) => span.start));
  const between = ask.scene.text.slice(from, start);
  return (
    start >= from &&
    before.manner !== 'indirect' &&
    between.replace(/\s/g, '').length <= 30 &&
    (between.match(/\n+/g)?.length ?? 0) <= 2
  );
}

function notNamed(ask: Ask, cue: string): Resolved {
  const place = ask.attribution.cue[0] ?? ask.attribution.content[0] ?? { start: 0, end: 0 };
  const referent = ask.cast.unnamed('not named', '', {
    party: null,
    nations: new Set(),
    plural: false,
    number: null,
    closeness: null,
    class: 'other',
    span: { start: place.start, end: place.start },
  });
  return { referent, confidence: 0.5, why: cue === '' ? 'No source is given.' : `“${cue}” gives no source.` };
}
