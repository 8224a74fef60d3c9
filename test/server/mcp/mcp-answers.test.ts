import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coverageOf } from '../../../src/app/coverage/current-coverage.ts';
import type { Coverage } from '../../../src/app/coverage/coverage.ts';
import { openRecord, withRecord, type OpenRecord } from '../../../src/app/record/open-record.ts';
import { startHttp, type HttpMcp } from '../../../src/mcp/start-mcp.ts';
import { TOOLS } from '../../../src/mcp/tools/tool-table.ts';
import { CitedAnswer } from '../../../src/model/room/cited-answer.ts';
import type { MarkedReport } from '../../../src/model/room/report-with-marks.ts';
import { copyOf, exampleRecord, NOW } from '../opened-room.ts';

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
const TSX = createRequire(import.meta.url).resolve('tsx');
const READING = ['brief', 'grid', 'position_history', 'search_statements', 'report', 'origins'];

let record = '';
let coverage: Coverage;
let opened: OpenRecord;
let served: HttpMcp;
beforeAll(async () => {
  record = await exampleRecord();
  await withRecord({ file: record, folder: '/' }, async (one) => {
    coverage = await coverageOf(one.record, one.codebook);
  });
  opened = await openRecord({ file: record, folder: '/' }, { forShowing: true });
  served = await startHttp({ opened, who: 'ana', now: () => new Date(NOW), mayWrite: false, onFault: raise }, 0);
});
afterAll(async () => {
  await served.close();
  await opened.record.close();
});

function raise(error: Error): void {
  throw error;
}

async function overHttp({ address, key }: HttpMcp): Promise<Client> {
  const client = new Client({ name: 'a test', version: '1' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL(address), { requestInit: { headers: { Authorization: `Bearer ${key}` } } }),
  );
  return client;
}

async function overStdio(...options: readonly string[]): Promise<Client> {
  const client = new Client({ name: 'a test', version: '1' });
  const args = ['--import', TSX, MAIN, 'mcp', '--record', record, ...options];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'inherit' }));
  return client;
}

/** What a tool answers, which has the form that it promises. */
async function asked(client: Client, name: string, given: Record<string, unknown> = {}): Promise<CitedAnswer> {
  const { structuredContent, isError, content } = await client.callTool({ name, arguments: given });
  expect({ isError: isError ?? false, content: isError === true ? content : null }).toEqual({ isError: false, content: null });
  return CitedAnswer.parse(structuredContent);
}

/** Every quotation stands word for word in the report that it names, and says who is cited and how that is sourced. */
function expectCited({ lines }: CitedAnswer): void {
  expect(lines.length).toBeGreaterThan(0);
  for (const { quotations } of lines)
    for (const { report, words, speaker, sourcing, published } of quotations) {
      const reading = coverage.byReport.get(report);
      expect(reading?.published.date).toBe(published);
      for (const part of words.split(' … ')) expect(reading?.text).toContain(part);
      expect(sourcing === 'the report itself').toBe(speaker === null);
    }
}

const questions = async (): Promise<readonly (readonly [name: string, given: Record<string, unknown>])[]> => {
  const [statement] = coverage.links.statements;
  const [position] = coverage.derived.positions;
  return [
    ['brief', {}],
    ['brief', { section: 'said' }],
    ['brief', { section: 'rounds' }],
    ['grid', {}],
    ['grid', { day: '2031-05-20' }],
    ['position_history', { party: position?.holder, issue: position?.issue }],
    ['search_statements', { words: 'reservoir' }],
    ['report', { report: statement?.renditions[0]?.report }],
    ['origins', { statement: statement?.id }],
  ];
};

describe.each([
  ['standard input and output', async () => overStdio()],
  ['HTTP', async () => overHttp(served)],
] as const)('an assistant that asks over %s', (_, connected) => {
  test('is offered what reads, and gets no answer without the words of reports, their ids and their sourcing', async () => {
    const client = await connected();
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(READING);
    for (const { annotations, outputSchema } of tools) {
      expect(annotations?.readOnlyHint).toBe(true);
      expect(outputSchema).toBeDefined();
    }
    expect(client.getInstructions()).toContain('instruction');
    for (const [name, given] of await questions()) expectCited(await asked(client, name, given));
    await client.close();
  });
});

