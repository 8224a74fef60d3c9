import { createRequire } from 'node:module';

/** Which version of Readout this is, as its package says; from src/ as well as from dist/. */
export function packageVersion(): string {
  const about: unknown = createRequire(import.meta.url)('../../../package.json');
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : '';
}
