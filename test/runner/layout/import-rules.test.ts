import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const CRUISER = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');
const folder = mkdtempSync(join(tmpdir(), 'readout-rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One import for each rule that it must break, as the checker prints it. */
const FORBIDDEN: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'model-imports-only-rooms-above-it': ['src/model/planted.ts', 'src/text/aim.ts'],
  'text-imports-only-rooms-above-it': ['src/text/planted.ts', 'src/language/aim.ts'],
  'language-imports-only-rooms-above-it': ['src/language/planted.ts', 'src/ingest/aim.ts'],
  'ingest-imports-only-rooms-above-it': ['src/ingest/planted.ts', 'src/record/aim.ts'],
  'record-imports-only-rooms-above-it': ['src/record/planted.ts', 'src/read/aim.ts'],
  'read-imports-only-rooms-above-it': ['src/read/planted.ts', 'src/link/aim.ts'],
  'link-imports-only-rooms-above-it': ['src/link/planted.ts', 'src/derive/aim.ts'],
  'derive-imports-only-rooms-above-it': ['src/derive/planted.ts', 'src/review/aim.ts'],
  'network-imports-only-rooms-above-it': ['src/network/planted.ts', 'src/review/aim.ts'],
  'propose-imports-only-rooms-above-it': ['src/propose/planted.ts', 'src/review/aim.ts'],
  'review-imports-only-rooms-above-it': ['src/review/planted.ts', 'src/brief/aim.ts'],
  'brief-imports-only-rooms-above-it': ['src/brief/planted.ts', 'src/render/aim.ts'],
  'render-imports-only-rooms-above-it': ['src/render/planted.ts', 'src/export/aim.ts'],
  'export-imports-only-rooms-above-it': ['src/export/planted.ts', 'src/app/aim.ts'],
  'app-imports-only-rooms-above-it': ['src/app/planted.ts', 'src/cli/aim.ts'],
  'record-knows-little': ['src/record/planted-2.ts', 'src/ingest/aim.ts'],
  'network-knows-little': ['src/network/planted-2.ts', 'src/model/aim.ts'],
  'review-knows-little': ['src/review/planted-2.ts', 'src/read/aim.ts'],
  'brief-knows-little': ['src/brief/planted-2.ts', 'src/read/aim.ts'],
  'render-knows-little': ['src/render/planted-2.ts', 'src/derive/aim.ts'],
  'export-knows-little': ['src/export/planted-2.ts', 'src/render/aim.ts'],
  'stage-clean-stands-alone': ['src/read/clean/planted.ts', 'src/read/dates/aim.ts'],
  'stage-attribute-stands-alone': ['src/read/attribute/planted.ts', 'src/read/clean/aim.ts'],
  'stage-dates-stands-alone': ['src/read/dates/planted.ts', 'src/read/entities/aim.ts'],
  'stage-entities-stands-alone': ['src/read/entities/planted.ts', 'src/read/dates/aim.ts'],
  'stage-speakers-stands-alone': ['src/read/speakers/planted.ts', 'src/read/meetings/aim.ts'],
  'stage-meetings-stands-alone': ['src/read/meetings/planted.ts', 'src/read/speakers/aim.ts'],
  'stage-coding-stands-alone': ['src/read/coding/planted.ts', 'src/read/speakers/aim.ts'],
  'one-language-behind-one-wall': ['src/link/planted-2.ts', 'src/language/en/aim.ts'],
  'only-language-knows-a-stemmer': ['src/brief/planted-3.ts', 'stemmer'],
  'ways-in-go-through-the-app': ['src/cli/planted.ts', 'src/record/aim.ts'],
  'ways-in-know-nothing-of-each-other': ['src/server/planted.ts', 'src/cli/aim.ts'],
  'web-imports-only-the-model': ['src/web/planted.ts', 'src/app/aim.ts'],
  'only-the-edges-do-io': ['src/derive/planted-2.ts', 'fs'],
  'a-record-is-asked-not-its-database': ['src/record/planted-3.ts', 'src/record/sqlite/aim.ts'],
  'databases-know-nothing-of-each-other': ['src/record/sqlite/planted.ts', 'src/record/postgres/aim.ts'],
  'only-postgres-is-connected-to-as-such': ['src/record/sqlite/planted-2.ts', 'postgres'],
  'only-the-record-asks-in-sql': ['src/app/planted-4.ts', 'kysely'],
  'only-sqlite-is-opened-as-such': ['src/record/planted-4.ts', '@photostructure/sqlite'],
  'the-program-knows-no-test': ['src/app/planted-3.ts', 'test/truth/aim.ts'],
  'measures-read-marks-from-truth': ['eval/planted.ts', 'test/aim.ts'],
  'no-cycles': ['src/model/one.ts', 'src/model/other.ts'],
};

/** Imports that break no rule: each room uses what stands above it. */
const ALLOWED: readonly (readonly [from: string, to: string])[] = [
  ['src/text/user.ts', 'src/model/aim.ts'],
  ['src/language/user.ts', 'src/language/en/aim.ts'],
  ['src/record/user.ts', 'src/model/aim.ts'],
  ['src/record/record-place.ts', 'src/record/sqlite/aim.ts'],
  ['src/record/user-2.ts', 'kysely'],
  ['src/record/postgres/user.ts', 'postgres'],
  ['src/read/user.ts', 'src/read/clean/aim.ts'],
  ['src/read/clean/user.ts', 'src/read/stage.ts'],
  ['src/read/speakers/user.ts', 'src/read/entities/aim.ts'],
  ['src/link/user.ts', 'src/language/language.ts'],
  ['src/derive/user.ts', 'src/link/aim.ts'],
  ['src/brief/user.ts', 'src/derive/aim.ts'],
  ['src/render/user.ts', 'src/brief/aim.ts'],
  ['src/app/user.ts', 'src/record/aim.ts'],
  ['src/cli/user.ts', 'src/app/aim.ts'],
  ['src/cli/user-2.ts', 'src/server/start-room.ts'],
  ['src/cli/user-3.ts', 'src/mcp/start-mcp.ts'],
  ['src/server/user.ts', 'src/render/aim.ts'],
  ['src/web/user.ts', 'src/model/aim.ts'],
  ['eval/user.ts', 'test/truth/aim.ts'],
];

/** What the checker says of a tree that holds these imports and nothing else. */
function complaints(name: string, imports: Iterable<readonly [from: string, to: string]>): string {
  const tree = join(folder, name);
  const write = (path: string, source: string): void => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), source);
  };
  const pairs = [...imports];
  write('eval/empty.ts', 'export const empty = 1;\n');
  for (const [, to] of pairs) if (to.endsWith('.ts')) write(to, 'export const aim = 1;\n');
  for (const [from, to] of pairs) {
    const target = relative(dirname(from), to);
    const specifier = to.endsWith('.ts') ? (target.startsWith('.') ? target : `./${target}`) : `node:${to}`;
    write(from, `export * from '${specifier}';\n`);
  }
  cpSync(join(ROOT, 'tsconfig.json'), join(tree, 'tsconfig.json'));
  return spawnSync(process.execPath, [CRUISER, '--config', CONFIG, 'src', 'eval'], { cwd: tree, encoding: 'utf8' }).stdout;
}

const CYCLE = ['src/model/other.ts', 'src/model/one.ts'] as const;

test('every rule is broken by the import that is planted for it', () => {
  const said = complaints('forbidden', [...Object.values(FORBIDDEN), CYCLE]);
  const unseen = Object.entries(FORBIDDEN).filter(
    ([rule, [from, to]]) => !said.includes(`error ${rule}: ${from} → ${rule === 'no-cycles' ? '' : to}`),
  );
  expect(unseen, said).toEqual([]);
});

test('no rule is without a planted import', () => {
  const { forbidden } = createRequire(import.meta.url)(CONFIG) as { readonly forbidden: readonly { readonly name: string }[] };
  expect([...new Set(forbidden.map(({ name }) => name))].sort()).toEqual(Object.keys(FORBIDDEN).sort());
});

test('a room may import those above it', () => {
  expect(complaints('allowed', ALLOWED)).toContain('no dependency violations found');
});
