import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readout, temporaryFolder } from '../cli/run-readout.ts';
import { layExample } from './laid-example.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const commands = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) => block.trim().split('\n'));
const floors = JSON.parse(readFileSync(join(ROOT, 'eval/floors.json'), 'utf8')) as Readonly<Record<string, number>>;
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
};

describe('the README', () => {
  test('names scripts that there are', () => {
    const named = [...readme.matchAll(/npm (?:run )?(start|test|eval|bench|docs|build)\b/g)].map(([, name = '']) => name);
    expect(named).toContain('start');
    for (const name of named) expect(Object.keys(manifest.scripts)).toContain(name);
  });

  test('shows commands that work, one after the other', async () => {
    const home = await temporaryFolder();
    await layExample(home);
    let cwd = home;
    const run: string[] = [];
    for (const command of commands) {
      const [program, ...args] = command.split(' ');
      if (program === 'npm') continue;
      if (program === 'alias') expect(command).toContain(manifest.bin['readout']?.replace(/^\.\//, ''));
      else if (program === 'cd') cwd = resolve(cwd, args[0] ?? '.');
      else {
        expect(program).toBe('readout');
        const said = await readout(cwd, args);
        expect({ command, exit: said.exit, err: said.exit === 0 ? '' : said.err }).toEqual({ command, exit: 0, err: '' });
        run.push(args[0] ?? '');
      }
    }
    expect(run).toEqual(['init', 'add', 'brief', 'brief', 'list', 'list', 'list', 'check']);
    expect(existsSync(join(cwd, 'brief.html'))).toBe(true);
  });

  test.each([
    ['proposed parties of eighteen negotiations: F1', /Its parties reach an F1 of \.(\d\d)/, 100],
    ['positions, own test negotiations: shown, precision', /on eighteen made-up negotiations (\d\d) in 100/, 100],
    ['positions, real press: shown, precision', /it was not trained on, (\d\d)\s+in 100 of the codes shown/, 100],
    ['positions, real coverage: shown, precision', /sets of real coverage \(21 reports\) (\d\d) in 100/, 100],
    ['positions, real press: report F1', /positions of a\s+report\s+reach an F1 of \.(\d\d),/, 100],
    ['positions, real coverage: report F1', /reach an F1 of \.\d\d, \.(\d\d) and/, 100],
    ['positions, own test negotiations: report F1', /reach an F1 of \.\d\d, \.\d\d and \.(\d\d) there/, 100],
    ['attribution F1', /trained tagger with an F1 of (\d\d) on news/, 1],
    ['issue of a statement, press not learnt from: precision', /that issue is right for (\d\d) in 100/, 100],
  ] as const)('claims no more than the floor holds: %s', (name, claim, times) => {
    const claimed = claim.exec(readme)?.[1];
    expect(claimed, String(claim)).toBeDefined();
    expect(Number(claimed)).toBeLessThanOrEqual(Math.round((floors[name] ?? 0) * times));
  });

  test('maps every folder of the source', () => {
    for (const folder of readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory()))
      expect(readme).toContain(`\`src/${folder.name}/\``);
  });
});

test('links between the documents lead somewhere', () => {
  const documents = [
    'README.md',
    'eval/README.md',
    'docs/design.md',
    ...readdirSync(join(ROOT, 'docs/decisions')).map((name) => `docs/decisions/${name}`),
  ];
  for (const document of documents) {
    const links = [...readFileSync(join(ROOT, document), 'utf8').matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);
    for (const link of links) expect(existsSync(resolve(ROOT, dirname(document), link)), `${document}: ${link}`).toBe(true);
  }
});
