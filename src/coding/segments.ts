import type { Token } from './tokens.ts';

const STOPS = new Set(['.', ';', '!', '?', '—', '–', ':']);
const TURNS = new Set(['but', 'while', 'although', 'though', 'whereas', 'however', 'yet', 'despite']);

/** Cuts a run of tokens where one thought ends and another begins: at stops and at words that turn. */
export function segments(run: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  for (const [at, token] of run.entries()) {
    const breaks = STOPS.has(token.word) ? !isInitial(run, at) : TURNS.has(token.word) || beginsClause(run, at);
    if (breaks) found.push([]);
    if (!STOPS.has(token.word)) found.at(-1)?.push(token);
  }
  return found.filter((segment) => segment.length > 0);
}

function isInitial(run: readonly Token[], at: number): boolean {
  return run[at]?.word === '.' && (run[at - 1]?.word.length ?? 0) === 1;
}

/** ", and that", "and Varesh has": a second clause with a subject of its own. */
function beginsClause(run: readonly Token[], at: number): boolean {
  if (run[at]?.word !== 'and') return false;
  const next = run[at + 1];
  return (
    next?.word === 'that' ||
    (next?.party !== null &&
      next?.party !== undefined &&
      !next.possessive &&
      /^(?:has|have|had|will|would|is|was)$/.test(run[at + 2]?.word ?? ''))
  );
}
