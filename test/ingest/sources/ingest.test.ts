import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesAtMost } from '../../../src/ingest/sources/bounded-file.ts';
import { ingest, isOriginal, type IngestOptions } from '../../../src/ingest/sources/ingest.ts';
import { openReport } from '../../../src/ingest/formats/open-report.ts';
import type { Original, Unreadable } from '../../../src/model/original.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ingest-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function all(paths: readonly string[], options?: IngestOptions): Promise<(Original | Unreadable)[]> {
  const results: (Original | Unreadable)[] = [];
  for await (const result of ingest(paths, options)) results.push(result);
  return results;
}

async function only(path: string, options?: IngestOptions): Promise<Original | Unreadable> {
  const results = await all([path], options);
  expect(results).toHaveLength(1);
  return results[0]!;
}

async function report(path: string, options?: IngestOptions): Promise<Original> {
  const result = await only(path, options);
  if (!isOriginal(result)) throw new Error(result.why);
  return result;
}

async function refused(path: string, options?: IngestOptions): Promise<Unreadable> {
  const result = await only(path, options);
  if (isOriginal(result)) throw new Error('it was read');
  return result;
}

const names = (results: readonly (Original | Unreadable)[]): string[] =>
  results.map((result) => (isOriginal(result) ? result.provenance.path : result.path).replace(`${folder}/`, ''));

describe('files, folders and patterns', () => {
  it('are read in the order of their names, folders with all that is in them', async () => {
    await put('b/2.txt', 'Two');
    await put('b/1.md', '# One');
    await put('a.html', '<p>Zero</p>');
    await put('c.HTM', '<p>Three</p>');
    expect(names(await all([folder]))).toEqual(['a.html', 'b/1.md', 'b/2.txt', 'c.HTM']);
  });

  it('are named as unreadable when another kind is asked for by name', async () => {
    const path = await put('notes.docx', 'PK');
    expect(await refused(path)).toMatchObject({
      path,
      why: expect.stringContaining('.docx'),
      remedy: expect.stringContaining('.txt'),
    });
  });

  it('match patterns', async () => {
    await put('x/1.txt', 'One');
    await put('x/y/2.txt', 'Two');
    await put('x/y/3.html', 'Three');
    expect(names(await all([`${folder}/**/*.txt`]))).toEqual(['x/1.txt', 'x/y/2.txt']);
    expect(await refused(`${folder}/*.jsonl`)).toMatchObject({ why: expect.stringContaining('no file') });
  });

  it('that are not there are named, and the others go on', async () => {
    const there = await put('a.txt', 'Here');
    const gone = join(folder, 'gone.txt');
    const results = await all([gone, there]);
    expect(names(results)).toEqual(['gone.txt', 'a.txt']);
    expect(results[0]).toMatchObject({ path: gone, why: 'there is no such file or folder' });
  });

  it('that vanish while others are read are named, and the others go on', async () => {
    const first = await put('1.txt', 'One');
    await put('2.txt', 'Two');
    await put('3.txt', 'Three');
    const results: (Original | Unreadable)[] = [];
    for await (const result of ingest([folder])) {
      results.push(result);
      if (names([result])[0] === names([{ path: first, why: '', remedy: '' }])[0]) await rm(join(folder, '2.txt'));
    }
    expect(names(results)).toEqual(['1.txt', '2.txt', '3.txt']);
    expect(results[1]).toMatchObject({ why: 'there is no such file' });
  });

  it('that link to a folder above do not run in circles', async () => {
    await put('a.txt', 'One');
    await symlink(folder, join(folder, 'loop'));
    expect(names(await all([folder]))).toEqual(['a.txt']);
  });
});

