import { printedNumber, type Attribution } from '../model/reading/attribution.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Span } from '../model/span.ts';
import { attributionAround } from './attribution-around.ts';

/** A statement that somebody coded in a project of another program. */
interface CodedStatement {
  readonly who: string;
  readonly project: string;
  readonly span: Span;
}

/**
 * Which attributions of a reading are statements of coded projects. A coder marks each statement by itself, so that half of one may be
 * half of another one that somebody else made: they are joined with what the machine found, and never with each other.
 */
export class CodedStatements {
  readonly #byNumber = new Map<number, CodedStatement[]>();

  /** The attribution that a coded statement is: one that no other statement of its project is; null where it has to be added. */
  placeFor(statement: CodedStatement, reading: Reading): number | null {
    const of = (attribution: Attribution): readonly CodedStatement[] =>
      (this.#byNumber.get(printedNumber(attribution)) ?? []).filter(({ project }) => project === statement.project);
    // What two coders say of exactly the same words is one thing that they may differ about.
    const same = reading.attributions.find((attribution) => {
      const others = of(attribution);
      return others.length > 0 && others.every((other) => isOnSameWords(other, statement) && other.who !== statement.who);
    });
    return same?.id ?? attributionAround(reading, statement.span, 0, (attribution) => of(attribution).length === 0);
  }

  take(number: number | null, statement: CodedStatement): void {
    if (number !== null) this.#byNumber.set(number, [...(this.#byNumber.get(number) ?? []), statement]);
  }
}

function isOnSameWords({ span: one }: CodedStatement, { span: other }: CodedStatement): boolean {
  return one.start === other.start && one.end === other.end;
}
