import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readout, temporaryFolder } from '../cli/run-readout.ts';
import { layExample } from './laid-example.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const commands = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) => block.trim().split('\n'));
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
    expect(run).toEqual(['init', 'add', 'brief', 'brief', 'list', 'list', 'check']);
    expect(existsSync(join(cwd, 'brief.html'))).toBe(true);
  });

  test('maps every folder of the source', () => {
    for (const folder of readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory()))
      expect(readme).toContain(`\`src/${folder.name}/\``);
  });
});

test('links between the documents lead somewhere', () => {
  const documents = [
    'README.md',
    'docs/design.md',
    ...readdirSync(join(ROOT, 'docs/decisions')).map((name) => `docs/decisions/${name}`),
  ];
  for (const document of documents) {
    const links = [...readFileSync(join(ROOT, document), 'utf8').matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);
    for (const link of links) expect(existsSync(resolve(ROOT, dirname(document), link)), `${document}: ${link}`).toBe(true);
  }
});