describe('a report', () => {
  it('is known by the hash of its bytes, which are kept', async () => {
    const bytes = Buffer.from('Dockers walk out\n\nAll of them.\n');
    const original = await report(await put('a.txt', bytes));
    expect(original.id).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(Buffer.from(original.bytes).equals(bytes)).toBe(true);
  });

  it('may bring its fields in front matter, which is no part of its text', async () => {
    const path = await put('a.txt', '---\noutlet: Coast Courier\npublished: 2031-05-18\nmood: calm\n---\nDockers walk out\n');
    expect(await report(path)).toMatchObject({
      given: { outlet: 'Coast Courier', published: '2031-05-18' },
      source: 'Dockers walk out\n',
    });
  });

  it('keeps a rule of dashes that is no front matter', async () => {
    const source = '---\nThe union said: no.\n--- and went home\n';
    expect(await report(await put('a.txt', source))).toMatchObject({ given: {}, source });
  });

  it('made again from its bytes is the same', async () => {
    const original = await report(await put('a.jsonl', '{"text":"Dockers walk out","url":"https://coast.example/1"}\n'));
    expect(openReport(original.bytes, 'application/json', original.provenance)).toEqual(original);
  });
});

describe('a file of one report a line', () => {
  it('gives each line as a report of its own, with its number and bytes', async () => {
    const lines = ['{"text":"One","outlet":"Coast Courier"}', '', '{"html":"<p>Two</p>","title":"Two"}'];
    const [one, two, ...rest] = await all([await put('a.jsonl', lines.join('\r\n'))]);
    expect(rest).toEqual([]);
    expect(one).toMatchObject({
      mediaType: 'text/plain',
      source: 'One',
      given: { outlet: 'Coast Courier' },
      provenance: { line: 1 },
    });
    expect(two).toMatchObject({ mediaType: 'text/html', given: { title: 'Two' }, provenance: { line: 3 } });
    expect(Buffer.from((two as Original).bytes).toString()).toBe(lines[2]);
  });

  it('names the line that is broken, and goes on', async () => {
    const path = await put('a.jsonl', '{"text":"One"}\n{"text":"Tw\n[1]\n{"title":"no text"}\n{"text":"Five"}\n');
    const results = await all([path]);
    expect(results.map((result) => (isOriginal(result) ? result.source : result.line))).toEqual(['One', 2, 3, 4, 'Five']);
    expect(results[1]).toMatchObject({ path, why: expect.stringContaining('not JSON') });
  });

  it('may be larger than one report may be, but no line of it', async () => {
    const line = `{"text":"${'word '.repeat(50)}"}`;
    const path = await put('a.jsonl', `${line}\n${line.replace('word', 'first'.repeat(200))}\n${line}`);
    const results = await all([path], { limits: { reportBytes: 600 } });
    expect(results.map(isOriginal)).toEqual([true, false, true]);
    expect(results[1]).toMatchObject({ line: 2, why: expect.stringContaining('MB') });
  });

  it('is read line by line: the first report comes before the last line was written', async () => {
    let asked = 0;
    async function* endless(): AsyncIterable<Uint8Array> {
      for (;;) {
        asked += 1;
        yield Buffer.from(`{"text":"report ${asked}"}\n`);
      }
    }
    for await (const result of ingest(['-'], { stdin: endless() })) {
      expect(result).toMatchObject({ source: 'report 1', provenance: { path: '-', line: 1 } });
      break;
    }
    expect(asked).toBeLessThan(5);
  });
});

describe('standard input', () => {
  const from = (...chunks: (string | Uint8Array)[]): IngestOptions => ({
    stdin: (async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk);
    })(),
  });

  it('is text, a page or lines, as it begins', async () => {
    expect(await only('-', from('Dockers ', 'walk out'))).toMatchObject({ mediaType: 'text/plain', source: 'Dockers walk out' });
    expect(await only('-', from('<!DOC', 'TYPE html><p>x</p>'))).toMatchObject({ mediaType: 'text/html' });
    expect(await all(['-'], from('{"te', 'xt":"One"}\n{"text":"Two"}'))).toHaveLength(2);
  });

  it('that is empty is named', async () => {
    expect(await refused('-', from())).toMatchObject({ path: '-', why: 'it is empty' });
  });
});

describe('a file whose name is not UTF-8', () => {
  it('is told as that, named by itself or found in its folder', async (context) => {
    const bytes = Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]);
    const isMade = await writeFile(bytes, 'The union said no.').then(
      () => true,
      () => false,
    );
    context.skip(!isMade, 'names that are not UTF-8 cannot be made here');
    const why = expect.stringContaining('its name is not written in UTF-8') as string;
    expect(await only(join(folder, 'caf\uFFFD.txt'))).toMatchObject({ why, remedy: expect.stringContaining('Rename it') });
    expect(await only(folder)).toMatchObject({ why });
  });
});

