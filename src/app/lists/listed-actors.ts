import { keptInPlace } from '../../link/keeping/kept-in-place.ts';
import { keptOfThings } from '../../link/keeping/kept-of-things.ts';
import { areSame } from '../../link/keeping/same-lists.ts';
import type { ToldReading } from '../../link/keeping/told-reading.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import type { Actor } from '../../model/reading/actor.ts';
import { toldInOrder } from './kept-lines.ts';
import { grouped, outlets } from './list-facets.ts';
import type { Line, Listing } from './listing.ts';

export const actors: Listing = {
  columns: [
    ['id', 24],
    ['name', 0],
    ['kind', 12],
    ['party', 16],
    ['office', 0],
    ['statements', 10],
    ['proposed', 8],
  ],
  lines: ({ links, readings }) => {
    const [said, told] = [saidInEach(links.statements), toldInOrder(readings)];
    return keptLines([links.actors, said, told], () => linesOf(links.actors, said, told));
  },
};

/** Who says something, and on which issues he takes a stand by it. */
interface Said {
  readonly by: string | null;
  readonly issues: readonly string[];
}

const saidInEach = keptInPlace(
  ({ speaker, codes }: Statement): Said => ({
    by: speaker.kind === 'actor' ? speaker.actor : null,
    issues: codes.map(({ code }) => code.issue),
  }),
  { areSame: (before, now) => before.by === now.by && areSame(before.issues, now.issues) },
);

/** Of the same actors, what each of them says, and what the same reports tell. */
const keptLines = keptOfThings<readonly Line[]>();

function linesOf(listed: readonly Actor[], all: readonly Said[], readings: readonly ToldReading[]): readonly Line[] {
  const statements = grouped(all, ({ by }) => (by === null ? [] : [by]));
  const reports = grouped(readings, ({ mentions }) => mentions.flatMap(({ actor }) => actor ?? []));
  return listed.map((actor): Line => {
    const said = statements.get(actor.id) ?? [];
    const naming = reports.get(actor.id) ?? [];
    return {
      fields: {
        id: actor.id,
        name: actor.name,
        kind: actor.kind,
        party: actor.party,
        office: actor.office,
        names: actor.names.join('; '),
        statements: said.length,
        reports: naming.length,
        proposed: !actor.certain,
        why: actor.why,
      },
      facets: {
        parties: [actor.party],
        issues: said.flatMap(({ issues }) => issues),
        outlets: naming.flatMap(outlets),
        days: null,
      },
    };
  });
}
