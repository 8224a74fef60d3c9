import type { MarkedCode } from '../../../test/truth/marked-positions.ts';

/** A code with the words it stands on, as the marks of readers have them. */
export type FoundCode = Pick<
  MarkedCode,
  'text' | 'start' | 'end' | 'holder' | 'issue' | 'alternative' | 'stance' | 'asserted'
> & {
  readonly confidence: number;
  /** What made it: a coder or a rule. */
  readonly by: string;
};

/** How many were found, how many of them are right, how many were to be found, and how many of those were. */
export interface CodeScore {
  readonly found: number;
  readonly right: number;
  readonly wanted: number;
  readonly hit: number;
}

type Keyed = Pick<MarkedCode, 'text' | 'holder' | 'issue' | 'alternative' | 'stance' | 'asserted'>;

function keyOf({ text, holder, issue, alternative, stance, asserted }: Keyed): string {
  return [text, holder, issue, alternative, stance, asserted].join(' ');
}

function onSameWords(a: FoundCode | MarkedCode, b: FoundCode | MarkedCode): boolean {
  return keyOf(a) === keyOf(b) && a.start < b.end && b.start < a.end;
}

export function isRight(found: FoundCode, marked: readonly MarkedCode[]): boolean {
  return marked.some((mark) => onSameWords(found, mark));
}

/** Whether a position that a reader marked is among those that were found. */
export function isHit(mark: MarkedCode, found: readonly FoundCode[]): boolean {
  return found.some((code) => onSameWords(code, mark));
}

/** A line is right where a reader marked the same on overlapping words. Precision counts what any reader marked, recall what is sure. */
export function lineScore(found: readonly FoundCode[], marked: readonly MarkedCode[]): CodeScore {
  const sure = marked.filter((mark) => mark.sure);
  return {
    found: found.length,
    right: found.filter((code) => isRight(code, marked)).length,
    wanted: sure.length,
    hit: sure.filter((mark) => isHit(mark, found)).length,
  };
}

/** The same for the positions of each text, however often they are told. */
export function textScore(found: readonly FoundCode[], marked: readonly MarkedCode[]): CodeScore {
  const [foundKeys, allKeys] = [new Set(found.map(keyOf)), new Set(marked.map(keyOf))];
  const sureKeys = new Set(marked.filter((mark) => mark.sure).map(keyOf));
  return {
    found: foundKeys.size,
    right: [...foundKeys].filter((key) => allKeys.has(key)).length,
    wanted: sureKeys.size,
    hit: [...sureKeys].filter((key) => foundKeys.has(key)).length,
  };
}

export function total(scores: readonly CodeScore[]): CodeScore {
  const sum = (part: (score: CodeScore) => number): number => scores.reduce((all, score) => all + part(score), 0);
  return { found: sum((s) => s.found), right: sum((s) => s.right), wanted: sum((s) => s.wanted), hit: sum((s) => s.hit) };
}

/** Share of what was found that is right; 1 where nothing was found. */
export function precision({ found, right }: CodeScore): number {
  return found === 0 ? 1 : right / found;
}

export function recall({ wanted, hit }: CodeScore): number {
  return wanted === 0 ? 1 : hit / wanted;
}

export function fScore(score: CodeScore): number {
  const [p, r] = [precision(score), recall(score)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}
