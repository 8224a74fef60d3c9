import { COMPANY_MARK, GOES_ON_WITH_NAMES, isAgainstMark } from '../../../language/language.ts';
import type { Attribution } from '../../../model/reading/attribution.ts';
import type { Span } from '../../../model/span.ts';
import { contains } from '../../../text/spans.ts';
import type { CodeProposal } from '../coder.ts';
import type { CodedParts, CodingTarget } from '../targets/coding-targets.ts';
import { isJoined } from '../targets/joined-names.ts';
import type { PartyMention } from '../targets/party-mentions.ts';

/** Parties beside who speaks: they say it with him, are with him in it, or against him. */
type Side = 'with' | 'against';

/**
 * The proposals of a sentence, with those of the parties that stand beside who speaks: "Norland and Osmar said", "Norland, supported by Osmar, urged it",
 * "Norland, opposed by Osmar, urged it". What is likely of the one is as likely of the others, however a coder that looks at one at a time finds them.
 */
export function withJointHolders(
  reading: CodedParts,
  target: CodingTarget,
  proposals: readonly CodeProposal[],
): readonly CodeProposal[] {
  const found = [...proposals];
  for (const id of target.attributions) {
    const attribution = reading.attributions[id];
    const speaker = reading.voices[id]?.party ?? null;
    if (!attribution || speaker === null) continue;
    const own = proposals.filter(({ holder }) => holder === speaker);
    for (const [party, side] of sidesOf(reading.text, target, attribution, speaker))
      for (const one of own) if (side === 'with' || one.stance === 'supports') take(found, heldBy(party, side, one));
  }
  return found;
}

function heldBy(holder: string, side: Side, one: CodeProposal): CodeProposal {
  return side === 'with' ? { ...one, holder } : { ...one, holder, stance: 'opposes', conditional: false, redLine: false };
}

/** In the place of what is proposed of the same holder on the same alternative and is less likely. */
function take(found: CodeProposal[], one: CodeProposal): void {
  const at = found.findIndex(
    ({ holder, issue, alternative }) => holder === one.holder && issue === one.issue && alternative === one.alternative,
  );
  const known = found[at];
  if (known === undefined) found.push(one);
  else if (known.score < one.score) found[at] = one;
}

/** The parties that are named between who speaks and his verb, and on which side each is. */
function sidesOf(
  text: string,
  { mentions, sentence }: CodingTarget,
  { source: [source], cue: [cue] }: Attribution,
  speaker: string,
): ReadonlyMap<string, Side> {
  const sides = new Map<string, Side>();
  if (source === undefined || cue === undefined || source.start < sentence.start || cue.start < source.end) return sides;
  const region: Span = { start: source.start, end: cue.start };
  const [first, ...others] = mentions.filter(({ span }) => contains(region, span));
  if (first?.party !== speaker) return sides;
  let before = first;
  let side: Side = 'with';
  for (const one of others) {
    const found = sideBehind(text, before, one, side);
    if (found === null || !GOES_ON_WITH_NAMES.test(text.slice(one.span.end, cue.start))) break;
    side = found;
    if (one.party !== speaker && !sides.has(one.party)) sides.set(one.party, side);
    before = one;
  }
  return sides;
}

/** On which side a party stands that is named behind another; null where it is not among them. */
function sideBehind(text: string, before: PartyMention, one: PartyMention, side: Side): Side | null {
  const mark = text.slice(before.span.end, one.span.start);
  if (COMPANY_MARK.test(mark)) return isAgainstMark(mark) ? 'against' : 'with';
  return isJoined(text, before, one) ? side : null;
}
