import {
  SHARE_VOTED,
  VOTED_BY_SHARE,
  VOTE_IS_OPEN,
  VOTED_DOWN,
  WILL_NEVER_SIGN,
  type Token,
} from '../../../../language/language.ts';
import type { Manner } from '../../../../model/reading/attribution.ts';
import type { ActVerb } from '../../../../model/reading/code.ts';
import { segments } from '../clauses.ts';
import type { OwnSaying } from './own-sayings.ts';

/** What stands for the names of the speaker's side and of the others in what a pattern is asked about: words that no text has. */
const OWN = 'OWN';
const OTHER = 'OTHER';

/** So many in a hundred decide. */
const HALF = 50;

/**
 * "Eight in ten of its members had said yes to the offer", "was rejected by 92% of those who took part in a ballot of the weavers", "the weavers will never
 * sign it": what most voters of a speaker's own side decided, his side decided, and what it will not sign it rejects.
 */
export function ownDecisions(content: readonly Token[], speaker: string, manner: Manner): OwnSaying[] {
  return segments(content).flatMap((run): OwnSaying[] => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    const told = run.map(({ word, party }) => (party === null ? word : party === speaker ? OWN : OTHER)).join(' ');
    const verb = shareOf(told, run) ?? refusalIn(told, manner);
    if (verb === null) return [];
    return [{ verb, words: { start: first.span.start, end: last.span.end }, clauseStart: first.span.start }];
  });
}

function shareOf(told: string, run: readonly Token[]): ActVerb | null {
  const { verb, voters = '', percent } = (SHARE_VOTED.exec(told) ?? VOTED_BY_SHARE.exec(told))?.groups ?? {};
  const areOwn = voters !== '' && !voters.includes(OTHER) && !run.some(({ word }) => VOTE_IS_OPEN.test(word));
  if (verb === undefined || !areOwn || Number(percent ?? HALF) < HALF) return null;
  return VOTED_DOWN.test(verb) ? 'reject' : 'accept';
}

/** In a direct quotation "he" and "they" are others. */
function refusalIn(told: string, manner: Manner): ActVerb | null {
  const { who } = WILL_NEVER_SIGN.exec(told)?.groups ?? {};
  return who !== undefined && (who === OWN || who === 'we' || manner !== 'direct') ? 'reject' : null;
}
