import { z } from 'zod';
import { decode } from '../character-decoding.ts';
import { NotExtractable, type Extraction } from '../extracted.ts';
import { exportedReports, filledFields, type ExportArticle } from '../exports/export-article.ts';

const Words = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
const CslDate = z
  .object({
    'date-parts': z
      .array(z.array(z.union([z.number(), z.string()])))
      .optional()
      .catch(undefined),
    raw: Words,
    literal: Words,
  })
  .optional()
  .catch(undefined);
const Name = z.object({ family: Words, given: Words, literal: Words });

/** What is taken of an item of CSL JSON, which has more. */
const CslItem = z.object({
  title: Words,
  'container-title': Words,
  publisher: Words,
  issued: CslDate,
  accessed: CslDate,
  URL: Words,
  author: z.array(Name).optional().catch(undefined),
  section: Words,
  page: Words,
  abstract: Words,
  note: Words,
});
type CslItem = z.infer<typeof CslItem>;

/** The items of a bibliography in CSL JSON, as Zotero writes it, as reports: their text is their abstract or note. */
export async function extractCslItems(bytes: Uint8Array): Promise<Extraction> {
  let items: unknown;
  try {
    items = JSON.parse(decode(bytes, false).text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new NotExtractable(`it is no whole JSON: ${why}`, 'Export it again.');
  }
  const articles = z
    .array(z.unknown())
    .parse(items)
    .map((item) => articleOf(CslItem.safeParse(item).data ?? {}));
  return exportedReports('CSL', articles, null);
}

function articleOf({
  title,
  publisher,
  issued,
  accessed,
  URL: url,
  author,
  section,
  page,
  abstract,
  note,
  ...more
}: Partial<CslItem>): ExportArticle {
  return {
    ...filledFields({
      title,
      outlet: more['container-title'] ?? publisher,
      published: dayOf(issued),
      url,
      byline: author?.map(({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(' ')).join('; '),
      section: section ?? page,
      fetched: dayOf(accessed),
    }),
    body: abstract ?? note ?? '',
  };
}

function dayOf(date: CslItem['issued']): string | undefined {
  const [parts] = date?.['date-parts'] ?? [];
  return parts?.map((part) => String(part).padStart(2, '0')).join('-') ?? date?.raw ?? date?.literal;
}
