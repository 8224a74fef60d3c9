import { keptInPlace, sameListKeeping } from '../../../link/keeping/kept-in-place.ts';
import { keptOf, keptOfList } from '../../../text/kept-results.ts';
import { hashOfJson, type Conclusion, type MadeConclusion } from '../../../record/conclusions/kept-conclusions.ts';

/** A long list as it is kept: in parts, each in a row of its own under the hash of what it says. */
export interface Parts {
  readonly parts: readonly string[];
}

/**
 * Where one part ends and the next begins follows from the lines themselves, so that a line that comes in changes the part that it stands
 * in and no other. About so many lines stand in one, and never more than the most.
 */
const LINES_IN_PART = 32;
const MAX_LINES_IN_PART = 128;

interface MadePart {
  readonly hash: string;
  readonly json: () => string;
}

const isLast = keptOf((line: object): boolean => JSON.stringify(line).length % LINES_IN_PART === 0);

/** Of the same lines one after another, made once. */
const partOf = keptOfList(
  (lines: readonly object[]): MadePart => ({ hash: hashOfJson(JSON.stringify(lines)), json: () => JSON.stringify(lines) }),
  { most: 1 },
);

/** A list of the same lines is the same list, and taken apart once. */
const sameLines = sameListKeeping<object>();
const areLast = keptInPlace(isLast);
const partsOf = keptOf((lines: readonly object[]): readonly MadePart[] => {
  const parts: MadePart[] = [];
  let from = 0;
  for (const [at, last] of areLast(lines).entries()) {
    if (at + 1 < lines.length && at + 1 - from < MAX_LINES_IN_PART && !last) continue;
    parts.push(partOf(lines.slice(from, at + 1)));
    from = at + 1;
  }
  return parts;
});

/** Takes long lists apart, and gathers the rows of their parts under one name. */
export class PartedLists {
  readonly rows: MadeConclusion[] = [];
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  part(lines: readonly object[]): Parts {
    const parts = partsOf(sameLines(lines));
    for (const { hash, json } of parts) this.rows.push({ name: this.#name, id: hash, hash, json });
    return { parts: parts.map(({ hash }) => hash) };
  }
}

/** The lines of a list that was taken apart; null where one of the parts is not there. */
export function linesOfParts(list: Parts, partOfId: ReadonlyMap<string, readonly unknown[]>): readonly unknown[] | null {
  const parts = list.parts.map((id) => partOfId.get(id));
  return parts.includes(undefined) ? null : parts.flatMap((lines) => lines ?? []);
}

/** Puts lists that were kept in parts together again. */
export class KeptParts {
  readonly #partOfId: ReadonlyMap<string, readonly unknown[]>;

  constructor(rows: readonly Conclusion[]) {
    this.#partOfId = new Map(rows.map(({ id, json }) => [id, JSON.parse(json) as readonly unknown[]]));
  }

  /** The lines as they were taken apart; null where one of the parts is not there. */
  lines(list: Parts): readonly unknown[] | null {
    return linesOfParts(list, this.#partOfId);
  }
}