describe('what is no report', () => {
  it.each([
    ['an empty file', '', 'empty'],
    ['a file of blanks', ' \n\t\n', 'no text'],
    ['front matter alone', '---\ntitle: x\n---\n', 'no text'],
    ['a PDF', '%PDF-1.7 ...', 'PDF'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'image'],
    [
      'binary data',
      Buffer.concat([Buffer.from('text'), Buffer.from([0, 0, 0, 1, 2]), Buffer.from('more text than zeros')]),
      'binary',
    ],
  ])('%s: is named with why and what to do', async (_, content, why) => {
    const path = await put('a.txt', content);
    const result = await refused(path);
    expect(result).toMatchObject({ path, why: expect.stringContaining(why) });
    expect(result.remedy).not.toBe('');
  });

  it('a file of 50 MB is refused without being read', async () => {
    const path = await put('a.txt', '');
    await truncate(path, 50 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    expect(await refused(path)).toMatchObject({
      why: expect.stringContaining('50.0 MB'),
      remedy: expect.stringContaining('.jsonl'),
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * 1024 * 1024);
  });
});

it('stops between two reports when told to', async () => {
  await put('1.txt', 'One');
  await put('2.txt', 'Two');
  const controller = new AbortController();
  const seen: string[] = [];
  for await (const result of ingest([folder], { signal: controller.signal })) {
    seen.push(...names([result]));
    controller.abort();
  }
  expect(seen).toEqual(['1.txt']);
});

describe('what is no file', () => {
  it('is refused when it is named: a device that never ends, a pipe that never begins', async () => {
    const device = join(folder, 'zero.txt');
    await symlink('/dev/zero', device);
    const pipe = join(folder, 'pipe.txt');
    execFileSync('mkfifo', [pipe]);
    expect(await all([device, pipe])).toEqual([
      expect.objectContaining({ path: device, why: 'it is a device, a pipe or a socket, not a file' }),
      expect.objectContaining({ path: pipe, why: 'it is a device, a pipe or a socket, not a file' }),
    ]);
  });

  it('tells no size and is read no further than one report may have all the same', async () => {
    const path = await put('long.txt', 'word '.repeat(100));
    expect(await only(path, { limits: { reportBytes: 100 } })).toMatchObject({
      why: expect.stringContaining('more than') as string,
    });
    const system = join(folder, 'system.txt');
    await symlink('/proc/self/maps', system);
    expect(await only(system, { limits: { reportBytes: 100 } })).toMatchObject({
      why: expect.stringContaining('more than') as string,
    });
  });
});

describe('the bytes of a file', () => {
  it('are no more than were asked for, however many it has', async () => {
    const file = await open(await put('long.txt', 'word '.repeat(200_000)));
    expect((await bytesAtMost(file, 100)).length).toBe(100);
    expect((await bytesAtMost(file, 700_000)).length).toBe(700_000);
    expect((await bytesAtMost(file, 700_000)).length).toBe(299_900);
    await file.close();
  });
});

describe('a folder', () => {
  it('in which nothing is read is said to hold nothing', async () => {
    await put('pictures/one.jpg', '\xff\xd8\xff');
    expect(await only(join(folder, 'pictures'))).toMatchObject({ why: 'it holds nothing that is read' });
  });
});

describe('front matter', () => {
  it('with a tag that YAML does not know brings no words of the report to the terminal', async () => {
    const warned: unknown[] = [];
    const listen = (warning: unknown): void => void warned.push(warning);
    process.on('warning', listen);
    const path = await put('tag.txt', '---\ntitle: !!x \u001b[31mRED\u001b]0;pwned\u0007\n---\nOsmar rejects the offer.\n');
    await report(path);
    await new Promise((go) => setTimeout(go, 20));
    process.off('warning', listen);
    expect(warned).toEqual([]);
  });
});
