import type { DnaProject } from '../../../../model/exchange/dna-project.ts';
import { rowContents } from './row-contents.ts';

/** What somebody has done to a project in DNA since it was taken in, or since it was given back. */
export interface NextVersion {
  /** Statements that came in before and say something else now, which nobody has decided here. */
  readonly changed: ReadonlySet<number>;
  /** Statements that came in before and say what was decided here since. */
  readonly returned: ReadonlySet<number>;
  /** Statements that came in before, stand here and were removed there. */
  readonly removed: ReadonlySet<number>;
  /** Statements that came in before and stand on neither side: they were taken away here, and given back without. */
  readonly absent: ReadonlySet<number>;
  /** Statements of the version that are decisions of this record, as it gives them back. */
  readonly own: ReadonlySet<number>;
  /** Decisions of this record that were given back and were removed there. */
  readonly ownRemoved: number;
}

/** `base`: as it came in. `ours`: as it would be given back now. `theirs`: as it comes in now. `came`: the statements that are decisions here. */
export function nextVersion(
  { base, ours, theirs }: { readonly base: DnaProject; readonly ours: DnaProject; readonly theirs: DnaProject },
  came: ReadonlySet<number>,
): NextVersion {
  const [before, here, there] = [base, ours, theirs].map(rowContents) as [Contents, Contents, Contents];
  const found = {
    changed: new Set<number>(),
    returned: new Set<number>(),
    removed: new Set<number>(),
    absent: new Set<number>(),
  };
  for (const id of came) {
    const [was, is, will] = [before, here, there].map((side) => side.get(id)?.whole);
    if (will === was && will !== undefined) continue;
    if (will === undefined) found[is === undefined ? 'absent' : 'removed'].add(id);
    else found[will === is ? 'returned' : 'changed'].add(id);
  }
  return { ...found, ...ownRows({ before, here, there }) };
}

type Contents = ReturnType<typeof rowContents>;

/** Rows are numbered anew each time that decisions are given back, so that they are known by what they say. */
function ownRows({
  before,
  here,
  there,
}: Readonly<Record<'before' | 'here' | 'there', Contents>>): Pick<NextVersion, 'own' | 'ownRemoved'> {
  const given = new Map([...here].filter(([id]) => !before.has(id)));
  const waiting = new Map<string, number>();
  for (const { whole } of given.values()) waiting.set(whole, (waiting.get(whole) ?? 0) + 1);
  const own = new Set<number>();
  for (const [id, { whole }] of there) {
    const left = waiting.get(whole) ?? 0;
    if (left === 0 || before.get(id)?.whole === whole) continue;
    waiting.set(whole, left - 1);
    own.add(id);
  }
  const isChanged = (id: number, place: string): boolean => there.get(id)?.place === place;
  const missing = [...given].filter(([id, { whole, place }]) => (waiting.get(whole) ?? 0) > 0 && !isChanged(id, place));
  // Of a project that was not given back since, nothing can have been removed.
  return { own, ownRemoved: own.size === 0 ? 0 : missing.length };
}
