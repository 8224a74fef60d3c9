import { isDeepStrictEqual } from 'node:util';
import type { KeptDna } from '../../../../model/exchange/kept-dna.ts';
import type { Review } from '../../../../model/review.ts';
import { correctionSince, type DecidedSince } from './changed-since.ts';
import type { NextVersion } from './next-version.ts';

interface Sides {
  /** The decision that each statement became when it came in. */
  readonly kept: KeptDna['reviews'];
  /** The decisions that stand, by their ids. */
  readonly standing: ReadonlyMap<string, Review>;
  /** What each statement of the version would be as a decision. */
  readonly now: ReadonlyMap<number, Review>;
  readonly touched: ReadonlyMap<string, DecidedSince>;
  readonly version: NextVersion;
  /** The statements that the project had when it came in. */
  readonly before: ReadonlySet<number>;
  /** The alternative for which a statement stands here now. */
  readonly alternativeOf: (statement: number) => string | null;
}

/** A statement that came in before: its decision, and what it would be now. */
interface StatementSides {
  readonly statement: number;
  readonly old: Review;
  readonly will: Review | undefined;
}

/** What becomes of each statement of a project that is taken in again. What was decided since in the record is kept, unless it was changed in DNA afterwards. */
export class StatementsAgain {
  readonly undone: Review[] = [];
  readonly added: Review[] = [];
  readonly reviews: Record<string, string>;
  readonly #sides: Sides;
  readonly #counts = { changed: 0, left: 0, added: 0, changedThere: 0, removed: 0 };

  constructor(sides: Sides) {
    this.#sides = sides;
    this.reviews = { ...sides.kept };
  }

  takeAll(): void {
    const { kept, now, version } = this.#sides;
    for (const statement of new Set([...Object.keys(kept).map(Number), ...now.keys()]))
      if (!version.own.has(statement)) this.#take(statement);
  }

  counts() {
    const { kept, standing } = this.#sides;
    const all = new Map([...standing, ...this.added.map((review) => [review.id, review] as const)]);
    const codesIn = (ids: KeptDna['reviews']): number => Object.values(ids).filter((id) => all.get(id)?.target === 'code').length;
    return {
      ...this.#counts,
      reviews: Object.keys(this.reviews).length,
      codes: codesIn(this.reviews),
      codesBefore: codesIn(kept),
    };
  }

  #take(statement: number): void {
    const { kept, standing, now, version } = this.#sides;
    const was = kept[statement];
    const will = now.get(statement);
    const isChanged = version.changed.has(statement);
    if (was === undefined) {
      if (will) this.#add(statement, will);
      return;
    }
    const old = standing.get(was);
    // A coder's decision that was taken back stays so, and so does what he would say now, unless he has said something else since.
    if (!old) {
      if (isChanged && will) this.#add(statement, will);
    } else if (version.removed.has(statement)) this.#remove(statement, old);
    else if (isChanged) this.#change({ statement, old, will });
    else if (!version.returned.has(statement) && !version.absent.has(statement)) this.#takeOtherwise({ statement, old, will });
  }

  #add(statement: number, will: Review): void {
    // The mapping may take a statement for the first time that was there before.
    this.#counts[this.#sides.before.has(statement) ? 'changed' : 'added'] += 1;
    this.#put(statement, will);
  }

  #remove(statement: number, old: Review): void {
    delete this.reviews[statement];
    // What somebody has decided on here is a decision of this record by now.
    if (this.#sides.touched.has(old.id)) this.#counts.left += 1;
    else {
      this.#counts.removed += 1;
      this.undone.push(old);
    }
  }

  #change({ statement, old, will }: StatementSides): void {
    const { touched, alternativeOf } = this.#sides;
    const since = touched.get(old.id);
    if (!since) {
      this.#counts.changedThere += 1;
      this.#replace({ statement, old, will });
      return;
    }
    const isSamePlace = will !== undefined && isDeepStrictEqual(will.anchor, old.anchor);
    const correction = isSamePlace ? correctionSince(will, since, alternativeOf(statement)) : null;
    this.#counts[correction ? 'changedThere' : 'left'] += 1;
    if (correction) this.added.push(correction);
  }

  /** The same statement, which the mapping takes otherwise by now. */
  #takeOtherwise({ statement, old, will }: StatementSides): void {
    if (saySame(old, will)) return;
    if (this.#sides.touched.has(old.id)) {
      this.#counts.left += 1;
      return;
    }
    this.#counts.changed += 1;
    this.#replace({ statement, old, will });
  }

  #replace({ statement, old, will }: StatementSides): void {
    this.undone.push(old);
    delete this.reviews[statement];
    if (will) this.#put(statement, will);
  }

  #put(statement: number, will: Review): void {
    this.added.push(will);
    this.reviews[statement] = will.id;
  }
}

function saySame(old: Review, will: Review | undefined): boolean {
  return (
    will !== undefined &&
    old.target === will.target &&
    isDeepStrictEqual(old.correction, JSON.parse(JSON.stringify(will.correction)))
  );
}
