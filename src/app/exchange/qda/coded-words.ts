import type { QdaMapping } from '../../../model/exchange/qda-mapping.ts';
import type { QdaSource } from '../../../model/exchange/qda-project.ts';
import type { Span } from '../../../model/span.ts';
import { byUser, type QdaReviewing, type UserCodings } from './qda-reviews.ts';

/** Words that one user has coded, with all codes that make one statement of them. */
export interface CodedWords {
  readonly span: Span;
  readonly own: UserCodings;
}

/**
 * What users have coded in a source, statement by statement. Most programs write a selection for each code: who speaks and what of then stand in
 * several on the same words, and are one statement as long as they do not say the same thing twice.
 */
export function codedWords({ selections }: QdaSource, about: Pick<QdaReviewing, 'mapping' | 'paths'>): CodedWords[] {
  const found: CodedWords[] = [];
  for (const { start, end, ...selection } of selections) {
    for (const own of byUser({ start, end, ...selection })) {
      const at = found.findIndex(
        ({ span, own: other }) =>
          span.start === start && span.end === end && other.user === own.user && complete(other, own, about),
      );
      const known = found[at];
      if (known) found[at] = { ...known, own: { ...own, codings: [...known.own.codings, ...own.codings] } };
      else found.push({ span: { start, end }, own });
    }
  }
  return found;
}

const KINDS = ['parties', 'alternatives', 'stances'] as const satisfies readonly (keyof QdaMapping)[];

/** Whether each says something of the statement, and neither says otherwise what the other one says. */
function complete(one: UserCodings, other: UserCodings, about: Pick<QdaReviewing, 'mapping' | 'paths'>): boolean {
  const [here, there] = [targetsOf(one, about), targetsOf(other, about)];
  const says = (targets: typeof here): boolean => targets.some((each) => each.size > 0);
  const agree = here.every((each, at) => new Set([...each, ...(there[at] ?? [])]).size <= 1);
  return says(here) && says(there) && agree;
}

/** What the mapping takes the codes for, kind by kind. */
function targetsOf({ codings }: UserCodings, { mapping, paths }: Pick<QdaReviewing, 'mapping' | 'paths'>): ReadonlySet<string>[] {
  const given = codings.flatMap(({ code }) => paths.get(code) ?? []);
  return KINDS.map((kind) => {
    const all: Readonly<Record<string, string | null>> = mapping[kind];
    return new Set(given.flatMap((path) => (Object.hasOwn(all, path) ? (all[path] ?? []) : [])));
  });
}
