import { z } from 'zod';
import * as actor from '../../src/model/reading/actor.ts';
import * as attribution from '../../src/model/reading/attribution.ts';
import * as brief from '../../src/model/brief.ts';
import * as change from '../../src/model/coverage/change.ts';
import * as code from '../../src/model/reading/code.ts';
import * as coding from '../../src/model/reading/coding.ts';
import * as codebook from '../../src/model/codebook.ts';
import * as date from '../../src/model/date.ts';
import * as decision from '../../src/model/coverage/decision.ts';
import * as derived from '../../src/model/coverage/derived.ts';
import * as dispute from '../../src/model/coverage/dispute.ts';
import * as finding from '../../src/model/finding.ts';
import * as framing from '../../src/model/coverage/framing.ts';
import * as issueStanding from '../../src/model/coverage/issue-standing.ts';
import * as links from '../../src/model/coverage/links.ts';
import * as origin from '../../src/model/coverage/origin.ts';
import * as original from '../../src/model/original.ts';
import * as passage from '../../src/model/reading/passage.ts';
import * as position from '../../src/model/coverage/position.ts';
import * as reading from '../../src/model/reading/reading.ts';
import * as round from '../../src/model/coverage/round.ts';
import * as span from '../../src/model/span.ts';
import * as speaker from '../../src/model/reading/speaker.ts';
import * as statement from '../../src/model/coverage/statement.ts';
import * as topic from '../../src/model/reading/topic.ts';
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
  topic,
  coding,
  codebook,
  round,
  finding,
  reading,
  origin,
  statement,
  links,
  position,
  decision,
  dispute,
  issueStanding,
  change,
  framing,
  derived,
  brief,
];

const HEAD = `# The published formats

Four kinds of JSON are published: the reading of one report, one a line, from \`readout extract\`; what is the same over many
reports, their **links**; what follows from both, the **derived** facts; and the brief of all of them, from \`readout brief --format
json\`. Links and derived facts are what \`coverageOf\` of the package gives; lists and the brief are made from them, and the other forms
of the brief from its JSON. The words used here are those of the program and of its interface.

This page is generated from the schemas in \`src/model/\` by \`npm run docs\`; a test fails when it is out of date.

**Spans** are half-open ranges [start, end) of UTF-16 code units, which is how JavaScript counts: \`text.slice(start, end)\` cuts the
words. In Python, \`text.encode('utf-16-le')[2 * start:2 * end].decode('utf-16-le')\` does. Every span of a reading points into its
\`text\`; every span of a brief into the \`text\` of the report whose number stands beside it.

**Ids.** Links name attributions by report and number, derived facts name statements, positions and disputes by id, so that every fact
leads to words. Both are made again at will, and are the same for the same readings in whatever order they came.

**Reading again.** A reading is a pure function of the report, the codebook and the version of the program: the same three give the
same JSON. A record keeps it in two layers: what reading sees, which depends on the parties and outlets of the codebook and on nothing else in
it, and the codes, which are made from that by the whole codebook. A change of the issues makes the codes anew and reads no report again. A
reading is published with both layers in one: the narrations of its codes stand at the end of its \`attributions\` and \`voices\`. Fields may be added within one version of the format; none changes its meaning or goes away without a new version.
`;

/** The whole of docs/record-format.md, from the schemas. */
export function recordFormat(): string {
  const names = nameSchemas();
  const published = [reading.Reading, coding.Coding, links.Links, derived.Derived, brief.Brief];
  const shared: Readonly<Record<string, JsonSchema>> = Object.assign(
    {},
    ...published.map((schema) => (z.toJSONSchema(schema) as JsonSchema).$defs ?? {}),
  ) as Readonly<Record<string, JsonSchema>>;
  const part = (name: string): string[] => (shared[name] ? [definition(name, shared[name])] : []);
  return [
    HEAD,
    ...SECTIONS.flatMap(([name, title]) => [`## ${title}\n`, ...part(name)]),
    '## What they are made of\n',
    ...names.filter((name) => !SECTIONS.some(([own]) => own === name)).flatMap(part),
  ].join('\n');
}

/** The published formats, each under a title of its own. */
const SECTIONS = [
  ['Reading', 'The reading of one report'],
  ['Coding', 'Its codes, as the record keeps them'],
  ['Links', 'What is the same over the reports'],
  ['Derived', 'What follows'],
  ['Brief', 'The brief'],
] as const;

/** Tells zod the name of every schema of the model, so that one is described once and referred to by name. */
function nameSchemas(): string[] {
  const named = MODEL.flatMap((module) => Object.entries<unknown>({ ...module }).sort(([a], [b]) => (a < b ? -1 : 1)));
  return named.flatMap(([name, schema]) => {
    if (!(schema instanceof z.ZodType)) return [];
    z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id: name });
    return [name];
  });
}
