import { tellsSaying } from '../sources/saying-words.ts';

/** Verbs by which a writer sees a stance in somebody who need not have said it. */
const ATTITUDE_VERBS: readonly string[] = [
  'back',
  'believe',
  'crave',
  'desire',
  'dislike',
  'eye',
  'favor',
  'favour',
  'fear',
  'hope',
  'need',
  'oppose',
  'prefer',
  'press',
  'push',
  'resist',
  'seek',
  'support',
  'think',
  'want',
  'wish',
];

const IRREGULAR: readonly string[] = ['sought', 'thought'];
const ATTITUDE = new RegExp(
  `\\b(?:${[...ATTITUDE_VERBS.map((verb) => `${verb.replace(/e$/, '')}(?:e|es|s|ed|d|ing)?`), ...IRREGULAR].join('|')})\\b`,
  'iu',
);

/** Whether a cue tells what somebody wants rather than what he said. */
export function tellsAttitude(cue: string): boolean {
  return ATTITUDE.test(cue);
}

/** Said, however one leans: "argued in favour of". What somebody "hopes to announce" he has not. */
const TO_DO = /\bto \p{L}+/giu;

/** Whether a cue tells what somebody wants, and not that he said it. */
export function tellsAttitudeAlone(cue: string): boolean {
  return tellsAttitude(cue) && !tellsSaying(cue.replaceAll(TO_DO, ''));
}
