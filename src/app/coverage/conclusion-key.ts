import { createHash } from 'node:crypto';
import type { Codebook } from '../../model/codebook.ts';
import { codingVersion, readingVersion } from '../../read/layer-versions.ts';
import { moduleVersion } from '../../read/versions/module-version.ts';

/** The modules whose imports make what is kept of many reports: what links and derives, and what lists and makes the brief. */
export const CONCLUDING: readonly URL[] = [moduleAt('./coverage'), moduleAt('./coverage-conclusions')];
/** Finding out a version changes nothing in what it is the version of. */
const VERSIONS = [new URL(import.meta.url)];

let concluding: string | null = null;

/** The version of all that links, derives, lists and makes the brief, found by following imports as those of the layers are. */
function concludingVersion(): string {
  concluding ??= `concluding-${moduleVersion(CONCLUDING, { without: VERSIONS })}`;
  return concluding;
}

/**
 * What conclusions follow from: the reports, their layers and the reviews, of which the record counts every change; the codebook; and the
 * versions of what reads, codes and concludes.
 */
export function conclusionKey(revision: number, codebook: Codebook): string {
  const said = createHash('sha256').update(JSON.stringify(codebook)).digest('hex').slice(0, 16);
  return [revision, said, readingVersion(), codingVersion(), concludingVersion()].join(' ');
}

/** A module of the program, in TypeScript or as it is built. */
function moduleAt(path: string): URL {
  return new URL(`${path}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
}
