import type { Attribution } from '../../model/reading/attribution.ts';
import type { Span } from '../../model/span.ts';
import {
  ENDS_ON_BEHALF_OF,
  ENDS_WITH_CONJUNCTION,
  HEARSAY_PASSIVE,
  holdsHearsay,
  IMPERSONAL,
  OPENS_AGENT,
  OPENS_COMPANY,
  OPENS_WITH_CONJUNCTION,
  OPENS_WITH_PARTICIPLE,
  PASSIVE_VOICE,
  PREPOSITION_BEFORE_NAME,
} from '../../language/language.ts';
import { phraseOf } from './noun-phrases.ts';
import { antecedent } from './antecedents/antecedent.ts';
import type { ResolvedSource, Referent } from './referent.ts';
import { sentencesHolding } from './report-context.ts';
import { speakerOf } from './source-resolution.ts';
import type { SourceContext } from './source-context.ts';

/**
 * An attribution without a source. The subject of a participle ("adding that ...") is who speaks in its sentence; words that go on in
 * quotation marks belong to who spoke before; the rest is not named. Nobody is made up.
 */
export function absentSource(
  context: SourceContext,
  last: { readonly referent: Referent; readonly attribution: Attribution } | null,
): ResolvedSource {
  const { attribution, report } = context;
  const cue = attribution.cue.map((span) => report.text.slice(span.start, span.end)).join(' ');
  const impersonal = nobodyCited(context, cue);
  if (impersonal) return impersonal;
  if (sharesSubject(context, cue)) {
    const subject = subjectOfSentence(context, last);
    if (subject) return subject;
  }
  if (last && attribution.manner !== 'indirect' && continuesQuotation(context, last.attribution)) {
    return { referent: last.referent, confidence: 0.75, why: 'The quotation goes on from the speaker before.' };
  }
  if (context.outer && cue === '') return outerSpeaker(context.outer);
  return namedRightBefore(context) ?? notNamed(context, cue);
}

/**
 * "Norland, for the islands, stressed", "Norland, with the islands and Osmar, stressed": where nothing was taken for the source, the name right before the
 * verb is who speaks, or the one before those who are with him.
 */
function namedRightBefore(context: SourceContext): ResolvedSource | null {
  const { attribution, report } = context;
  const [cue] = attribution.cue;
  if (!cue || attribution.manner === 'direct') return null;
  const { start } = sentencesHolding(report, attribution.cue);
  const before = report.text.slice(start, cue.start);
  const company = OPENS_COMPANY.exec(before);
  const end = start + (company?.index ?? before.replace(/,? $/u, '').length);
  const hit = report.known.names.find(report.text, start, end).find((one) => one.span.end === end);
  if (!hit || hit.sense.form === 'adjective' || isObject(report.text.slice(start, hit.span.start))) return null;
  const found = speakerOf(context, hit.span);
  return { ...found, confidence: Math.min(found.confidence, 0.8), why: `${found.why} It stands right before what is said.` };
}

/** "A letter to Norland said": it is the letter that does. Not so where somebody speaks for Norland. */
function isObject(before: string): boolean {
  const word = /(?<!\p{L})(\p{L}{1,20}) (?:the )?$/u.exec(before)?.[1] ?? '';
  return PREPOSITION_BEFORE_NAME.test(word) && !ENDS_ON_BEHALF_OF.test(before);
}

/**
 * A cue that hides its speaker or has none. What is to come, and hearsay, are within another's words how that speaker puts it, and no word
 * of somebody else.
 */
function nobodyCited(context: SourceContext, cue: string): ResolvedSource | null {
  if (IMPERSONAL.test(cue) && context.attribution.manner === 'indirect')
    return context.outer ? outerSpeaker(context.outer) : ownWords(context, cue);
  if (holdsHearsay(cue)) return context.outer ? outerSpeaker(context.outer) : notNamed(context, cue);
  return HEARSAY_PASSIVE.test(cue) || PASSIVE_VOICE.test(cue) ? (agentBehind(context) ?? notNamed(context, cue)) : null;
}

