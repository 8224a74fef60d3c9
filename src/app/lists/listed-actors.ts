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
    const statements = grouped(links.statements, ({ speaker }) => (speaker.kind === 'actor' ? [speaker.actor] : []));
    const reports = grouped(readings, ({ mentions }) => mentions.flatMap(({ actor }) => actor ?? []));
    return links.actors.map((actor): Line => {
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
          issues: said.flatMap(({ codes }) => codes.map(({ code }) => code.issue)),
          outlets: naming.flatMap(outlets),
          days: null,
        },
      };
    });
  },
};
