import { DENIES, MAKES_LIGHT, tokens, type Token } from '../../../../language/language.ts';
import type { Attribution, Manner } from '../../../../model/reading/attribution.ts';
import type { Voice } from '../../../../model/reading/speaker.ts';
import type { Act, Code } from '../../../../model/reading/code.ts';
import { cutAll } from '../../../../text/spans.ts';
import type { CodedParts } from '../../targets/coding-targets.ts';
import { partiesNamed } from '../../targets/party-names.ts';
import { act, wordsOfAct } from './acts.ts';
import { ownDecisions } from './own-decisions.ts';
import { ownSayings, type OwnSaying } from './own-sayings.ts';
import { ownVotes } from './own-votes.ts';

/**
 * What each attribution that has a voice does: demand, offer, refuse ... An attribution inside another that tells a position of another side is taken
 * out of the words of the outer one, whose speaker does not do what he says of another. What his own side did he tells as its own.
 */
export function actsOf(reading: CodedParts, codes: readonly Pick<Code, 'attribution'>[]): Act[] {
  const { text, attributions, voices } = reading;
  const names = partiesNamed(reading);
  const heldBy = codedWithin(attributions, new Set(codes.map(({ attribution }) => attribution)));
  return attributions.flatMap((attribution) => {
    const voice = voices[attribution.id];
    if (!voice) return [];
    if (isDeniedReport(reading, attribution))
      return [{ attribution: attribution.id, verb: 'comment', words: wordsOfAct(attribution), agreed: null }];
    const inner = (heldBy.get(attribution.id) ?? []).filter(({ id }) => !isOfSide(voices[id], voice)).flatMap(allSpans);
    const content = attribution.content.map((span) => ({ ...span, place: 'content' as const }));
    const own = tokens(text, content, names).filter(
      ({ span }) => !inner.some(({ start, end }) => start <= span.start && span.end <= end),
    );
    return [act(text, attribution, deedsOf(reading, own, voice.party, attribution.manner))];
  });
}

function isOfSide(inner: Voice | undefined, { party }: Voice): boolean {
  return party !== null && inner?.party === party;
}

/** "Denied a report that it had offered more", "brushed it aside": by the words of the report he has done so, and he says that he has not. */
function isDeniedReport({ text, attributions, voices }: CodedParts, { id, within }: Attribution): boolean {
  const outer = within === null ? undefined : attributions[within];
  if (outer === undefined || voices[outer.id]?.party !== voices[id]?.party) return false;
  const cue = cutAll(text, outer.cue);
  return DENIES.test(cue) || MAKES_LIGHT.test(cue);
}

function deedsOf({ actors }: CodedParts, own: readonly Token[], party: string | null, manner: Manner): readonly OwnSaying[] {
  if (party === null) return [];
  const sideNames = actors.flatMap((actor) => (actor.party === party ? [actor.name] : []));
  return [...ownVotes(own, party, sideNames), ...ownDecisions(own, party, manner), ...ownSayings(own, party, manner)];
}

/** The attributions that tell a position, by the one whose content holds them. */
function codedWithin(
  attributions: readonly Attribution[],
  coded: ReadonlySet<number>,
): ReadonlyMap<number, readonly Attribution[]> {
  const held = new Map<number, Attribution[]>();
  for (const attribution of attributions) {
    if (attribution.within === null || !coded.has(attribution.id)) continue;
    const those = held.get(attribution.within) ?? [];
    those.push(attribution);
    held.set(attribution.within, those);
  }
  return held;
}

function allSpans({ source, cue, content }: Attribution) {
  return [...source, ...cue, ...content];
}
