import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { CollectedTests } from './collected-tests.ts';
import { projectFile } from './module-graph.ts';

type Exports = Record<string, unknown>;
type ModuleBody = (exports: Exports, require: (specifier: string) => unknown, url: string) => void;

/**
 * Loads test files and what they import into this very thread, so that a fault costs the evaluation of a few modules and not a
 * process: a compiled module is kept, and only those that import the changed one are evaluated again.
 */
export class TestLoader {
  readonly #root: string;
  readonly #bodies = new Map<string, ModuleBody>();
  readonly #exports = new Map<string, Exports>();
  #replaced: { readonly file: string; readonly body: ModuleBody } | null = null;
  #tests = new CollectedTests();

  constructor(root: string) {
    this.#root = root;
  }

  /** From now on one file has another source; null for none. */
  replace(changed: { readonly file: string; readonly source: string } | null): void {
    this.#replaced = changed && { file: changed.file, body: compiled(changed.file, changed.source) };
  }

  /** Evaluates these files again when they are next imported. */
  forget(files: Iterable<string>): void {
    for (const file of files) this.#exports.delete(file);
  }

  /** The first test of a file that fails, and how; null when all pass. */
  async firstFailure(file: string): Promise<string | null> {
    this.forget([file]);
    this.#tests = new CollectedTests();
    try {
      this.#load(file);
    } catch (error) {
      return `cannot be loaded: ${String(error)}`;
    }
    return this.#tests.firstFailure();
  }

  #load(file: string): Exports {
    const known = this.#exports.get(file);
    if (known) return known;
    const exports: Exports = {};
    this.#exports.set(file, exports);
    const external = createRequire(file);
    const require = (specifier: string): unknown => {
      if (specifier === 'vitest') return this.#tests.runner;
      const imported = projectFile(this.#root, file, specifier);
      return imported?.endsWith('.ts') ? this.#load(imported) : external(specifier);
    };
    try {
      this.#bodyOf(file)(exports, require, pathToFileURL(file).href);
    } catch (error) {
      this.#exports.delete(file);
      throw error;
    }
    return exports;
  }

  #bodyOf(file: string): ModuleBody {
    if (this.#replaced?.file === file) return this.#replaced.body;
    const known = this.#bodies.get(file) ?? compiled(file, readFileSync(file, 'utf8'));
    this.#bodies.set(file, known);
    return known;
  }
}

/** `import.meta` has no place in a function; the one thing that is asked of it is handed in. */
function compiled(file: string, source: string): ModuleBody {
  const { outputText } = ts.transpileModule(source.replaceAll('import.meta.url', '__url'), {
    fileName: file,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023, esModuleInterop: true },
  });
  return compileFunction(outputText, ['exports', 'require', '__url'], { filename: file }) as ModuleBody;
}
