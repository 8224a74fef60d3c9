import type { Token } from '../../../language/language.ts';

const STOPS = new Set(['.', ';', '!', '?', '—', '–', ':']);
/** Single and double quotation marks: who speaks is known from the attribution. */
const MARKS = /^[‘’“”"'«»„`]$/;
const TURNS = new Set(['but', 'while', 'although', 'though', 'whereas', 'however', 'yet', 'despite']);

/** A main clause does not begin within this many letters of the "while" before it: its first subject stands there. */
const MIN_SUBORDINATE_CLAUSE_CHARS = 16;

/** Cuts a run of tokens where one thought ends and another begins: at stops and at words that turn. */
export function segments(run: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  for (const [at, token] of run.entries()) {
    const breaks = STOPS.has(token.word)
      ? !isInitial(run, at)
      : TURNS.has(token.word) || beginsClause(run, at) || beginsPiece(run, at) || beginsMain(run, at, found.at(-1)?.[0]);
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

const SUBORDINATES = /^(?:while|although|though|whereas)$/;
const FINITE = /^(?:is|are|was|were|has|have|had|will|would|can|could|does|did|do|cannot)$/;

/** "while she liked the one plan she would not": a second subject with its verb begins the main clause. */
function beginsMain(run: readonly Token[], at: number, first: Token | undefined): boolean {
  const token = run[at];
  if (!token || !first || !SUBORDINATES.test(first.word) || token.span.start - first.span.start < MIN_SUBORDINATE_CLAUSE_CHARS)
    return false;
  const subject = isParty(token) || /^(?:he|she|they|it|we|i)$/.test(token.word);
  return subject && FINITE.test(run[at + 1]?.word ?? '');
}

function isParty(token: Token | undefined): boolean {
  return token !== undefined && token.party !== null;
}
