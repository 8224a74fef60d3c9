import type { Attribution } from '../../model/reading/attribution.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Span } from '../../model/span.ts';
import {
  IS_PAST_FORM,
  NAMES_SOME_OF_THEM,
  OPENS_NEXT_CLAUSE,
  OTHERS_THEN_VERB,
  NAMES_COMPANY,
  OPENS_REPORTERS_ASIDE,
  OPENS_TIME_CLAUSE,
  OPENS_COMPANY,
  SPEAKS_ON_BEHALF_OF,
  tellsOwnWord,
  tellsDeed,
  tellsSaying,
  isParticiple,
  takesUpAThing,
} from '../../language/language.ts';
import { clipped, contains, cut, cutAll } from '../../text/spans.ts';
import type { CodeProposal } from './coder.ts';
import { sharedWords } from './rules/alternative-words.ts';
import type { CodedParts, CodingTarget } from './targets/coding-targets.ts';
import { isJoined } from './targets/joined-names.ts';
import type { PartyMention } from './targets/party-mentions.ts';

/** Of the innermost attributions of the holder's own words in the sentence the nearest, or else the outermost that speaks of it; null where nobody who is cited does. */
export function tellingAttribution(
  reading: CodedParts,
  target: CodingTarget,
  codebook: Codebook,
  proposal: CodeProposal,
): Attribution | null {
  const { holder } = proposal;
  const cited = target.attributions.flatMap((id) => reading.attributions[id] ?? []);
  const isBeside = (attribution: Attribution): boolean => isToldBeside(reading, attribution, target, codebook, proposal);
  const isOwnBeside = (attribution: Attribution): boolean =>
    isBeside(attribution) && isTrailing(reading, attribution, target, codebook, proposal);
  const own = cited.filter((attribution) => speaksFor(reading, target, attribution, holder) && !isOwnBeside(attribution));
  const named = target.mentions.filter(({ party, span }) => party === holder && contains(target.sentence, span));
  const telling = cited.filter(
    (attribution) =>
      (named.length === 0 || named.some(({ span }) => speaksOf(reading.text, attribution, span))) &&
      !isDeed(reading.text, attribution) &&
      !isBeside(attribution),
  );
  return (
    nearest(own, reading.text, target, codebook, proposal) ?? telling.find(({ within }) => within === null) ?? telling[0] ?? null
  );
}

/**
 * "Holt raised its price to 57 crowns after another said it would outbid Holt", "Hawke and others who want a ban said the ruling was late": what the words
 * of somebody name nothing of, and the rest of the sentence does, is told by the report. Not so where they point to it: "called it a disaster".
 */
function isToldBeside(
  { text }: CodedParts,
  { cue, content, manner }: Attribution,
  { sentence }: CodingTarget,
  codebook: Codebook,
  { issue, alternative }: CodeProposal,
): boolean {
  const count = (words: string): number => sharedWords(words, codebook, issue, alternative);
  const [told, said] = [clipped(cue, sentence), clipped(content, sentence)].map((spans) => cutAll(text, spans));
  const own = `${told} ${said}`;
  return manner === 'indirect' && !takesUpAThing(own) && count(own) === 0 && count(cut(text, sentence)) > 0;
}

/** What the holder is cited for trails behind what he did, "rejected the deal, saying it was late", or the words for him tell what he is for. */
function isTrailing(
  { text }: CodedParts,
  { source, cue }: Attribution,
  { sentence }: CodingTarget,
  codebook: Codebook,
  { issue, alternative }: CodeProposal,
): boolean {
  return (
    isParticiple(cutAll(text, cue)) || sharedWords(cutAll(text, clipped(source, sentence)), codebook, issue, alternative) > 0
  );
}

/** Whether an attribution is of a party: it speaks alone, or is named in one source with others: "Holt, Mills and Carr say". */
export function speaksFor(
  { text, voices }: CodedParts,
  { mentions }: CodingTarget,
  { id, source }: Attribution,
  holder: string,
): boolean {
  if (voices[id]?.party === holder) return true;
  const speaksOnBehalf = ({ party, span }: PartyMention): boolean =>
    party === holder && source.some(({ end }) => end <= span.start && SPEAKS_ON_BEHALF_OF.test(text.slice(end, span.start)));
  if (mentions.some(speaksOnBehalf)) return true;
  return source.some((span) => isNamedAmong(text, mentions, span, holder));
}

