import type { Frame } from './stance-frame.ts';
import { frames } from './stance-extraction.ts';
import { STANCES, type Token } from '../../../../src/language/language.ts';
import { partnerAfter } from './holders.ts';

/** The stance of the cue itself: "rejected", "is open to", "wants". */
export function cueFrame(cue: readonly Token[], segment: readonly Token[], speaker: string | null): Frame | null {
  if (/^(?:tell|told|ask|warn|advis)$/.test(cue.at(-1)?.stem ?? '') && segment[0]?.word === 'to')
    return ordering(speaker, segment);
  if (cue.at(-1)?.stem === 'insist' && tellsWhatWas(segment)) return null;
  if (putsForward(cue, segment)) return { ...ordering(speaker, segment), act: 'offer' };
  const opening = segment.slice(0, 3).filter(({ word }) => word !== 'to');
  const frame = frames([...cue, ...opening], speaker).find(({ from, by }) => from < cue.length && by !== 'modal');
  if (!frame || STANCES.find(cue).length === 0) return null;
  const coholder = frame.coholder ?? partnerIn(cue, segment);
  return { ...frame, holder: speaker, coholder, object: segment, seen: frame.by === 'attitude', from: 0, to: 0 };
}

const PUTTING = /^(?:repeat|reiter|restat|renew|present|set out|tabl|unveil|submit|outlin)$/;
const PUT = /^(?:offer|proposal|demand|request|call|bid)$/;

/** "repeated an offer of", "set out its revised proposal": the speaker's own, unless another's name stands before it. */
function putsForward(cue: readonly Token[], segment: readonly Token[]): boolean {
  const verb = cue.at(-1)?.word === 'out' ? `${cue.at(-2)?.stem ?? ''} out` : (cue.at(-1)?.stem ?? '');
  const noun = segment.slice(0, 5).findIndex(({ word }) => PUT.test(word));
  const own = segment.slice(0, noun).every(({ party }) => party === null);
  return PUTTING.test(verb) && noun > 0 && own && /^(?:a|an|its|his|her|their|the)$/.test(segment[0]?.word ?? '');
}

/** "insisted that Varesh had agreed": that something has happened is no demand. */
function tellsWhatWas(segment: readonly Token[]): boolean {
  const verb = segment.slice(0, 7).findIndex(({ word }) => /^(?:has|have|had)$/.test(word));
  return verb > 0 && segment[verb + 1]?.word !== 'to';
}

/** "hailed an agreement with Varesh to": what is hailed is there, and the other side has agreed to it too. */
function partnerIn(cue: readonly Token[], segment: readonly Token[]): string | null {
  if (!/^(?:hail|celebr|prais|announc)$/.test(cue.at(-1)?.stem ?? '')) return null;
  const deal = segment.slice(0, 5).findIndex(({ word }) => /^(?:agreement|deal|accord|settlement|pact)$/.test(word));
  return deal < 0 ? null : (partnerAfter(segment, deal + 1)?.party ?? null);
}

/** "told the Union to leave": the speaker's demand. */
export function ordering(speaker: string | null, segment: readonly Token[]): Frame {
  return {
    holder: speaker,
    coholder: null,
    stance: 'supports',
    act: 'demand',
    asserted: true,
    by: 'saying',
    seen: false,
    object: segment,
    from: 0,
    to: 0,
  };
}
