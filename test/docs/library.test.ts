import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { riverTalks } from '../truth/marked-brief-input.ts';
import { temporaryFolder } from '../cli/run-readout.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TSX = createRequire(import.meta.url).resolve('tsx');
const page = readFileSync(join(ROOT, 'docs/library.md'), 'utf8');
const programs = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);

/** Runs a program that uses Readout as a package would, where the example lies beside it. */
async function output(program: string): Promise<string> {
  const folder = await temporaryFolder();
  await symlink(join(ROOT, 'examples'), join(folder, 'examples'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  const script = join(folder, 'program.ts');
  await writeFile(script, program.replaceAll("'readout'", `'${join(ROOT, 'src/index.ts')}'`));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', TSX, script], { cwd: folder });
  await rm(folder, { recursive: true });
  expect(stderr).toBe('');
  return stdout;
}

test('the programs of the page on the library run as they are written', { timeout: 900_000 }, async () => {
  expect(programs).toHaveLength(2);
  const { codebook } = riverTalks();
  const [kept, unkept] = await Promise.all(programs.map(output));
  for (const { title } of codebook.issues) expect(kept).toContain(title);
  expect(kept).toMatch(/^ {2}\w+ declared: supports .+, ".+" \(.+\)$/m);
  expect(kept).not.toContain('undefined');
  expect(unkept).toMatch(/^Nadia Ferrin\b.*: \d+$/m);
});
