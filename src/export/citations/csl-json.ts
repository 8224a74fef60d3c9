import { jsonText } from '../../text/printable-json.ts';
import type { Citation } from './citation.ts';

/** CSL JSON, as Zotero, Pandoc and citeproc take it. */
export function citationsAsCslJson(citations: readonly Citation[]): string {
  return jsonText(citations.map(cslItem));
}

function cslItem({ key, title, outlet, writers, day, url, fetched }: Citation) {
  return {
    id: key,
    type: 'article-newspaper',
    title,
    ...(outlet !== null && { 'container-title': outlet }),
    // A byline does not tell which part of a name is the family's.
    ...(writers.length > 0 && { author: writers.map((literal) => ({ literal })) }),
    ...(day !== null && { issued: datePartsOf(day) }),
    ...(url !== null && { URL: url }),
    ...(fetched !== null && { accessed: datePartsOf(fetched) }),
  };
}

function datePartsOf(day: string) {
  return { 'date-parts': [day.split('-').map(Number)] };
}
