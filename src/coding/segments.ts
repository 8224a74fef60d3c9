import type { Token } from './tokens.ts';

const STOPS = new Set(['.', ';', '!', '?', '—', '–', ':']);
/** Single and double quotation marks: who speaks is known from the attribution. */
const MARKS = /^[‘’“”"'«»„`]$/;
const TURNS = new Set(['but', 'while', 'although', 'though', 'whereas', 'however', 'yet', 'despite']);

/** Cuts a run of tokens where one thought ends and another begins: at stops and at words that turn. */
export function segments(run: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  for (const [at, token] of run.entries()) {
    const breaks = STOPS.has(token.word)
      ? !isInitial(run, at)
      : TURNS.has(token.word) || beginsClause(run, at) || beginsPiece(run, at);
    if (breaks) found.push([]);
    if (!STOPS.has(token.word) && !MARKS.test(token.word)) found.at(-1)?.push(token);
  }
  return found.filter((segment) => segment.length > 0);
}

function isInitial(run: readonly Token[], at: number): boolean {
  return run[at]?.word === '.' && (run[at - 1]?.word.length ?? 0) === 1;
}

/** A piece that the cue has cut off and that begins with a capital or with "that" is a thought of its own. */
function beginsPiece(run: readonly Token[], at: number): boolean {
  const token = run[at];
  const before = run.slice(0, at).findLast(({ word }) => !MARKS.test(word));
  return (
    token !== undefined &&
    before !== undefined &&
    (token.capital || token.word === 'that') &&
    token.span.start - before.span.end > 4
  );
}

/** ", and that", "and Varesh has": a second clause with a subject of its own. */
function beginsClause(run: readonly Token[], at: number): boolean {
  if (run[at]?.word !== 'and' || isParty(run[at - 1])) return false;
  const [next, verb] = [run[at + 1], run[at + 2]];
  return (
    next?.word === 'that' || (isParty(next) && !next?.possessive && /^(?:has|have|had|will|would|is|was)$/.test(verb?.word ?? ''))
  );
}

function isParty(token: Token | undefined): boolean {
  return token !== undefined && token.party !== null;
}
