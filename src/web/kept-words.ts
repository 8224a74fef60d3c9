import type { KeptDecision, Outcome } from '../model/room/decision-request.ts';

/** That a decision is kept, and what becomes of positions by it that it does not name. */
export function keptWords({ decision, outcomes }: KeptDecision, what: string): string {
  return [`Saved ${decision}: ${what}.`, ...outcomes.map(outcomeWords)].join(' ');
}

function outcomeWords(outcome: Outcome): string {
  if (outcome.what === 'moved')
    return `The position on ${outcome.code} went with the speaker, from ${outcome.from} to ${outcome.to}.`;
  if (outcome.what === 'left')
    return `The position on ${outcome.code} stays with ${outcome.holder}, now as something that is said of it.`;
  const all = outcome.codes.join(', ');
  if (outcome.what === 'not decided on') return `Its positions wait for a decision of their own: ${all}.`;
  const gone = 'The quotation itself is struck out: nobody is cited with these words any more.';
  return outcome.codes.length === 0 ? gone : `The quotation itself is struck out, and ${all} with it.`;
}
