import type { Span } from '../../../src/model/span.ts';
import type { Frame } from './stance/stance-frame.ts';
import type { Token } from '../../../src/language/language.ts';
import { CONDITIONS, PRECONDITIONS } from './words/position-phrases.ts';

/** A condition in a run of words. */
export interface Condition {
  readonly from: number;
  readonly to: number;
  /** "in exchange for" names the price, which belongs to the alternative too; "unless" and "if" do not. */
  readonly price: boolean;
}

const PRICE = /^(?:in|as)$/;
/** "before" and "until" open a condition only when something is to be done first: "before making any decision". */
const TIMES = /^(?:before|until|once)$/;

/** The first condition of a run: from the word that opens it to the end of its clause. */
export function condition(run: readonly Token[]): Condition | null {
  const inverted = run.findIndex((token, at) => token.word === 'should' && (run[at + 1]?.party ?? null) !== null);
  if (inverted >= 0) return { from: inverted, to: run.length, price: false };
  const opening = CONDITIONS.find(run).find(({ from, to }) => opens(run, from, to));
  if (!opening) return null;
  const { from, to } = opening;
  return { from, to: endOfClause(run, to), price: PRICE.test(run[from]?.word ?? '') };
}

function opens(run: readonly Token[], from: number, to: number): boolean {
  const { word = '', stem } = run[from] ?? {};
  if (stem === 'provid') return /^provid(?:ed|ing)$/.test(word) && !GIVEN.test(run[to]?.word ?? '');
  return !TIMES.test(word) || opensAct(run, to);
}

/** "aid provided by the state", "to provide aid": something is given, on no condition. */
const GIVEN = /^(?:by|in|for|to|with|at|under|from)$/;

/** Whether a condition is that of a stance: one that follows a second stance belongs to that, and not to the first. */
export function holdsFor({ from }: Condition, frame: Frame, all: readonly Frame[]): boolean {
  return !all.some(
    (other) =>
      other !== frame && other.holder === frame.holder && other.from > frame.to && other.from < from && frame.from < from,
  );
}

/** A run without the words that tell what it is a precondition of. */
export function withoutPurpose(run: readonly Token[]): readonly Token[] {
  const [purpose] = PRECONDITIONS.find(run);
  return purpose ? run.slice(0, purpose.from) : run;
}

/** A condition ends with its clause, at a comma, unless all that follows the comma is a word. */
function endOfClause(run: readonly Token[], from: number): number {
  const comma = run.findIndex((token, at) => at > from && token.word === ',');
  return comma < 0 || run.length - comma < 2 ? run.length : comma;
}

function opensAct(run: readonly Token[], at: number): boolean {
  const clause = run.slice(at, at + 7).some(({ word }) => /^(?:is|are|was|were|has|have)$/.test(word));
  return clause || (run[at]?.word ?? '').endsWith('ing') || run.slice(at, at + 4).some(({ party }) => party !== null);
}

/** The words of a condition. */
export function conditionSpan(words: readonly Token[]): Span[] {
  const first = words[0];
  const last = words.at(-1);
  return first && last ? [{ start: first.span.start, end: last.span.end }] : [];
}
