import type { Attribution } from '../../model/reading/attribution.ts';
import type { Code } from '../../model/reading/code.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Coding, Narration } from '../../model/reading/coding.ts';
import type { Voice } from '../../model/reading/speaker.ts';
import type { Span } from '../../model/span.ts';
import {
  HAS_A_STAND,
  HAS_FINITE_VERB,
  IN_PRIVATE,
  IS_CALLED_RED_LINE,
  IS_TOLD_OF_HIM,
  NAMES_SOME_OF_THEM,
  RED_LINE,
  TELLS_CRITICISM,
  TELLS_KNOWLEDGE,
  tellsAttitudeAlone,
  tellsOwnWord,
  conditionIn,
  THREATENS,
} from '../../language/language.ts';
import { clipped, contains, cut, cutAll, spanAround } from '../../text/spans.ts';
import type { CodeProposal, Proposed } from './coder.ts';
import { narrationAt, narrationOf } from './narrations.ts';
import { checkedProposal } from './rules/proposal-checks.ts';
import type { CodedParts, CodingTarget } from './targets/coding-targets.ts';
import { isNamedAmong, speaksFor, tellingAttribution } from './telling-attribution.ts';

/** Two outcomes of one issue are rarely wanted at once: the second counts only when the coder is as sure of it as this. */
const MIN_SECOND_SCORE = 0.8;
/** Words that draw a red line turn a position round as often as not; when the coder has not read them so, it is no surer than this. */
const MAX_UNREAD_RED_LINE_SCORE = 0.6;
/** Who only came to know of something has said nothing of it. */
const MAX_KNOWN_SCORE = 0.6;
/** So many words between quotation marks are somebody's own, not a name or a term held at a distance. */
const MIN_OWN_WORDS = 4;
/** So far behind a name stands what its bearer stands for: "'s long and loud opposition". */
const MAX_STAND_CHARS = 80;
/** A word that is more than a joint: what holds none tells nothing. */
const HOLDS_WORD = /\p{L}{3}|\d/u;
/** No more words behind a verb are a name or a thing, and say nothing without it. */
const MAX_BARE_WORDS = 4;
/**
 * Puts each proposal on the attribution that tells it. What nobody is cited for is told by the report itself: its sentence becomes an attribution
 * of its own without a source, whose speaker is the outlet; `known` are those that there are already.
 */
export function codesOfProposals(
  reading: CodedParts,
  targets: readonly CodingTarget[],
  proposed: readonly (readonly CodeProposal[])[],
  codebook: Codebook,
  known: readonly Narration[] = [],
): Pick<Coding, 'codes' | 'narrations'> {
  const narrations = [...known];
  const codes = targets.flatMap((target, place) => {
    const checked = (proposed[place] ?? []).flatMap((one) => checkedProposal(reading, target, codebook, one) ?? []);
    return likeliest(checked).map((proposal) => {
      const told = tellingAttribution(reading, target, codebook, proposal);
      return told ? codeOn(reading, told, target, proposal) : narrated(reading, target, proposal, narrations);
    });
  });
  return { codes, narrations };
}

/**
 * The codes that are too unlikely to be proposed, on what is told anyway: an attribution, or a sentence that the report tells and that bears a code.
 * What a holder is more likely to be for in the same sentence speaks against another outcome of the same issue.
 */
export function unlikelyCodes(
  reading: CodedParts,
  targets: readonly CodingTarget[],
  { proposals, unlikely }: Pick<Proposed, 'proposals' | 'unlikely'>,
  codebook: Codebook,
  narrations: readonly Narration[],
): readonly Code[] {
  const unrivalled = unlikely.map((of, place) => {
    const taken = new Set(proposals[place]?.map(directionOf));
    return of.filter((one) => !taken.has(directionOf(one)));
  });
  const told = reading.attributions.length + narrations.length;
  const { codes } = codesOfProposals(reading, targets, unrivalled, codebook, narrations);
  return codes.filter(({ attribution }) => attribution < told);
}

/** Whose stand on which issue, for an outcome of it or against one. */
function directionOf({ holder, issue, stance }: CodeProposal): string {
  return `${holder} ${issue} ${stance === 'opposes' ? 'against' : 'for'}`;
}

/** Of what one holder is for on one issue in one sentence, the likeliest, and what is nearly as sure. */
function likeliest(proposals: readonly CodeProposal[]): readonly CodeProposal[] {
  const best = new Map<string, number>();
  for (const one of proposals) best.set(directionOf(one), Math.max(best.get(directionOf(one)) ?? 0, one.score));
  return proposals.filter(
    (one) => one.score === best.get(directionOf(one)) || one.score >= MIN_SECOND_SCORE || one.stance === 'opposes',
  );
}

function codeOn(reading: CodedParts, attribution: Attribution, target: CodingTarget, proposal: CodeProposal): Code {
  const voice = reading.voices[attribution.id];
  const outer = attribution.within === null ? voice : reading.voices[attribution.within];
  const official = isOfficial(outer) || isNamedByItself(reading, target, attribution, proposal.holder);
  const seen = isSeen(reading, attribution);
  const granted = isTakenForGranted(reading, target, attribution, proposal.holder);
  const own = isOwn(reading, target, attribution, proposal.holder);
  const words = clipped(attribution.content, target.sentence);
  const code = codeOf(reading, target, proposal);
  const cue = cutAll(reading.text, attribution.cue);
  const shown = isBare(reading.text, attribution, words) ? toldWhole(reading.text, attribution, target.sentence) : words;
  return {
    ...code,
    confidence: Math.min(code.confidence, TELLS_KNOWLEDGE.test(cue) ? MAX_KNOWN_SCORE : 1),
    attribution: attribution.id,
    redLine: code.redLine || (own && words.some((span) => IS_CALLED_RED_LINE.test(cut(reading.text, span)))),
    declared: own && official && !seen && !granted,
    ...((granted || (seen && speaksFor(reading, target, attribution, proposal.holder))) && { seen: true }),
    words: HOLDS_WORD.test(cutAll(reading.text, shown)) ? shown : [target.sentence],
  };
}

