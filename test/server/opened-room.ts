import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import ts from 'typescript';
import { layerKeys } from '../../src/app/coverage/layer-keys.ts';
import { initRecord } from '../../src/app/record/init-record.ts';
import { withRecord } from '../../src/app/record/open-record.ts';
import { Workspace } from '../../src/app/workspace.ts';
import { openReport } from '../../src/ingest/formats/open-report.ts';
import { isOriginal } from '../../src/ingest/sources/ingest.ts';
import type { Links } from '../../src/model/coverage/links.ts';
import type { Code } from '../../src/model/reading/code.ts';
import type { Coding } from '../../src/model/reading/coding.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import { Sourcing, type Voice } from '../../src/model/reading/speaker.ts';
import { StoredRecord } from '../../src/record/stored-record.ts';
import { startRoom, type Room, type RoomOptions } from '../../src/server/start-room.ts';
import { riverTalks } from '../truth/marked-brief-input.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/river-talks/', import.meta.url));
const WEB = fileURLToPath(new URL('../../src/web/', import.meta.url));
export const NOW = '2031-05-20T08:10:00Z';

/** The script of the page as the build makes it, in a folder of its own. */
export async function builtScript(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-script-'));
  for (const name of (await readdir(WEB)).filter((each) => each.endsWith('.ts'))) {
    const { outputText } = ts.transpileModule(await readFile(join(WEB, name), 'utf8'), {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2023,
        rewriteRelativeImportExtensions: true,
        verbatimModuleSyntax: true,
      },
    });
    await writeFile(join(folder, name.replace(/ts$/, 'js')), outputText);
  }
  return folder;
}

/**
 * A record of the example as the persons who marked it read it, with codes that wait for a decision: no model runs for it, and every machine
 * has the same one. `reports`: so many of them alone, where what follows from a change of the codebook is waited for; `change`:
 * what else they read.
 */
export async function exampleRecord(reports = Infinity, change = (reading: Reading): Reading => reading): Promise<string> {
  const { readings, paths, links, codebook } = riverTalks();
  const path = await initRecord(await mkdtemp(join(tmpdir(), 'readout-example-')), join(EXAMPLE, 'codebook.yaml'), NOW);
  const record = await StoredRecord.open(path);
  const keys = layerKeys(codebook);
  const coded = new Map<string, Reading['codes']>();
  for (const reading of readings.slice(0, reports)) {
    const original = openReport(Buffer.from(reading.text), 'text/plain', { path: paths.get(reading.report) ?? '' });
    if (!isOriginal(original)) throw new Error(original.why);
    const report = original.id;
    const { codes, acts, topics, ...seen } = { ...change(withWaitingCodes(reading, links)), report };
    const coding: Coding = { report, version: 'by hand', narrations: [], codes, unlikely: [], acts, topics, findings: [] };
    const layers = {
      reading: { report, ...keys.reading, json: JSON.stringify(seen) },
      coding: { report, ...keys.coding, json: JSON.stringify(coding) },
    };
    coded.set(report, codes);
    await record.add(original, layers, NOW);
  }
  await record.close();
  // What follows from it is kept in it: rooms of its copies begin at once.
  const workspace = await Workspace.open(path);
  const { readings: kept } = await workspace.coverage();
  await workspace.close();
  const isOurs = kept.every(({ report, codes }) => isDeepStrictEqual(codes, coded.get(report)));
  if (!isOurs) throw new Error('The layers lack a part, so the record was read anew by the models of this machine.');
  return path;
}

/** The codes of the marked statements as a coder would propose them: some as positions, some unsure. */
function withWaitingCodes(reading: Reading, { statements }: Links): Reading {
  const own = statements.flatMap((statement) => statement.codes.filter(({ report }) => report === reading.report));
  const codes = own.map(({ code }, at): Code => ({
    ...code,
    words: reading.attributions[code.attribution]?.content ?? [],
    confidence: CONFIDENCES[at % CONFIDENCES.length] ?? 0.5,
  }));
  // The marks write it shorter.
  const voices = reading.voices.map((voice): Voice => ({
    ...voice,
    sourcing: Sourcing.catch('on the record').parse(voice.sourcing),
  }));
  return { ...reading, codes, voices };
}

const CONFIDENCES = [0.55, 0.91, 0.72, 0.4];

/** A record of its own for one test. */
export async function copyOf(record: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-room-'));
  const path = join(folder, basename(record));
  await cp(record, path);
  return path;
}

/** A room that is open, and how to close it. */
export interface OpenedRoom extends Room {
  readonly record: string;
  readonly origin: string;
  /** Asks the room as a script does, with the token. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly post: (path: string, body: unknown) => Promise<Response>;
}

/** Opens the room of a record, and resolves when all of it is at hand, or when it answers where it need not be `isWhole`. */
export async function openRoom(
  record: string,
  scripts: string,
  { isWhole = true, ...options }: Partial<RoomOptions> & { readonly isWhole?: boolean } = {},
): Promise<OpenedRoom> {
  let leave = (): void => undefined;
  const left = new Promise<void>((resolve) => (leave = resolve));
  let working: Promise<unknown> = left;
  const room = await new Promise<Room>((resolve, reject) => {
    working = withRecord({ file: record, folder: '/' }, async (opened) => {
      const given = { opened, port: 0, isReadOnly: false, who: 'analyst', now: () => new Date(NOW), scripts, ...options };
      const opening = await startRoom(given);
      if (isWhole) await opening.whole;
      resolve(opening);
      await left;
    });
    working.catch(reject);
  });
  const origin = `http://127.0.0.1:${room.port}`;
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${room.token}`);
    return fetch(origin + path, { ...init, headers });
  };
  return {
    ...room,
    record,
    origin,
    ask,
    post: async (path, body) =>
      ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    close: async () => {
      await room.close();
      leave();
      await working;
    },
  };
}
