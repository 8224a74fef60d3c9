import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { readCodebook } from '../../../src/ingest/codebook/codebook-file.ts';
import { openReport } from '../../../src/ingest/formats/open-report.ts';
import { Codebook } from '../../../src/model/codebook.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { read } from '../../../src/read/read-report.ts';

/** A codebook by its name, or one with a person or with names of a party added. */
const CodebookChoice = z.union([
  z.string(),
  z.object({
    of: z.string(),
    person: z.tuple([z.string(), z.string(), z.string()]).optional().describe('Party, name and office of a person added.'),
    names: z.tuple([z.string(), z.string()]).optional().describe('Party, and a name added to it.'),
  }),
]);

/** An input that went wrong once, or a sibling of one, with what a careful reader takes from it. */
export const CaseInput = z
  .object({
    id: z.string(),
    origin: z.enum(['listed', 'before', 'after']).describe('Listed; a sibling written before its kind was mended, or after.'),
    codebook: CodebookChoice,
    text: z.string(),
    format: z.enum(['text', 'html']).default('text'),
    said: z.array(z.string()).default([]).describe('"SPEAKER: words": a statement of that speaker holds the words.'),
    notSaid: z.array(z.string()).default([]).describe('"SPEAKER: words": none does.'),
    manner: z.array(z.string()).default([]).describe('"words = manner".'),
    acts: z.array(z.string()).default([]).describe('"words = act" or "words != act", of the statements that hold the words.'),
    codes: z
      .array(z.string())
      .default([])
      .describe('"HOLDER ISSUE/ALTERNATIVE STANCE", perhaps behind "red line" or "ascribed"; "A|B": either.'),
    noCodes: z.array(z.string()).default([]).describe('The same, or how it begins: none is like it.'),
    outcome: z.array(z.string()).default([]).describe('Words with which the outcome of a meeting begins.'),
  })
  .readonly();
export type CaseInput = z.infer<typeof CaseInput>;

const FOLDER = new URL('./', import.meta.url);
const RIVER = new URL('../../../examples/river-talks/codebook.yaml', import.meta.url);
const PUBLISHED = '2031-03-14';

/** The kinds of inputs of one report, by the names of their files. */
export const CASE_KINDS = ['speaker', 'statement', 'content', 'negation', 'codes'] as const;

/** The inputs of one kind. Throws when a line is no input. */
export function caseInputs(kind: (typeof CASE_KINDS)[number]): CaseInput[] {
  const lines = readFileSync(new URL(`${kind}.jsonl`, FOLDER), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => CaseInput.parse(JSON.parse(line)));
}

/** What the machine sees in an input. */
export async function readCase({ codebook, text, format }: CaseInput): Promise<Reading> {
  const html = format === 'html';
  const source = html ? page(text) : `---\noutlet: Grey Coast Times\npublished: ${PUBLISHED}\n---\n\n${text}\n`;
  const bytes = new TextEncoder().encode(source);
  const original = openReport(bytes, html ? 'text/html' : 'text/plain', { path: 'case' });
  if (!('bytes' in original)) throw new Error(original.why);
  return await read(original, await codebookOf(codebook));
}

function page(body: string): string {
  const meta = `<meta property="og:site_name" content="Grey Coast Times"><meta property="article:published_time" content="${PUBLISHED}T08:00:00Z">`;
  return `<!doctype html><html><head>${meta}</head><body><article>${body}</article></body></html>`;
}

const made = new Map<string, Promise<Codebook>>();

function codebookOf(choice: CaseInput['codebook']): Promise<Codebook> {
  const key = JSON.stringify(choice);
  const codebook = made.get(key) ?? withAdditions(choice);
  made.set(key, codebook);
  return codebook;
}

async function withAdditions(choice: CaseInput['codebook']): Promise<Codebook> {
  const { of, person, names } = typeof choice === 'string' ? { of: choice } : choice;
  const file = new URL(`codebooks/${of}.yaml`, FOLDER);
  const base = await readCodebook((existsSync(file) ? file : RIVER).pathname);
  const parties = base.parties.map((party) => ({
    ...party,
    people: person?.[0] === party.id ? [...party.people, { name: person[1], office: person[2], also: [] }] : party.people,
    names: names?.[0] === party.id ? [...party.names, names[1]] : party.names,
  }));
  return Codebook.parse({ ...base, parties });
}
