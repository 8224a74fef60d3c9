import type { ReadingCodebook } from '../../../model/codebook.ts';
import { OUTLETS } from './known-outlets.ts';
import { GLUED_SECTION, OUTLET_NAME } from '../../../language/language.ts';

/** An outlet or agency that is known by name. */
export interface KnownOutlet {
  readonly name: string;
  readonly family: string;
  readonly wire: boolean;
}

/** The outlets of the codebook and the well-known ones, to be found by any of their names or by the host of a URL. */
export interface OutletNames {
  readonly byName: (name: string) => KnownOutlet | null;
  readonly byHost: (host: string) => KnownOutlet | null;
}

const WELL_KNOWN = indexed();

function indexed(): { readonly names: ReadonlyMap<string, KnownOutlet>; readonly hosts: ReadonlyMap<string, KnownOutlet> } {
  const names = new Map<string, KnownOutlet>();
  const hosts = new Map<string, KnownOutlet>();
  for (const { name, family, wire, hosts: itsHosts, also } of OUTLETS) {
    const known = { name, family, wire };
    for (const one of [name, ...also]) names.set(keyOf(one), known);
    for (const host of itsHosts) hosts.set(host, known);
  }
  return { names, hosts };
}

/** What the analyst wrote comes before what is well known. */
export function outletNames(codebook: ReadingCodebook): OutletNames {
  const own = new Map<string, KnownOutlet>();
  for (const { name, family, wire, also } of codebook.outlets) {
    for (const one of [name, ...also]) own.set(keyOf(one), { name, family: family ?? name, wire });
  }
  const byLabel = new Map(
    codebook.outlets.map((outlet) => [keyOf(outlet.name).replaceAll(' ', ''), own.get(keyOf(outlet.name)) ?? null]),
  );
  return {
    byName: (name) => own.get(keyOf(name)) ?? WELL_KNOWN.names.get(keyOf(name)) ?? null,
    byHost: (host) =>
      byLabel.get(labelOf(host)) ??
      hostSuffixes(host)
        .map((suffix) => WELL_KNOWN.hosts.get(suffix))
        .find(Boolean) ??
      null,
  };
}

/** www.coastcourier.example -> coastcourier. */
function labelOf(host: string): string {
  const parts = host.toLowerCase().split('.');
  return parts.find((part) => !/^(?:www\d?|m|news|edition|en|amp)$/.test(part)) ?? '';
}

/** news.site.co.uk -> news.site.co.uk, site.co.uk, co.uk. */
function hostSuffixes(host: string): string[] {
  const parts = host.toLowerCase().split('.').slice(-5);
  return parts.slice(0, -1).map((_, at) => parts.slice(at).join('.'));
}

/**
 * A name without what house styles change: case, accents, "The", dots and quotation marks. Short names in capitals keep their case,
 * so that the word "map" is no agency.
 */
function keyOf(name: string): string {
  if (/^[A-Z]{2,5}$/.test(name)) return name;
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/** Last words of names of newspapers and broadcasters. */
const PAPER =
  /\b(?:News|Times|Post|Herald|Courier|Gazette|Tribune|Journal|Telegraph|Chronicle|Observer|Mail|Express|Star|Sun|Globe|Standard|Guardian|Record|Review|Bulletin|Dispatch|Echo|Daily|Weekly|Press|Mirror|Monitor|Reporter|Examiner|Sentinel|Ledger|Mercury|Argus|Independent|Inquirer|Radio|Television|TV|Today|Broadcasting|Zeitung|Presse)$/i;

/** Whether words are a name such as newspapers have: capitalised throughout, and ending in a word of theirs. */
export function isPaperName(words: string): boolean {
  return OUTLET_NAME.test(words) && PAPER.test(words) && !GLUED_SECTION.test(words);
}
