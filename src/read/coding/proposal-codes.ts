import type { Attribution } from '../../model/reading/attribution.ts';
import type { Code } from '../../model/reading/code.ts';
import type { Coding, Narration } from '../../model/reading/coding.ts';
import type { Span } from '../../model/span.ts';
import { OPENS_TIME_CLAUSE, RED_LINE, tellsAttitude, conditionIn } from '../../language/language.ts';
import { contains, cut, cutAll, overlaps } from '../../text/spans.ts';
import type { CodeProposal } from './coder.ts';
import type { CodedParts, CodingTarget } from './targets/coding-targets.ts';

/** Two outcomes of one issue are rarely wanted at once: the second counts only when the coder is as sure of it as this. */
const MIN_SECOND_SCORE = 0.8;
/** Words that draw a red line turn a position round as often as not; when the coder has not read them so, it is no surer than this. */
const MAX_UNREAD_RED_LINE_SCORE = 0.6;
/** How likely the words of an attribution that the report itself tells are what they seem. */
const NARRATION_CONFIDENCE = 0.9;

/**
 * Puts each proposal on the attribution that tells it. What nobody is cited for is told by the report itself: its sentence becomes an attribution
 * of its own without a source, whose speaker is the outlet.
 */
export function codesOfProposals(
  reading: CodedParts,
  targets: readonly CodingTarget[],
  proposed: readonly (readonly CodeProposal[])[],
): Pick<Coding, 'codes' | 'narrations'> {
  const narrations: Narration[] = [];
  const codes = targets.flatMap((target, place) =>
    likeliest(proposed[place] ?? []).map((proposal) => {
      const told = tellingAttribution(reading, target, proposal);
      return told ? codeOn(reading, told, target, proposal) : narrated(reading, target, proposal, narrations);
    }),
  );
  return { codes, narrations };
}

/** Of what one holder is for on one issue in one sentence, the likeliest, and what is nearly as sure. */
function likeliest(proposals: readonly CodeProposal[]): readonly CodeProposal[] {
  const best = new Map<string, number>();
  const key = ({ holder, issue, stance }: CodeProposal): string =>
    `${holder} ${issue} ${stance === 'opposes' ? 'against' : 'for'}`;
  for (const one of proposals) best.set(key(one), Math.max(best.get(key(one)) ?? 0, one.score));
  return proposals.filter((one) => one.score === best.get(key(one)) || one.score >= MIN_SECOND_SCORE || one.stance === 'opposes');
}

/** The innermost attribution of the holder's own words in the sentence, or else the outermost that speaks of it; null where nobody who is cited does. */
function tellingAttribution(reading: CodedParts, target: CodingTarget, { holder }: CodeProposal): Attribution | null {
  const cited = target.attributions.flatMap((id) => reading.attributions[id] ?? []);
  const own = cited.filter(({ id }) => reading.voices[id]?.party === holder);
  const named = target.mentions.filter(({ party, span }) => party === holder && contains(target.sentence, span));
  const telling = cited.filter(
    (attribution) => named.length === 0 || named.some(({ span }) => speaksOf(reading.text, attribution, span)),
  );
  return own.at(-1) ?? telling.find(({ within }) => within === null) ?? telling[0] ?? null;
}

/**
 * Whether what somebody is cited for tells of the party named here: "she said that the union wants more". Not so "she vows to go on after the union
 * asked for more", in which the report goes on to tell of the union itself, nor where the party is named beside those who speak.
 */
function speaksOf(text: string, { manner, content }: Attribution, name: Span): boolean {
  const holding = content.find((span) => contains(span, name));
  return holding !== undefined && !(manner === 'indirect' && OPENS_TIME_CLAUSE.test(text.slice(holding.start, name.start)));
}

function codeOn(reading: CodedParts, attribution: Attribution, target: CodingTarget, proposal: CodeProposal): Code {
  const voice = reading.voices[attribution.id];
  const outer = attribution.within === null ? voice : reading.voices[attribution.within];
  const official = outer?.sourcing === 'on the record' || outer?.sourcing === 'official document';
  const seen = attribution.within === null && tellsAttitude(cutAll(reading.text, attribution.cue));
  const own = voice?.party === proposal.holder && outer?.party === proposal.holder;
  const words = attribution.content.flatMap((span) => clipped(span, target.sentence));
  return {
    ...codeOf(reading, target, proposal),
    attribution: attribution.id,
    declared: own && official && !seen,
    ...(seen && own && { seen: true }),
    words: words.length > 0 ? words : [target.sentence],
  };
}

function narrated(reading: CodedParts, target: CodingTarget, proposal: CodeProposal, narrations: Narration[]): Code {
  const known = narrations.find(({ attribution }) => attribution.content[0]?.start === target.sentence.start);
  const narration = known ?? narrationOf(reading.attributions.length + narrations.length, target);
  if (!known) narrations.push(narration);
  return {
    ...codeOf(reading, target, proposal),
    attribution: narration.attribution.id,
    declared: false,
    seen: true,
    words: [target.sentence],
  };
}

function narrationOf(id: number, { sentence }: CodingTarget): Narration {
  return {
    attribution: {
      id,
      source: [],
      cue: [],
      content: [sentence],
      manner: 'indirect',
      within: null,
      confidence: NARRATION_CONFIDENCE,
    },
    voice: {
      attribution: id,
      speaker: { kind: 'outlet', name: null },
      party: null,
      sourcing: 'on the record',
      relay: [],
      said: null,
      confidence: 1,
      why: 'The report itself tells it.',
    },
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
  const condition = proposal.conditional ? conditionIn(cut(text, sentence)) : null;
  const shifted = condition && { start: sentence.start + condition.start, end: sentence.start + condition.end };
  return {
    issue,
    alternative,
    holder,
    stance,
    asserted,
    condition: shifted ? [shifted] : [],
    redLine,
    confidence: !redLine && RED_LINE.test(cut(text, sentence)) ? Math.min(score, MAX_UNREAD_RED_LINE_SCORE) : score,
    by,
    rival: why.rival,
  };
}

function clipped(span: Span, within: Span): Span[] {
  if (!overlaps(span, within)) return [];
  return [contains(within, span) ? span : { start: Math.max(span.start, within.start), end: Math.min(span.end, within.end) }];
}
