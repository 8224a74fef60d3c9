import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/** Which files of a project import which, over any number of steps. Paths are absolute. */
export class ModuleGraph {
  readonly #root: string;
  readonly #importers = new Map<string, Set<string>>();
  readonly #read = new Set<string>();

  constructor(root: string, entries: readonly string[]) {
    this.#root = root;
    for (const entry of entries) this.#follow(entry);
  }

  /** The file itself and all that import it. */
  importersOf(file: string): ReadonlySet<string> {
    const found = new Set([file]);
    for (const each of found) for (const importer of this.#importers.get(each) ?? []) found.add(importer);
    return found;
  }

  directImportersOf(file: string): ReadonlySet<string> {
    return this.#importers.get(file) ?? new Set();
  }

  #follow(file: string): void {
    if (this.#read.has(file)) return;
    this.#read.add(file);
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
      const imported = projectFile(this.#root, file, fileName);
      if (imported === null || !imported.endsWith('.ts')) continue;
      this.#importers.set(imported, (this.#importers.get(imported) ?? new Set()).add(file));
      this.#follow(imported);
    }
  }
}

/** The file of the project that an import names; null for a package. */
export function projectFile(root: string, from: string, specifier: string): string | null {
  const file = specifier.startsWith('#src/')
    ? resolve(root, 'src', specifier.slice('#src/'.length))
    : resolve(dirname(from), specifier);
  return (specifier.startsWith('.') || specifier.startsWith('#')) && existsSync(file) ? file : null;
}
