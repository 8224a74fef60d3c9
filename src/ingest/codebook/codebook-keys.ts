import { distance } from 'fastest-levenshtein';
import { Alternative, Codebook, CodebookOutlet, CodebookParty, CodebookPerson, Issue } from '../../model/codebook.ts';

/** The way to a place in a codebook: keys and places in lists. */
export type CodebookPath = readonly (string | number)[];

/** The keys that each level of a codebook may have, by the last named key on the way to it. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(Codebook.unwrap().shape),
  negotiation: Object.keys(Codebook.unwrap().shape.negotiation.unwrap().shape),
  parties: Object.keys(CodebookParty.unwrap().shape),
  people: Object.keys(CodebookPerson.unwrap().shape),
  issues: Object.keys(Issue.unwrap().shape),
  alternatives: Object.keys(Alternative.unwrap().shape),
  outlets: Object.keys(CodebookOutlet.unwrap().shape),
};

/** The keys that may stand at a place. */
export function keysAt(path: CodebookPath): readonly string[] {
  const named = path.findLast((part): part is string => typeof part === 'string') ?? '';
  return KEYS[named] ?? [];
}

/** A remedy for an unknown key: the one that is meant, when one is near, else all that there are. */
export function didYouMean(key: string, known: readonly string[]): string {
  const nearest = known
    .map((name) => ({ name, distance: distance(key.toLowerCase(), name) }))
    .sort((a, b) => a.distance - b.distance)[0];
  if (nearest && nearest.distance <= Math.max(2, Math.floor(nearest.name.length / 3))) return `Did you mean "${nearest.name}"?`;
  return `Known here: ${known.join(', ')}.`;
}
