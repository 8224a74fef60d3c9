import { mentionCodes, ownParts } from '../../link/statements/statement-mentions.ts';
import type { Rendition } from '../../model/coverage/statement.ts';
import type { Code } from '../../model/reading/code.ts';
import { isCode } from '../../review/code-decisions.ts';
import type { CoverageAround } from '../coverage/coverage-around.ts';
import type { DecisionPart } from './propose-review.ts';
import type { Change } from './wanted-change.ts';

/** A rendition with its codes, and with those of what its speaker says of himself within it, which are shown with it. */
export interface CodedRendition extends Rendition {
  readonly codes: readonly Code[];
  /** The same, and those that say once more what another one of them says. */
  readonly all: readonly Code[];
  /** The attributions within it of what its speaker says of himself. */
  readonly within: readonly number[];
}

export function codedRendition(rendition: Rendition, { byReport }: CoverageAround): CodedRendition {
  const reading = byReport.get(rendition.report);
  const attribution = reading?.attributions[rendition.attribution];
  if (!reading || !attribution) return { ...rendition, codes: [], all: [], within: [] };
  const parts = ownParts(reading, attribution).map(({ id }) => id);
  const all = reading.codes.filter((code) => parts.includes(code.attribution));
  const within = parts.filter((id) => id !== attribution.id);
  return { ...rendition, codes: mentionCodes(reading, attribution), all, within };
}

/**
 * A decision on one rendition, for each attribution that it is about: who speaks is decided of the words that are cited and of what he says of himself within
 * them, a code where it stands.
 */
export function decisionParts(
  { report, attribution, all, within }: CodedRendition,
  { change, target }: Change,
  statement: string | null,
): DecisionPart[] {
  const { of, code, ...voice } = change;
  const places = new Set(of ? all.filter((one) => isCode(one, of)).map((one) => one.attribution) : []);
  const tellsOfVoice = Object.keys(voice).length > 0;
  const own: DecisionPart = { rendition: { report, attribution }, change, target, statement };
  const isAbout = places.size === 0 || places.has(attribution);
  const ofVoice: DecisionPart = { ...own, change: voice, target: target === 'code' ? 'speaker' : target };
  const ofWithin = within.flatMap((at): DecisionPart[] => {
    if (!places.has(at) && !tellsOfVoice) return [];
    const part = { ...voice, ...(places.has(at) && { ...(of && { of }), ...(code && { code }) }) };
    return [
      { rendition: { report, attribution: at }, change: part, target: places.has(at) ? 'code' : 'speaker', statement: null },
    ];
  });
  const isOfCodeAlone = target === 'code' && !tellsOfVoice;
  return [...(isAbout ? [own] : isOfCodeAlone ? [] : [ofVoice]), ...ofWithin];
}
