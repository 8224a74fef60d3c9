import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { moduleVersion } from '../../../src/read/versions/module-version.ts';

const folder = mkdtempSync(join(tmpdir(), 'readout-versions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PROGRAM: Readonly<Record<string, string>> = {
  'package.json': '{"dependencies": {"lib": "1.0.0", "other": "1.0.0"}, "optionalDependencies": {"network": "1.0.0"}}',
  'src/stages.ts': "import { one } from './one.ts';\nimport { two } from './two/two.ts';\nexport const stages = [one, two];\n",
  'src/one.ts':
    "import { words } from 'lib';\nimport type { Shape } from './shape.ts';\nexport const one = (a: Shape) => words(a);\n",
  'src/two/two.ts':
    "export { deep } from './deep.ts';\nconst WEIGHTS = new URL('../../weights/', import.meta.url);\nexport const two = () => WEIGHTS;\n",
  'src/two/deep.ts': "import { z } from 'zod';\nexport const deep = z.string().describe('What it is.');\n",
  'src/shape.ts': 'export interface Shape { readonly a: string }\n',
  'src/elsewhere.ts': 'export const elsewhere = 1;\n',
  'weights/net.bin': '0101',
  'weights/README.md': 'How it was made.',
};

let trees = 0;

/** The version of the stages of a program that differs from the one above in these files. */
function version(changes: Readonly<Record<string, string>> = {}, without: readonly string[] = []): string {
  const root = join(folder, String((trees += 1)));
  for (const [path, content] of Object.entries({ ...PROGRAM, ...changes })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const url = (path: string): URL => pathToFileURL(join(root, path));
  return moduleVersion([url('src/stages.ts')], { root: pathToFileURL(`${root}/`), without: without.map(url) });
}

const source = (path: string): string => PROGRAM[path] ?? '';
const now = version();

describe('the version of a part of the program', () => {
  it('is the same wherever it lies', () => {
    expect(version()).toBe(now);
    expect(now).toMatch(/^[0-9a-f]{12}$/);
  });

  it.each([
    ['a comment', { 'src/one.ts': `/** What it does. */\n${source('src/one.ts')}// done\n` }],
    [
      'layout',
      { 'src/one.ts': source('src/one.ts').replaceAll(' => ', '\n  =>\n    ').replaceAll('words(a)', 'words(\n  a,\n)') },
    ],
    ['the description of a schema', { 'src/two/deep.ts': source('src/two/deep.ts').replace('What it is', 'What it means') }],
    ['a type', { 'src/shape.ts': 'export interface Shape { readonly b: number }\n' }],
    ['a file that it does not import', { 'src/elsewhere.ts': 'export const elsewhere = 2;\n' }],
    ['a package that it does not import', { 'package.json': source('package.json').replace('"other": "1', '"other": "2') }],
    ['how weights were made', { 'weights/README.md': 'Otherwise.' }],
  ])('stays when %s changes', (_, changes) => {
    expect(version(changes)).toBe(now);
  });

  it.each([
    ['its own code', { 'src/one.ts': source('src/one.ts').replace('words(a)', 'words(a.a)') }],
    ['a string', { 'src/two/deep.ts': source('src/two/deep.ts').replace("'zod'", "'zod/mini'") }],
    ['what an import of an import does', { 'src/two/deep.ts': 'export const deep = 2;\n' }],
    ['the weights', { 'weights/net.bin': '0110' }],
    ['a file beside the weights', { 'weights/words.txt': 'a b c' }],
    ['the version of a package that it imports', { 'package.json': source('package.json').replace('"lib": "1', '"lib": "2') }],
    [
      'a stage that is new',
      {
        'src/stages.ts': `import { three } from './three.ts';\n${source('src/stages.ts').replace('two]', 'two, three]')}`,
        'src/three.ts': 'export const three = 3;\n',
      },
    ],
    ['the import of a file for its effects', { 'src/one.ts': `import './elsewhere.ts';\n${source('src/one.ts')}` }],
    [
      'an import at the time of use',
      { 'src/one.ts': `${source('src/one.ts')}export const later = () => import('./elsewhere.ts');\n` },
    ],
  ])('is another when %s changes', (_, changes) => {
    expect(version(changes)).not.toBe(now);
  });

  it('changes with what a new stage does, without anybody naming it in a list', () => {
    const stages = `import { three } from './three.ts';\n${source('src/stages.ts')}`;
    const one = version({ 'src/stages.ts': stages, 'src/three.ts': 'export const three = 3;\n' });
    expect(version({ 'src/stages.ts': stages, 'src/three.ts': 'export const three = 4;\n' })).not.toBe(one);
  });

  it('leaves out a layer with a version of its own, and what only that imports', () => {
    const layer = ['src/two/two.ts'];
    const rest = version({}, layer);
    expect(version({ 'src/two/deep.ts': 'export const deep = 2;\n' }, layer)).toBe(rest);
    expect(version({ 'weights/net.bin': '0110' }, layer)).toBe(rest);
    expect(version({ 'src/one.ts': 'export const one = 1;\n' }, layer)).not.toBe(rest);
  });

  it('counts optional packages where one is imported under a computed name', () => {
    const byName = { 'src/one.ts': `${source('src/one.ts')}export const load = (name: string) => import(name);\n` };
    const newer = { 'package.json': source('package.json').replace('"network": "1', '"network": "2') };
    expect(version({ ...byName, ...newer })).not.toBe(version(byName));
    expect(version(newer)).toBe(now);
  });

  it('cannot be told when an import leads nowhere', () => {
    expect(() => version({ 'src/one.ts': "export * from './gone.ts';\n" })).toThrow('gone.ts');
  });
});
