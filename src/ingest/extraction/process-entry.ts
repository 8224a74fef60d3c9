import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** A module that a process begins with, and what its runtime must be told. */
export interface ProcessEntry {
  readonly filename: string;
  readonly execArgv: string[];
}

/**
 * The entry of a process that stands beside the module at `from` (its import.meta.url). Built, it runs plain JavaScript. Run from the
 * sources, as tests do, it first needs the TypeScript loader, which does not pass into processes by itself.
 */
export function processEntry(name: string, from: string): ProcessEntry {
  if (!from.endsWith('.ts')) return { filename: new URL(`${name}.js`, from).href, execArgv: [] };
  const tsx = pathToFileURL(createRequire(from).resolve('tsx/package.json'));
  const loader = new URL('dist/esm/api/index.mjs', tsx).href;
  const source = encodeURIComponent(`import { register } from ${JSON.stringify(loader)}; register();`);
  return { filename: new URL(`${name}.ts`, from).href, execArgv: ['--import', `data:text/javascript,${source}`] };
}
