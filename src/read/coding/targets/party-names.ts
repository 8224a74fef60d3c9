import type { Codebook } from '../../../model/codebook.ts';
import type { Reading } from '../../../model/reading/reading.ts';
import type { PartyName } from '../../../language/language.ts';
import { namesPattern } from '../../../text/literal-pattern.ts';

/** The words of a report that name a party or one of its people, in order, none inside another. */
export function partiesNamed({ mentions, actors }: Pick<Reading, 'mentions' | 'actors'>): PartyName[] {
  const partyOf = new Map(actors.map((actor) => [actor.id, actor.party]));
  const names = mentions.flatMap(({ span, actor }) => {
    const party = partyOf.get(actor);
    return party ? [{ span, party }] : [];
  });
  names.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return names.filter(
    (name, at) => at === 0 || name.span.start >= Math.max(...names.slice(Math.max(0, at - 4), at).map(({ span }) => span.end)),
  );
}

/** Finds the parties in the titles of the codebook itself, which no reading has gone over. */
export function codebookParties(codebook: Codebook): (text: string) => PartyName[] {
  const byName = new Map(
    codebook.parties.flatMap(({ id, name, names }) => [name, ...names].map((known) => [known.toLowerCase(), id] as const)),
  );
  const pattern = namesPattern([...byName.keys()], 'giu');
  if (!pattern) return () => [];
  return (text) =>
    [...text.matchAll(pattern)].map((found) => ({
      span: { start: found.index, end: found.index + found[0].length },
      party: byName.get(found[0].toLowerCase()) ?? '',
    }));
}
