import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';

const OWN_SCHEMA = fileURLToPath(new URL('graphml.xsd', import.meta.url));

/** A folder with the schema as it is published: graphml.xsd and what it imports. Under what licence it may be passed on is not said, so it is not here. */
const PUBLISHED = process.env['READOUT_GRAPHML_SCHEMA'] ?? '';

export const HAS_PUBLISHED_SCHEMA = PUBLISHED !== '';

/** What is said of each file in the end, whatever is wrong with it. */
const SUMMARY = / fails to validate$/;

/** Where each of several GraphML files breaks the schema of these tests, or the published one where it is at hand; nothing for one that is valid. */
export async function schemaFaultsOfEach(files: readonly string[]): Promise<readonly (readonly string[])[]> {
  const own = await faultsAgainst({ fileName: 'graphml.xsd', contents: readFileSync(OWN_SCHEMA, 'utf8') }, [], files);
  if (!HAS_PUBLISHED_SCHEMA) return own;
  const published = await publishedSchemaFaultsOfEach(files);
  return own.map((faults, at) => [...faults, ...(published[at] ?? [])]);
}

/** The same against the published schema alone. */
export async function publishedSchemaFaultsOfEach(files: readonly string[]): Promise<readonly (readonly string[])[]> {
  const [main, others] = [publishedFile('graphml.xsd'), readdirSync(PUBLISHED).filter((name) => name !== 'graphml.xsd')];
  return faultsAgainst(main, others.filter((name) => name.endsWith('.xsd')).map(publishedFile), files);
}

function publishedFile(fileName: string): XMLFileInfo {
  return { fileName, contents: readFileSync(join(PUBLISHED, fileName), 'utf8') };
}

async function faultsAgainst(
  schema: XMLFileInfo,
  preload: readonly XMLFileInfo[],
  files: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const xml = files.map((contents, at) => ({ fileName: `${at}.graphml`, contents }));
  const { errors } = await validateXML({ xml, schema, preload, maxMemoryPages: 16_384 });
  const lost = errors.find(({ loc, rawMessage }) => loc === null && !SUMMARY.test(rawMessage));
  if (lost) throw new Error(lost.rawMessage);
  return xml.map(({ fileName }) => errors.filter(({ loc }) => loc?.fileName === fileName).map(({ message }) => message));
}

/** The faults of one file. */
export async function schemaFaults(file: string): Promise<readonly string[]> {
  return (await schemaFaultsOfEach([file])).flat();
}
