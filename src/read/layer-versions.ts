import { moduleVersion } from './versions/module-version.ts';

/** The modules whose imports make the layers: what opens a report and reads it, and what codes it. */
const OPENING = moduleAt('../ingest/formats/open-report');
const READING = moduleAt('./reading-layer');
const CODING = moduleAt('./coding-layer');
/** Finding out a version changes nothing in what it is the version of. */
const VERSIONS = new URL(import.meta.url);

export interface LayerVersions {
  readonly reading: string;
  readonly coding: string;
}

let reading: string | null = null;
let coding: string | null = null;

/**
 * The version of all that is seen in a report but its codes: a hash of the files and weights it depends on, found by following
 * imports. A number raised by hand, or a list of folders kept by hand, would be forgotten once, and a record would then keep old
 * readings without anybody knowing.
 */
export function readingVersion(): string {
  reading ??= `reading-${moduleVersion([OPENING, READING], { without: [VERSIONS] })}`;
  return reading;
}

/** The version of the codes, which are made from a reading: when it alone changes, reports need not be read again. */
export function codingVersion(): string {
  coding ??= `coding-${moduleVersion([CODING], { without: [VERSIONS] })}`;
  return coding;
}

/** Takes the versions that another thread of this program has found out already. */
export function setLayerVersions(versions: LayerVersions): void {
  reading = versions.reading;
  coding = versions.coding;
}

/** A module of the program, in TypeScript or as it is built. */
function moduleAt(path: string): URL {
  return new URL(`${path}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
}