/** "Holt lashed out at Mills": a name or a thing behind a verb tells nothing without it. What somebody said in his own words does, and a clause. */
function isBare(text: string, { manner, cue }: Attribution, words: readonly Span[]): boolean {
  const said = cutAll(text, words).trim();
  const isShort = words.length > 0 && said.split(/\s+/u).length <= MAX_BARE_WORDS;
  return isShort && cue.length > 0 && manner === 'indirect' && !HAS_FINITE_VERB.test(said);
}

/** The verb with what stands behind it, and who does so where he is named right before it. */
function toldWhole(text: string, { source, cue, content }: Attribution, sentence: Span): readonly Span[] {
  const [verb, ...others] = clipped(cue, sentence);
  if (verb === undefined) return clipped(content, sentence);
  const near = clipped(source, sentence).filter(({ end }) => end <= verb.start && text.slice(end, verb.start).trim() === '');
  return [spanAround([...near, verb, ...others, ...clipped(content, sentence)])];
}

/** In one's own words, and those of nobody who passes them on. */
function isOwn(reading: CodedParts, target: CodingTarget, attribution: Attribution, holder: string): boolean {
  const outer = attribution.within === null ? attribution : reading.attributions[attribution.within];
  return [attribution, outer].every((one) => one !== undefined && speaksFor(reading, target, one, holder));
}

/** "Several delegates, including Norland and Osmar": who is named among those who are not has said it by name. */
function isNamedByItself(
  { text }: CodedParts,
  { mentions }: CodingTarget,
  { source, within }: Attribution,
  holder: string,
): boolean {
  const isBehindIncluding = (span: Span): boolean => {
    const first = mentions.find((one) => contains(span, one.span));
    return first !== undefined && NAMES_SOME_OF_THEM.test(text.slice(span.start, first.span.start));
  };
  return within === null && source.some((span) => isBehindIncluding(span) && isNamedAmong(text, mentions, span, holder));
}

function isOfficial(voice: Voice | undefined): boolean {
  return voice?.sourcing === 'on the record' || voice?.sourcing === 'official document';
}

/** Whether it is the writer who tells of the stance: what somebody wants or plans without a word of his own, said in private, or is blamed for by others. */
function isSeen({ text, attributions }: CodedParts, { cue, content, manner, within }: Attribution): boolean {
  const words = cutAll(text, cue);
  if (IS_TOLD_OF_HIM.test(words)) return true;
  if (within === null) {
    const isWriters = tellsAttitudeAlone(words) || (manner !== 'direct' && cue.length > 0 && !tellsOwnWord(words));
    return (isWriters && !holdsOwnWords(cutAll(text, content))) || IN_PRIVATE.test(words);
  }
  return TELLS_CRITICISM.test(cutAll(text, attributions[within]?.cue ?? []));
}

/** "Mills turned down Holt's offer", "citing Holt's proposed ban": who speaks of what another stands for does not tell that he does; the report does. */
function isTakenForGranted(
  { text, voices, attributions }: CodedParts,
  { mentions }: CodingTarget,
  { id, source, content, manner, within }: Attribution,
  holder: string,
): boolean {
  if (manner === 'direct') return false;
  const isOfHolder = voices[id]?.party === holder;
  if (isOfHolder) return within !== null && attributions[within]?.manner !== 'direct' && /['’]s?$/u.test(cutAll(text, source));
  const named = mentions.filter(({ party, span }) => party === holder && content.some((one) => contains(one, span)));
  return named.length > 0 && named.every(({ span }) => HAS_A_STAND.test(text.slice(span.end, span.end + MAX_STAND_CHARS)));
}

function holdsOwnWords(content: string): boolean {
  return content.split(/[“”"]/u).some((part, at) => at % 2 === 1 && part.trim().split(/\s+/u).length >= MIN_OWN_WORDS);
}

function narrated(reading: CodedParts, target: CodingTarget, proposal: CodeProposal, narrations: Narration[]): Code {
  const known = narrationAt(narrations, target.sentence);
  const narration = known ?? narrationOf(reading.attributions.length + narrations.length, reading, target, proposal.holder);
  if (!known) narrations.push(narration);
  return {
    ...codeOf(reading, target, proposal),
    attribution: narration.attribution.id,
    declared: false,
    seen: true,
    words: [target.sentence],
  };
}

function codeOf(
  { text }: CodedParts,
  { sentence }: CodingTarget,
  proposal: CodeProposal,
): Pick<
  Code,
  'issue' | 'alternative' | 'holder' | 'stance' | 'asserted' | 'condition' | 'redLine' | 'confidence' | 'by' | 'rival'
> {
  const { issue, alternative, holder, stance, asserted, redLine, score, by, why } = proposal;
  const words = cut(text, sentence);
  const condition = proposal.conditional || THREATENS.test(words) ? conditionIn(words) : null;
  const shifted = condition && { start: sentence.start + condition.start, end: sentence.start + condition.end };
  return {
    issue,
    alternative,
    holder,
    stance,
    asserted,
    condition: shifted ? [shifted] : [],
    redLine,
    confidence: !redLine && RED_LINE.test(words) ? Math.min(score, MAX_UNREAD_RED_LINE_SCORE) : score,
    by,
    rival: why.rival,
  };
}
