import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CRUISER = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const folder = mkdtempSync(join(tmpdir(), 'readout-rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the import rules say of a source tree with nothing in it but these files. */
function broken(name: string, files: Readonly<Record<string, string>>): string {
  const tree = join(folder, name);
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), source);
  }
  cpSync(join(ROOT, 'tsconfig.json'), join(tree, 'tsconfig.json'));
  try {
    execFileSync(process.execPath, [CRUISER, '--config', join(ROOT, '.dependency-cruiser.cjs'), 'src'], {
      cwd: tree,
      stdio: 'pipe',
    });
    return '';
  } catch (error) {
    return String((error as { stdout: Buffer }).stdout);
  }
}

const BRIEF = { 'src/brief/index.ts': 'export const brief = 1;\n' };

test('a stage that imports the brief breaks the import rules', () => {
  const planted = { ...BRIEF, 'src/attribute/planted.ts': "export { brief } from '../brief/index.ts';\n" };
  expect(broken('planted', planted)).toContain('attribute-imports: src/attribute/planted.ts → src/brief/index.ts');
});

test('a stage that imports the model does not', () => {
  const allowed = {
    'src/model/span.ts': 'export const span = 1;\n',
    'src/attribute/allowed.ts': "export { span } from '../model/span.ts';\n",
  };
  expect(broken('allowed', allowed)).toBe('');
});
