import type { Extraction } from '../extracted.ts';
import { exportedReports, filledFields, type ExportArticle } from '../exports/export-article.ts';
import { pageLines } from '../exports/page-lines.ts';
import { walkXml } from '../office/xml-walk.ts';

/** An element that describes something: what is said of it, by the names of the elements around each value. */
interface Described {
  readonly kind: string;
  readonly about: string;
  /** Values by their path below it, "isPartOf/Newspaper/title" for example; what refers to others has "#" before the name of the reference. */
  readonly values: Map<string, string[]>;
}

/** Items, attachments and notes stand one beside the other at this depth. */
const TOP = 1;

/** The items of a Zotero library in RDF as reports: the text of an item is what is attached to it, a note, or its abstract. */
export async function extractZoteroRdf(bytes: Uint8Array): Promise<Extraction> {
  const all = describedIn(bytes);
  const byId = new Map(all.map((one) => [one.about, one]));
  const linked = new Set(all.flatMap(({ values }) => values.get('#link') ?? []));
  const items = all.filter(({ about, values }) => values.has('itemType') && !linked.has(about));
  return exportedReports(
    'Zotero',
    items.map((item) => articleOf(item, byId)),
    null,
  );
}

function describedIn(bytes: Uint8Array): readonly Described[] {
  const found: Described[] = [];
  const path: string[] = [];
  const words: string[] = [];
  walkXml(bytes, {
    opened: (name, attributes) => {
      if (path.length === TOP) found.push({ kind: name, about: attributes['rdf:about'] ?? '', values: new Map() });
      path.push(name);
      words.push('');
      const to = attributes['rdf:resource'];
      if (to !== undefined && path.length > TOP) add(found.at(-1), `#${path.slice(TOP + 1).join('/')}`, to);
    },
    text: (more) => {
      if (words.length > 0) words[words.length - 1] += more;
    },
    closed: () => {
      const value = words.pop()?.trim() ?? '';
      if (value !== '' && path.length > TOP + 1) add(found.at(-1), path.slice(TOP + 1).join('/'), value);
      path.pop();
    },
  });
  return found;
}

function add(to: Described | undefined, key: string, value: string): void {
  to?.values.set(key, [...(to.values.get(key) ?? []), value]);
}

function articleOf(item: Described, byId: ReadonlyMap<string, Described>): ExportArticle {
  const value = (key: string): string | undefined => item.values.get(key)?.[0];
  const others = (key: string): readonly Described[] => (item.values.get(key) ?? []).flatMap((id) => byId.get(id) ?? []);
  const address = value('identifier/URI/value') ?? (/^https?:/i.test(item.about) ? item.about : undefined);
  const files = [item, ...others('#link')].flatMap(({ values }) => values.get('#resource') ?? []);
  const notes = others('#isReferencedBy').flatMap(({ values }) => values.get('value') ?? []);
  return {
    ...filledFields({
      title: value('title'),
      outlet: outletOf(item, byId),
      published: value('date'),
      url: address,
      byline: authorsOf(item),
      section: value('section') ?? value('pages'),
      fetched: value('dateSubmitted'),
    }),
    attached: files.filter((path) => !/^https?:/i.test(path)),
    body: notes.length > 0 ? notes.map((note) => pageLines(note)).join('\n\n') : (value('abstract') ?? ''),
  };
}

/** The paper or the site that an item is part of, within it or beside it. */
function outletOf({ values }: Described, byId: ReadonlyMap<string, Described>): string | undefined {
  const within = [...values].find(([key]) => /^isPartOf\/[^/]+\/title$/.test(key))?.[1][0];
  const beside = (values.get('#isPartOf') ?? []).flatMap((id) => byId.get(id)?.values.get('title') ?? [])[0];
  return within ?? beside ?? [...values].find(([key]) => /^publisher\/[^/]+\/name$/.test(key))?.[1][0];
}

function authorsOf({ values }: Described): string | undefined {
  const parts = (name: string): readonly string[] => values.get(`authors/Seq/li/Person/${name}`) ?? [];
  const given = parts('givenName').length > 0 ? parts('givenName') : parts('givenname');
  const names = parts('surname').map((surname, at) => [given[at], surname].filter(Boolean).join(' '));
  return names.join('; ') || undefined;
}
