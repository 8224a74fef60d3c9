import type { Span } from '../model/span.ts';
import { CONDITIONS } from './stances.ts';
import type { Token } from './tokens.ts';

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
  for (const { from, to } of CONDITIONS.find(run)) {
    if (TIMES.test(run[from]?.word ?? '') && !opensAct(run, to)) continue;
    const comma = run.findIndex((token, at) => at > to && token.word === ',');
    const end = comma < 0 || (from > 0 && comma > 0 && run.length - comma < 2) ? run.length : comma;
    return { from, to: end, price: PRICE.test(run[from]?.word ?? '') };
  }
  return null;
}

function opensAct(run: readonly Token[], at: number): boolean {
  return (run[at]?.word ?? '').endsWith('ing') || run.slice(at, at + 4).some(({ party }) => party !== null);
}

/** The words of a condition. */
export function conditionSpan(run: readonly Token[], { from, to }: Condition): Span[] {
  const first = run[from];
  const last = run[to - 1];
  return first && last ? [{ start: first.span.start, end: last.span.end }] : [];
}