describe('what is answered', () => {
  let client: Client;
  beforeAll(async () => (client = await overHttp(served)));
  afterAll(async () => client.close());

  test('of a report is its whole text, with its marks', async () => {
    const [reading] = coverage.readings;
    const { structuredContent } = await client.callTool({ name: 'report', arguments: { report: reading?.report ?? '' } });
    const { report } = structuredContent as { readonly report: MarkedReport };
    const text = report.paragraphs.flatMap(({ pieces }) => pieces.map(({ words }) => words)).join(' ');
    const plain = (words: string | undefined): string => (words ?? '').replaceAll(/\s+/g, '');
    expect(plain(text)).toBe(plain(reading?.text));
    expect(report.paragraphs.flatMap(({ notes }) => notes)).toHaveLength(reading?.attributions.length ?? -1);
  });

  test('of origins is each with its own reports, so that reprints are not counted as voices', async () => {
    const reprinted = coverage.links.statements.find(({ renditions, origins }) => renditions.length > origins.length);
    const { lines } = await asked(client, 'origins', { statement: reprinted?.id });
    expect(lines).toHaveLength(reprinted?.origins.length ?? -1);
    expect(lines.flatMap(({ quotations }) => quotations)).toHaveLength(reprinted?.renditions.length ?? -1);
  });

  test('of possible positions is that they are not what a party stands for', async () => {
    expect((await asked(client, 'brief', { section: 'possible' })).note).toContain('not to be told as what a party stands for');
  });

  test('where there is nothing is no line, and why', async () => {
    const { lines, count } = await asked(client, 'search_statements', { words: 'zeppelin' });
    expect({ lines, count }).toEqual({ lines: [], count: 0 });
  });

  test('where it cannot be is what was wrong, with what there is', async () => {
    const said = await client.callTool({ name: 'grid', arguments: { party: 'pirates' } });
    expect(said.isError).toBe(true);
    expect(JSON.stringify(said.content)).toContain('osmar');
    const wrong = await client
      .callTool({ name: 'position_history', arguments: { party: 'osmar' } })
      .catch((error: unknown) => error);
    expect(wrong instanceof Error || (wrong as { readonly isError?: boolean }).isError).toBe(true);
  });

  test('is no decision, unless the record was opened for writing', async () => {
    const refused = await client
      .callTool({ name: 'undo', arguments: { decision: 'x' } })
      .catch((error: unknown) => ({ isError: error instanceof Error }));
    expect(refused.isError).toBe(true);
  });
});

test('with --write a decision is kept as that of an assistant, with why, and is taken back', async () => {
  const path = await copyOf(record);
  const own = await openRecord({ file: path, folder: '/' });
  const open = await startHttp({ opened: own, who: 'ana', now: () => new Date(NOW), mayWrite: true, onFault: raise }, 0);
  const client = await overHttp(open);
  expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
  const [statement] = coverage.links.statements;
  const given = { id: statement?.id, decision: 'accept', note: 'the words are plain' };
  const kept = await client.callTool({ name: 'decide', arguments: given });
  const { decision } = (kept.structuredContent as { readonly kept: { readonly decision: string } }).kept;
  const reviews = await own.record.reviews();
  expect(reviews.at(-1)).toMatchObject({ who: 'ana, by an assistant', note: 'the words are plain', decision: 'accept' });
  expect((await asked(client, 'search_statements', { words: 'reservoir', limit: 200 })).lines.map(({ id }) => id)).not.toEqual(
    [],
  );
  const undone = await client.callTool({ name: 'undo', arguments: { decision } });
  expect(undone.structuredContent).toMatchObject({ decision });
  await client.close();
  await open.close();
  await own.record.close();
});

describe('over HTTP nobody comes in', () => {
  const status = async (headers: Readonly<Record<string, string>>): Promise<number> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(served.address);
      const sent = request({ host: '127.0.0.1', port, path: '/mcp', method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end('{}');
    });
  const json = { 'content-type': 'application/json' };

  test('without the key, under a foreign name, or from a page of another site', async () => {
    const authorization = `Bearer ${served.key}`;
    expect(await status(json)).toBe(401);
    expect(await status({ ...json, authorization: `${authorization}x` })).toBe(401);
    expect(await status({ ...json, authorization, host: 'evil.example' })).toBe(403);
    expect(await status({ ...json, authorization, origin: 'https://evil.example' })).toBe(403);
  });
});
