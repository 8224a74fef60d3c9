import type { Actor, Mention } from '../../../model/reading/actor.ts';
import type { Span } from '../../../model/span.ts';
import type { Hit } from '../known/gazetteer.ts';
import type { Knowledge, NameSense } from '../known/known-names.ts';
import type { Bodies } from './organisations.ts';
import type { Person } from './person.ts';
import { isPlace } from './place-names.ts';

/** Names of states, parties and bodies that mean these, not the place and not part of a person's name. */
export function namesIn(text: string, passages: readonly Span[], known: Knowledge, people: readonly Person[]): Hit<NameSense>[] {
  const taken = people.flatMap((person) => person.mentions).sort((a, b) => a.start - b.start);
  let at = 0;
  return passages.flatMap((passage) =>
    known.names.find(text, passage.start, passage.end).filter((hit) => {
      while (at > 0 && (taken[at]?.start ?? Infinity) > hit.span.start) at -= 1;
      while ((taken[at]?.end ?? Infinity) <= hit.span.start) at += 1;
      const person = taken[at];
      return !(person && person.start < hit.span.end && hit.span.start < person.end) && !isPlace(text, hit);
    }),
  );
}

/** Every mention of the report in its order. */
export function mentionsOf(people: readonly Person[], names: readonly Hit<NameSense>[], bodies: Bodies): Mention[] {
  const mentions = [
    ...people.flatMap((person) => person.mentions.map((span) => ({ span, actor: person.id }))),
    ...names.map((hit) => ({ span: hit.span, actor: hit.sense.actor })),
    ...bodies.all().flatMap((body) => body.mentions.map((span) => ({ span, actor: body.id }))),
  ];
  const seen = new Set<string>();
  return mentions
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ span, actor }) => !seen.has(`${span.start} ${actor}`) && seen.add(`${span.start} ${actor}`));
}

/** The actors that the mentions and voices of a report need, in the order in which they come up. */
export function actorsOf(ids: Iterable<string>, people: readonly Person[], bodies: Bodies, known: Knowledge): Actor[] {
  const all = new Map<string, Actor>(known.actors);
  for (const actor of bodies.actors()) if (!all.has(actor.id)) all.set(actor.id, actor);
  for (const person of people) all.set(person.id, personActor(person));
  return [...new Set(ids)].flatMap((id) => all.get(id) ?? []);
}

function personActor(person: Person): Actor {
  return {
    id: person.id,
    kind: 'person',
    name: person.name,
    names: [...person.spellings],
    office: person.offices[0] ?? null,
    party: person.party,
    certain: person.known !== null,
    why: person.why,
  };
}