/** "Norland, Osmar and Varesh", "several states, including Norland and Osmar": a party that is named among those who speak together. */
export function isNamedAmong(text: string, mentions: readonly PartyMention[], span: Span, holder: string): boolean {
  const isInCompany = ({ start }: Span): boolean => OPENS_COMPANY.test(text.slice(span.start, start));
  const named = mentions.filter((one) => contains(span, one.span) && !isInCompany(one.span));
  const own = named.find(({ party }) => party === holder);
  if (own === undefined || !named.every((one, at) => at === 0 || isJoined(text, named[at - 1], one))) return false;
  return named.length > 1 || NAMES_SOME_OF_THEM.test(text.slice(span.start, own.span.start));
}

/**
 * "“We will stay out of the yard,” she said, citing the weather": the words that tell most of the alternative, the last of those that tell as much of it;
 * where none tells of it, the longest.
 */
function nearest(
  own: readonly Attribution[],
  text: string,
  { sentence }: CodingTarget,
  codebook: Codebook,
  { issue, alternative }: CodeProposal,
): Attribution | null {
  const innermost = own.filter(({ id }) => !own.some(({ within }) => within === id));
  const [only, ...others] = innermost;
  if (only === undefined || others.length === 0) return only ?? null;
  const weighed = innermost.map((attribution) => {
    const content = clipped(attribution.content, sentence);
    const told = sharedWords(cutAll(text, [...attribution.cue, ...content]), codebook, issue, alternative);
    return { attribution, told, length: cutAll(text, content).length };
  });
  const most = Math.max(...weighed.map(({ told }) => told));
  const nearestOnes = weighed.filter(({ told }) => told === most);
  if (most > 0) return nearestOnes.at(-1)?.attribution ?? null;
  return nearestOnes.sort((a, b) => b.length - a.length)[0]?.attribution ?? null;
}

/**
 * Whether what somebody is cited for tells of the party named here: "she said that the union wants more". Not so "she vows to go on after the union
 * asked for more", in which the report goes on to tell of the union itself, nor where the party is named beside those who speak.
 */
function speaksOf(text: string, { manner, content }: Attribution, name: Span): boolean {
  const holding = content.find((span) => contains(span, name));
  if (holding === undefined) return false;
  const before = text.slice(holding.start, name.start);
  return (
    !(manner === 'indirect' && (OPENS_TIME_CLAUSE.test(before) || NAMES_COMPANY.test(before))) &&
    !(manner !== 'direct' && (isReportersAside(before) || isNextSpeaker(before, text.slice(name.end, holding.end))))
  );
}

/** "Said that it was unsure, and Norland and Osmar stressed the need for data": in the next clause of the report others speak for themselves. */
function isNextSpeaker(before: string, behind: string): boolean {
  const verb = OTHERS_THEN_VERB.exec(behind)?.[1] ?? '';
  return OPENS_NEXT_CLAUSE.test(before) && IS_PAST_FORM.test(verb) && tellsSaying(verb);
}

/** "The union refused the operators' offer": who does something to what another wants tells nobody of it, as one does who says something of it. */
function isDeed(text: string, { manner, cue }: Attribution): boolean {
  const words = cutAll(text, cue);
  return manner === 'indirect' && words !== '' && tellsOwnWord(words) && tellsDeed(words);
}

/** A comma and the quotation mark behind it. */
const CLOSING_CHARS = 2;

/** An aside within a quotation is the speaker's own. */
function isReportersAside(before: string): boolean {
  const aside = OPENS_REPORTERS_ASIDE.exec(before);
  if (aside === null) return false;
  const ahead = before.slice(0, aside.index + CLOSING_CHARS);
  return !/“[^”]*$/u.test(ahead) && ahead.split('"').length % 2 === 1;
}
