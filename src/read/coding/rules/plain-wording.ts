import type { Codebook } from '../../../model/codebook.ts';
import { tellsPlainly } from '../../../language/language.ts';
import { cut, cutAll } from '../../../text/spans.ts';
import type { CodeProposal } from '../coder.ts';
import { sharedWords } from './alternative-words.ts';
import { isSaidByHolder, ownAttributions, ownContents, type Held } from './held.ts';

/** Below this the coder has seen something else in the sentence, however plain its words are. */
const MIN_CONFIRMED_SCORE = 0.5;
/**
 * What is at least so likely is shown as a position. Proposals from a half on whose words are plain are shown too: 16 of 17 were right in the ten real quarrels that calibration keeps (of the coder before),
 * 66 of 80 in twelve sets of press that nothing was chosen on and 12 of 17 on three more, but 28 of 44 in our own test negotiations.
 */
const PLAIN_SCORE = 0.75;

/**
 * How sure a proposal is beside the words of the holder, or of the sentence where he is not cited: "The dockers reject night shifts" tells the
 * stance outright and names this alternative more than any other of the issue.
 */
export function wordedScore(held: Held, codebook: Codebook, { issue, alternative, stance, score }: CodeProposal): number {
  if (score < MIN_CONFIRMED_SCORE || score >= PLAIN_SCORE || !isSaidByHolder(held)) return score;
  const words = wordsOf(held);
  return tellsPlainly(stance, words) && namesMost(words, codebook, issue, alternative) ? PLAIN_SCORE : score;
}

function wordsOf(held: Held): string {
  const { reading, target } = held;
  const own = ownAttributions(held);
  if (own.length === 0) return cut(reading.text, target.sentence);
  const cues = own.map(({ cue }) => cutAll(reading.text, cue));
  return [...cues, cutAll(reading.text, ownContents(held))].join(' ');
}

/** Whether words share more with this alternative than with any other. */
function namesMost(words: string, codebook: Codebook, issue: string, alternative: string): boolean {
  const all = codebook.issues.find(({ id }) => id === issue)?.alternatives ?? [];
  const count = (id: string): number => sharedWords(words, codebook, issue, id);
  return all.every(({ id }) => id === alternative || count(id) < count(alternative)) && count(alternative) > 0;
}
