import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { codingVersion, readingVersion } from '../../src/read/layer-versions.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'readout-version-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Edit = (source: string) => string;
interface Versions {
  readonly reading: string;
  readonly coding: string;
}

/** A copy of the program in a folder of its own, with some of its files edited. */
function copyOf(name: string, edits: Readonly<Record<string, Edit>>): string {
  const root = join(folder, name);
  cpSync(join(ROOT, 'src'), join(root, 'src'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(root, 'package.json'));
  for (const shared of ['models', 'node_modules']) symlinkSync(join(ROOT, shared), join(root, shared));
  for (const [path, edit] of Object.entries(edits)) {
    const at = join(root, 'src', path);
    const before = readFileSync(at, 'utf8');
    expect(edit(before), path).not.toBe(before);
    writeFileSync(at, edit(before));
  }
  return root;
}

async function versionsIn(root: string, file = 'src/read/layer-versions.ts'): Promise<Versions> {
  const module = (await import(pathToFileURL(join(root, file)).href)) as {
    readonly readingVersion: () => string;
    readonly codingVersion: () => string;
  };
  return { reading: module.readingVersion(), coding: module.codingVersion() };
}

const ROOMS = ['model', 'text', 'language', 'ingest', 'read'];

/** The rooms that read, as they are installed: every file compiled on its own, imports leading to .js. */
function built(root: string): void {
  const files = ROOMS.flatMap((room) => readdirSync(join(root, 'src', room), { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile(),
  );
  const compilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
  };
  for (const { parentPath, name } of files) {
    const from = join(parentPath, name);
    const to = from.replace(join(root, 'src'), join(root, 'dist')).replace(/\.ts$/, '.js');
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, ts.transpileModule(readFileSync(from, 'utf8'), { compilerOptions }).outputText);
  }
}

const commented: Edit = (source) => `// A remark.\n${source}`;
const now: Versions = { reading: readingVersion(), coding: codingVersion() };

describe('the versions of a reading and of its codes', () => {
  it('stay when a comment, a description or a room that reads nothing changes', async () => {
    const root = copyOf('remarks', {
      'model/reading/speaker.ts': commented,
      'model/date.ts': (source) => source.replace(/\.describe\('/, ".describe('That is: "),
      'read/stages.ts': commented,
      'brief/build-brief.ts': (source) => `${source}export const more = 1;\n`,
    });
    expect(await versionsIn(root)).toEqual(now);
  });

  it('are told apart: what codes changes the codes, not the reading', async () => {
    const root = copyOf('coding', { 'read/coding/rules/red-lines.ts': (source) => `${source}export const more = 1;\n` });
    const { reading, coding } = await versionsIn(root);
    expect(reading).toBe(now.reading);
    expect(coding).not.toBe(now.coding);
  });

  it.each([
    ['how bytes are opened', 'ingest/formats/front-matter.ts'],
    ['how a page becomes text', 'read/clean/formats/html-text.ts'],
    ['who is cited', 'read/attribute/fragment-linking.ts'],
    ['which stages there are', 'read/stages.ts'],
  ])('follow %s', async (_, path) => {
    const root = copyOf(path.replaceAll('/', '-'), { [path]: (source) => `${source}export const more = 1;\n` });
    expect((await versionsIn(root)).reading).not.toBe(now.reading);
  });

  it('are known in an installed package too, and stay there when a comment changes', async () => {
    const plain = copyOf('plain', {});
    built(plain);
    const remarked = join(folder, 'remarked');
    cpSync(plain, remarked, { recursive: true });
    const stage = join(remarked, 'dist', 'read', 'clean', 'clean-stage.js');
    writeFileSync(stage, commented(readFileSync(stage, 'utf8')));
    const installed = await versionsIn(plain, 'dist/read/layer-versions.js');
    expect(installed.reading).toMatch(/^reading-[0-9a-f]{12}$/);
    expect(await versionsIn(remarked, 'dist/read/layer-versions.js')).toEqual(installed);
  });
});
