import type { Codebook } from '../../../model/codebook.ts';

interface Named {
  readonly id: string;
  readonly was?: readonly string[] | undefined;
}

/** What another codebook has that ours does not, in words: what was decided there could not be understood here. */
export function missingIn(ours: Codebook, theirs: Codebook): string[] {
  const alternatives = ({ issues }: Codebook) => issues.flatMap((issue) => issue.alternatives);
  return [
    ...missing('party', ours.parties, theirs.parties),
    ...missing('issue', ours.issues, theirs.issues),
    ...missing('alternative', alternatives(ours), alternatives(theirs)),
  ];
}

function missing(what: string, ours: readonly Named[], theirs: readonly Named[]): string[] {
  const known = new Set(ours.flatMap(({ id, was = [] }) => [id, ...was]));
  return theirs.flatMap(({ id }) => (known.has(id) ? [] : [`${what} "${id}"`]));
}
