import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { moduleSource, type ModuleSource } from './module-imports.ts';

/** What a version can be limited to. */
export interface VersionOptions {
  /** Modules with a version of their own: they, and what only they import, are left out. */
  readonly without?: readonly URL[];
  /** The folder with package.json, which says in which versions other packages are used. */
  readonly root?: URL;
}

const PACKAGE = 'package:';
const ROOT = new URL('../../..', new URL('.', import.meta.url));

/**
 * The version of a part of the program: a hash, in 12 hexadecimal digits, of all that its modules depend on, found by following
 * their imports: what the files say without comments and layout, data files named by new URL(..., import.meta.url), and the versions
 * of packages. Types alone do nothing when the program runs and do not count. Works on the sources and on what is built of them, but
 * gives each another version. Throws where an import leads to no file.
 */
export function moduleVersion(modules: readonly URL[], options: VersionOptions = {}): string {
  const hash = createHash('sha256');
  for (const [name, content] of dependencies(modules, options)) hash.update(`${name}\0${content}\0`);
  return hash.digest('hex').slice(0, 12);
}

/** What the version is of: the files by their path from the root, and "package:NAME", each with what it says; by name. */
export function dependencies(
  modules: readonly URL[],
  { without = [], root = ROOT }: VersionOptions = {},
): (readonly [name: string, content: string])[] {
  const packages = packageVersions(root);
  const found = new Map<string, string>();
  const left = new Set(without.map((url) => fileURLToPath(url)));
  const open = modules.map((url) => fileURLToPath(url));
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path) || left.has(path)) continue;
    const source = parsed(path);
    found.set(path, source.meaning);
    for (const name of source.imports.filter((each) => each.startsWith('.'))) open.push(join(dirname(path), name));
    for (const name of source.imports.filter((each) => !each.startsWith('.'))) usePackage(name);
    if (source.importsByName) for (const name of packages.optional) usePackage(name);
    for (const file of source.files.flatMap((name) => filesAt(join(dirname(path), name)))) found.set(file, fileHash(file));
  }
  function usePackage(name: string): void {
    const version = packages.versions.get(packageName(name));
    if (version !== undefined) found.set(`${PACKAGE}${packageName(name)}`, version);
  }
  return named(found, fileURLToPath(root));
}

const sources = new Map<string, ModuleSource>();

/** Files do not change while the program runs; each is looked at once. */
function parsed(path: string): ModuleSource {
  const known = sources.get(path) ?? moduleSource(readFileSync(path, 'utf8'));
  sources.set(path, known);
  return known;
}

function named(found: ReadonlyMap<string, string>, root: string): (readonly [name: string, content: string])[] {
  const nameOf = (path: string): string => (path.startsWith(PACKAGE) ? path : relative(root, path).replaceAll('\\', '/'));
  return [...found].map(([path, content]) => [nameOf(path), content] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A file, or the files in a folder; what only describes is left out. */
function filesAt(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(path)
    .filter((name) => !/\.(?:d\.ts|md|map)$/.test(name))
    .flatMap((name) => filesAt(join(path, name)));
}

function fileHash(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** @scope/name/part and name/part -> the package. */
function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

const Package = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

interface Packages {
  readonly versions: ReadonlyMap<string, string>;
  readonly optional: readonly string[];
}

function packageVersions(root: URL): Packages {
  const about = Package.parse(createRequire(import.meta.url)(fileURLToPath(new URL('package.json', root))));
  const all = { ...about.dependencies, ...about.optionalDependencies };
  return { versions: new Map(Object.entries(all)), optional: Object.keys(about.optionalDependencies) };
}
