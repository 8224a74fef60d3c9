import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const run = promisify(execFile);
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly scripts: { readonly build: string } };

/** The package as it is published, in a folder of its own: other tests use what is built here. */
let folder = '';
let tarball = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-packed-'));
  const tree = join(folder, 'tree');
  await mkdir(tree);
  for (const name of [
    'package.json',
    'README.md',
    'LICENSE',
    'models',
    'examples',
    'src',
    'tsconfig.json',
    'tsconfig.build.json',
  ])
    await cp(join(ROOT, name), join(tree, name), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  // The commands that build it, but for the types: these are checked before any test runs.
  for (const command of manifest.scripts.build.split(' && '))
    await run('npm', ['exec', '--offline', '--', ...command.split(' '), '--noCheck'], { cwd: tree });
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: tree });
  tarball = join(folder, stdout.trim());
});
// What was started may still be clearing up after itself in there.
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

test('the package is put together as publint asks for', async () => {
  const { messages, pkg } = await publint({ pkgDir: join(folder, 'tree'), pack: false, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test('what is packed is the program with its page, its models and its example, and no source, test or cache', async () => {
  const { stdout } = await run('tar', ['-tzf', tarball]);
  const files = stdout.trim().split('\n');
  for (const wanted of [
    'dist/cli/main.js',
    'dist/index.d.ts',
    'dist/web/room-script.js',
    'examples/river-talks/codebook.yaml',
    'LICENSE',
  ])
    expect(files).toContain(`package/${wanted}`);
  expect(files.some((path) => path.startsWith('package/models/') && path.endsWith('.onnx'))).toBe(true);
  expect(files.filter((path) => /^package\/(?:src|test|eval|training)\/|\.tsbuildinfo$|\.test\./.test(path))).toEqual([]);
});

test('who uses the package gets its types, by the rules of Node and by those of bundlers', async () => {
  const user = join(folder, 'user');
  await mkdir(join(user, 'node_modules'), { recursive: true });
  for (const name of await readdir(join(ROOT, 'node_modules')))
    if (!name.startsWith('.')) await symlink(join(ROOT, 'node_modules', name), join(user, 'node_modules', name));
  await symlink(join(folder, 'tree'), join(user, 'node_modules', 'readout'));
  await writeFile(join(user, 'package.json'), '{"type":"module"}');
  await writeFile(join(user, 'uses.ts'), USES);
  for (const [module, moduleResolution] of [
    ['NodeNext', 'NodeNext'],
    ['ESNext', 'Bundler'],
  ]) {
    const compilerOptions = {
      module,
      moduleResolution,
      target: 'ES2023',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: ['node'],
    };
    await writeFile(join(user, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['uses.ts'] }));
    const said = await run(process.execPath, [TSC, '-p', user]).catch((error: { readonly stdout: string }) => error);
    expect({ module, said: said.stdout }).toEqual({ module, said: '' });
  }
});

/** Each line that must not be lets the compiler say so: what is any takes everything. */
const USES = `
import { addReports, brief, makeRecord, openRecord, read, Brief, Refused, type Codebook, type Outcome } from 'readout';
const record = await openRecord(await makeRecord('talks', 'codebook.yaml'));
for await (const outcome of addReports(record, ['reports'])) {
  const kind: Outcome['kind'] = outcome.kind;
  // @ts-expect-error there is no such outcome
  if (kind === 'burnt') throw new Refused({ why: 'no record in the folder' });
}
const made: Brief = await brief(record, { since: '2031-05-20' });
// @ts-expect-error a number is no title
const title: number = made.title;
declare const codebook: Codebook;
const same: Brief = await brief(await read(['reports'], codebook));
export { same, title };
`;

/** Whether packages can be had here. */
async function hasRegistry(): Promise<boolean> {
  return run('npm', ['view', 'zod', 'version', '--fetch-retries', '0', '--fetch-timeout', '20000']).then(
    () => true,
    () => false,
  );
}

test('installed from its file on bare Node, the command reads the example and opens its room (left out where no package can be had)', async ({
  skip,
}) => {
  if (!(await hasRegistry())) skip('no package can be had here');
  const prefix = join(folder, 'prefix');
  await mkdir(join(prefix, 'lib'), { recursive: true });
  // No package here needs its install script; where one fails, npm leaves the package out.
  await run('npm', ['install', '--global', '--ignore-scripts', '--prefix', prefix, '--no-audit', '--no-fund', tarball], {
    cwd: folder,
  });
  const env = { PATH: dirname(process.execPath), HOME: join(folder, 'home'), TMPDIR: folder };
  const readout = join(prefix, 'bin', 'readout');
  const report = join(prefix, 'lib/node_modules/readout/examples/river-talks/reports/12-gates.txt');
  expect((await run(readout, ['extract', report], { cwd: folder, env })).stdout).toContain('"attributions"');
  // The networks have been seen to run: for the rest of the example they need not.
  const keeping = Object.fromEntries(['NODE_OPTIONS', 'READOUT_KEPT_ANSWERS'].map((name) => [name, process.env[name]]));
  const { stdout } = await run(readout, ['example', '--no-open'], { cwd: folder, env: { ...env, ...keeping } });
  expect(stdout).toContain('Talks on a treaty for the river Selen');
  expect(stdout).toMatch(/readout open --record \S+\.readout/);
  const record = /--record (\S+)/.exec(stdout)?.[1] ?? '';
  const open = execFile(readout, ['open', '--no-browser', '--record', record], { cwd: folder, env });
  const address = await new Promise<string>((resolve, reject) => {
    open.stdout?.on('data', (said: string) => /http:\S+/.test(said) && resolve(/http:\S+/.exec(said)?.[0] ?? ''));
    open.on('close', () => reject(new Error('The room did not open.')));
  });
  const { origin, searchParams } = new URL(address);
  const headers = { authorization: `Bearer ${searchParams.get('key')}` };
  for (const path of ['/today', '/assets/room.css', '/assets/room-script.js'])
    expect({ path, status: (await fetch(origin + path, { headers })).status }).toEqual({ path, status: 200 });
  open.kill('SIGINT');
});
