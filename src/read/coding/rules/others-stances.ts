import type { Codebook } from '../../../model/codebook.ts';
import { ATTACKS_HIM_WHO, STOOD_FOR_BY_HIM } from '../../../language/language.ts';
import { cut } from '../../../text/spans.ts';
import type { CodeProposal } from '../coder.ts';
import { sharedWords } from './alternative-words.ts';
import { isSaidByHolder, lastNamedBefore, type Held } from './held.ts';

/** Whether the words tell of what another stands for, whom the holder only speaks of. What he himself is against because of it is not in doubt. */
export function isStanceOfAnother(held: Held, codebook: Codebook, proposal: CodeProposal): boolean {
  return proposal.stance !== 'opposes' && (isToldOfAttacked(held) || isStoodForByAnother(held, codebook, proposal));
}

/** "Holt attacked Mills, saying he would close the yard": it is Mills who would. */
function isToldOfAttacked(held: Held): boolean {
  const { reading, target, names, holder } = held;
  const sentence = cut(reading.text, target.sentence);
  const found = ATTACKS_HIM_WHO.exec(sentence);
  if (found === null) return false;
  const before = lastNamedBefore(held, target.sentence.start + found.index);
  return before === undefined ? names.length === 0 && isSaidByHolder(held) : before.party === holder;
}

/** "Holt said Mills cannot win because of her support for the tax": the support is that of whoever is named last. */
function isStoodForByAnother(held: Held, codebook: Codebook, { issue, alternative }: CodeProposal): boolean {
  const { reading, target, holder } = held;
  const sentence = cut(reading.text, target.sentence);
  const found = STOOD_FOR_BY_HIM.exec(sentence);
  const [whole, stretch] = found ?? [];
  if (!found || whole === undefined || stretch === undefined) return false;
  // "Her" may have been taken for the speaker himself; whoever is named before it is meant.
  const named = /^\p{Lu}/u.test(whole) ? whole.length - stretch.length : 0;
  const owner = lastNamedBefore(held, target.sentence.start + found.index + named);
  if (owner === undefined || owner.party === holder) return false;
  const count = (words: string): number => sharedWords(words, codebook, issue, alternative);
  return count(stretch) > count(sentence.replace(whole, ' '));
}
