import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseCodebook } from '../../src/ingest/codebook/codebook-file.ts';
import { readout, temporaryFolder } from '../cli/run-readout.ts';
import { layExample } from './laid-example.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const guide = readFileSync(join(ROOT, 'docs/start.md'), 'utf8');
const commands = [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) => block.trim().split('\n'));

test('the way from reports to a first brief can be gone as it is written', async () => {
  const home = await temporaryFolder();
  await layExample(home);
  const said = new Map<string, string>();
  let cwd = home;
  for (const command of commands) {
    const [program, ...args] = command.split(' ');
    if (program === 'alias') continue;
    if (program === 'mkdir') await mkdir(resolve(cwd, args[0] ?? '.'));
    else if (program === 'cd') cwd = resolve(cwd, args[0] ?? '.');
    else {
      expect(program).toBe('readout');
      const { exit, out, err } = await readout(cwd, args);
      expect({ command, exit, err: exit === 0 ? '' : err }).toEqual({ command, exit: 0, err: '' });
      said.set(args.slice(0, 2).join(' '), out);
    }
  }
  expect([...said.keys()].slice(0, 4)).toEqual([
    'brief examples/river-talks/reports',
    'add ../examples/river-talks/reports',
    'codebook propose',
    'codebook try',
  ]);
  expect(said.get('brief examples/river-talks/reports')).toContain('(a guess)');

  const draft = await readFile(join(cwd, 'codebook.yaml'), 'utf8');
  const codebook = parseCodebook(draft, 'codebook.yaml');
  expect(codebook.parties.map(({ name }) => name)).toEqual(expect.arrayContaining(['Osmar', 'Varesh']));
  expect(codebook.issues.length).toBeGreaterThan(0);
  for (const line of draft.split('\n').filter((each) => /^ {2}- id:|^ {6}- \{/.test(each)))
    expect(line).toMatch(/# (?:sure|likely|a guess)/);
  expect(said.get('codebook try')).toContain(codebook.issues[0]?.alternatives[0]?.id ?? '?');
  expect(existsSync(join(cwd, 'brief.html'))).toBe(true);
  await rm(home, { recursive: true });
});
