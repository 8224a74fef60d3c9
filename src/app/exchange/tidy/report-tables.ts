import type { TidyTable } from './tidy-table.ts';

export const reportsTable: TidyTable = {
  name: 'reports',
  about: 'The reports of the record, in the order in which they were added.',
  columns: [
    ['report', 'id', 'Id of the report: the SHA-256 of its bytes.'],
    ['title', 'text', 'Its headline.'],
    ['outlet', 'text', 'Who published it; empty where it does not say.'],
    ['published', 'day', 'Its day; empty where it has none.'],
    ['precision', 'text', 'How exactly the day is known.'],
    [
      'language',
      'text',
      'ISO 639 code of the language it is written in; in another than en nobody is read, and und cannot be told.',
    ],
    ['url', 'text', 'Its address, as it came with it.'],
    ['writers', 'text', 'Names in its byline, with semicolons between.'],
    ['wires', 'text', 'Agencies it credits, with semicolons between.'],
    ['attributions', 'number', 'How often somebody is cited in it.'],
    ['findings', 'number', 'How many doubts there are about it.'],
    ['path', 'text', 'File or address it was added from.'],
  ],
  lines: ({ readings, provenance }) =>
    readings.map(({ report, title, outlet, published, language, given, writers, wires, attributions, findings }) => [
      report,
      title,
      outlet?.name ?? null,
      published.date?.slice(0, 10) ?? null,
      published.precision,
      language ?? 'en',
      given.url ?? null,
      names(writers),
      names(wires),
      attributions.length,
      findings.length,
      provenance.get(report)?.path ?? null,
    ]),
};

function names(credits: readonly { readonly name: string }[]): string {
  return credits.map(({ name }) => name).join('; ');
}

export const actorsTable: TidyTable = {
  name: 'actors',
  about: 'Persons, organisations and states that reports name.',
  columns: [
    ['actor', 'id', 'Id of the actor.'],
    ['name', 'text', 'The name it is shown by.'],
    ['kind', 'text', 'person, organisation or state.'],
    ['party', 'id', 'The party it belongs to; empty for none.'],
    ['office', 'text', 'Its office, where a report or the codebook tells it.'],
    ['names', 'text', 'Every spelling, with semicolons between.'],
    ['in_codebook', 'truth', 'FALSE where the machine took it from a report.'],
  ],
  lines: ({ links }) =>
    links.actors.map(({ id, name, kind, party, office, names: all, certain }) => [
      id,
      name,
      kind,
      party,
      office,
      all.join('; '),
      certain,
    ]),
};
