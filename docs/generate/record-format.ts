import { z } from 'zod';
import { Brief } from '../../src/model/brief.ts';
import * as actor from '../../src/model/reading/actor.ts';
import * as attribution from '../../src/model/reading/attribution.ts';
import * as brief from '../../src/model/brief.ts';
import * as code from '../../src/model/reading/code.ts';
import * as codebook from '../../src/model/codebook.ts';
import * as date from '../../src/model/date.ts';
import * as finding from '../../src/model/finding.ts';
import * as origin from '../../src/model/coverage/origin.ts';
import * as original from '../../src/model/original.ts';
import * as passage from '../../src/model/reading/passage.ts';
import * as reading from '../../src/model/reading/reading.ts';
import * as round from '../../src/model/coverage/round.ts';
import * as span from '../../src/model/span.ts';
import * as speaker from '../../src/model/reading/speaker.ts';
import { definition, type JsonSchema } from './schema-tables.ts';

const MODEL = [
  span,
  original,
  passage,
  date,
  actor,
  attribution,
  speaker,
  code,
  codebook,
  round,
  finding,
  reading,
  origin,
  brief,
];

const HEAD = `# The published formats

Two kinds of JSON leave Readout: the reading of one report, one a line, from \`readout extract\`, and the brief of all of them, from
\`readout brief --format json\`. The other forms of the brief are made from its JSON. The words used here are those of the program
and of its interface.

This page is generated from the schemas in \`src/model/\` by \`npm run docs\`; a test fails when it is out of date.

**Spans** are half-open ranges [start, end) of UTF-16 code units, which is how JavaScript counts: \`text.slice(start, end)\` cuts the
words. In Python, \`text.encode('utf-16-le')[2 * start:2 * end].decode('utf-16-le')\` does. Every span of a reading points into its
\`text\`; every span of a brief into the \`text\` of the report whose number stands beside it.

**Reading again.** A reading is a pure function of the report, the codebook and the version of the program: the same three give the
same JSON. Fields may be added within one version of the format; none changes its meaning or goes away without a new version.
`;

/** The whole of docs/record-format.md, from the schemas. */
export function recordFormat(): string {
  const names = nameSchemas();
  const readings = z.toJSONSchema(reading.Reading) as JsonSchema;
  const briefs = z.toJSONSchema(Brief) as JsonSchema;
  const shared = { ...readings.$defs, ...briefs.$defs };
  const part = (name: string): string[] => (shared[name] ? [definition(name, shared[name])] : []);
  return [
    HEAD,
    '## The reading of one report\n',
    ...part('Reading'),
    '## The brief\n',
    ...part('Brief'),
    '## What they are made of\n',
    ...names.filter((name) => name !== 'Reading' && name !== 'Brief').flatMap(part),
  ].join('\n');
}

/** Tells zod the name of every schema of the model, so that one is described once and referred to by name. */
function nameSchemas(): string[] {
  const named = MODEL.flatMap((module) => Object.entries<unknown>({ ...module }).sort(([a], [b]) => (a < b ? -1 : 1)));
  return named.flatMap(([name, schema]) => {
    if (!(schema instanceof z.ZodType)) return [];
    z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id: name });
    return [name];
  });
}
