import type { Actor } from '../../model/reading/actor.ts';
import type { Reading } from '../../model/reading/reading.ts';

/** Every actor that readings name by ids already joined, once, with every name it goes by. What the codebook says comes before what a report brought in. */
export function listActors(readings: readonly Reading[]): Actor[] {
  const known = new Map<string, Actor>();
  for (const actor of readings.flatMap((reading) => reading.actors)) {
    const before = known.get(actor.id);
    known.set(actor.id, before ? mergedNames(before, actor) : actor);
  }
  return [...known.values()].sort((one, other) => Number(other.certain) - Number(one.certain) || (one.id < other.id ? -1 : 1));
}

function mergedNames(before: Actor, now: Actor): Actor {
  const [first, second] = now.certain && !before.certain ? [now, before] : [before, now];
  return {
    ...first,
    names: [...new Set([...first.names, ...second.names])].sort(),
    office: first.office ?? second.office,
    party: first.party ?? second.party,
  };
}