/** "Was described as “an insult” by Ada Holt, the chair": of the passive, who is named behind the words. */
function agentBehind(context: SourceContext): ResolvedSource | null {
  const { attribution, report } = context;
  const end = attribution.content.at(-1)?.end ?? 0;
  const [lead] = OPENS_AGENT.exec(report.text.slice(end, end + MAX_AGENT_CHARS)) ?? [];
  if (lead === undefined) return null;
  const start = end + lead.length;
  const isHere = (span: Span): boolean => span.start === start;
  const person = report.people.flatMap(({ mentions }) => mentions).find(isHere);
  const named =
    person ?? report.known.names.find(report.text, start, start + MAX_AGENT_CHARS).find(({ span }) => isHere(span))?.span;
  // Of "by Norland’s critics" it is they who say it.
  return named && !/^['’]/u.test(report.text.slice(named.end)) ? speakerOf(context, named) : null;
}

/** So far behind what is said stands who said it, in code units. */
const MAX_AGENT_CHARS = 60;

function outerSpeaker(outer: Referent): ResolvedSource {
  return { referent: outer, confidence: 0.5, why: 'Inside the words of that speaker.' };
}

/** "Talks are expected to resume", "there is no accord on the price": no source is hidden there; the report says it itself. */
function ownWords(context: SourceContext, cue: string): ResolvedSource {
  return { referent: context.discourse.outlet(null), confidence: 0.6, why: `“${cue}” is the report's own word.` };
}

/** "Adding that ...", "... but warned": a verb whose subject stands earlier in the sentence. */
function sharesSubject(context: SourceContext, cue: string): boolean {
  const start = context.attribution.cue[0]?.start ?? 0;
  const before = context.report.text.slice(Math.max(0, start - 12), start);
  return OPENS_WITH_PARTICIPLE.test(cue) || OPENS_WITH_CONJUNCTION.test(cue) || ENDS_WITH_CONJUNCTION.test(before);
}

/** The speaker of an attribution in the same sentence, else the first one named in it. */
function subjectOfSentence(
  context: SourceContext,
  last: { readonly referent: Referent; readonly attribution: Attribution } | null,
): ResolvedSource | null {
  const { attribution, report } = context;
  const sentence = sentencesHolding(report, attribution.cue);
  const touches =
    last &&
    [...last.attribution.cue, ...last.attribution.source].some((span) => span.start < sentence.end && sentence.start < span.end);
  if (last && touches)
    return { referent: last.referent, confidence: 0.85, why: 'The subject of the sentence, who speaks in it already.' };
  const at = attribution.cue[0]?.start ?? 0;
  const opening = firstPhrase(context, sentence, at);
  if (opening) return opening;
  const fits = (one: Referent): boolean => one.places.some((place) => place.start >= sentence.start && place.end <= at);
  const found = antecedent(report, context.discourse.referents, {
    at,
    fits,
    outside: attribution.content,
    turn: context.turn,
    not: null,
  });
  return found && { referent: found.referent, confidence: 0.6 + 0.2 * found.sure, why: 'The subject of the sentence.' };
}

/** What opens the sentence, when it is somebody: "Tarsian envoys ... made the offer but warned". */
function firstPhrase(context: SourceContext, sentence: Span, at: number): ResolvedSource | null {
  if (at - sentence.start < 3 || !/^(?:the |an? )?\p{Lu}/iu.test(context.report.text.slice(sentence.start, at))) return null;
  const phrase = phraseOf(context.report.text, { start: sentence.start, end: at });
  if (phrase.role === null || phrase.role === 'document' || phrase.core.end > sentence.start + 80) return null;
  const found = speakerOf(context, phrase.core);
  return { ...found, confidence: Math.min(found.confidence, 0.7), why: `${found.why} The subject of the sentence.` };
}

/** Whether a quotation follows the one before with no more than a paragraph's step between. */
function continuesQuotation(context: SourceContext, before: Attribution): boolean {
  const from = Math.max(...[...before.content, ...before.cue, ...before.source].map((span) => span.end));
  const start = Math.min(...context.attribution.content.map((span) => span.start));
  const between = context.report.text.slice(from, start);
  return (
    start >= from &&
    before.manner !== 'indirect' &&
    between.replace(/\s/g, '').length <= 30 &&
    (between.match(/\n+/g)?.length ?? 0) <= 2
  );
}

function notNamed(context: SourceContext, cue: string): ResolvedSource {
  const place = context.attribution.cue[0] ?? context.attribution.content[0] ?? { start: 0, end: 0 };
  const referent = context.discourse.unnamed('not named', '', {
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
