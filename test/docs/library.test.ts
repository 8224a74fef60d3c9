import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { riverTalks } from '../truth/marked-brief-input.ts';
import { temporaryFolder } from '../cli/run-readout.ts';
import { layExample } from './laid-example.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TSX = createRequire(import.meta.url).resolve('tsx');
const page = readFileSync(join(ROOT, 'docs/library.md'), 'utf8');
const programs = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);

const END = '--- the end of a program ---';

/**
 * Runs programs that use Readout as a package would, where the example lies beside them, and gives what each says. They run in one process, one
 * after the other: the package and its models are loaded once.
 */
async function outputs(all: readonly string[]): Promise<string[]> {
  const folder = await temporaryFolder();
  await layExample(folder);
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  for (const [place, program] of all.entries())
    await writeFile(join(folder, `${place}.ts`), program.replaceAll("'readout'", `'${join(ROOT, 'src/index.ts')}'`));
  const script = join(folder, 'all.ts');
  await writeFile(script, all.map((_, place) => `await import('./${place}.ts');\nconsole.log('${END}');\n`).join(''));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', TSX, script], { cwd: folder });
  await rm(folder, { recursive: true });
  expect(stderr).toBe('');
  return stdout.split(`${END}\n`);
}

test('the programs of the page on the library run as they are written', async () => {
  expect(programs).toHaveLength(2);
  const { codebook } = riverTalks();
  const [kept, unkept] = await outputs(programs);
  for (const { title } of codebook.issues) expect(kept).toContain(title);
  expect(kept).toMatch(/^ {2}\w+ declared: supports .+, ".+" \(.+\)$/m);
  expect(kept).not.toContain('undefined');
  expect(unkept).toMatch(/^Nadia Ferrin\b.*: \d+$/m);
});
