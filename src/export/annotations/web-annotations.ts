import { jsonText } from '../../text/printable-json.ts';

/** Words of a report, with what is said of them. */
export interface Annotation {
  readonly guid: string;
  /** The address of the report, or a name for it. */
  readonly source: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** In code points of the text of the report. */
  readonly start: number;
  readonly end: number;
  /** Who said it, and what it does. */
  readonly description: string;
  readonly tags: readonly string[];
}

/** Annotations of the W3C (Web Annotation Data Model) as JSON-LD: one collection, all of it on its first page. */
export function webAnnotations(label: string, annotations: readonly Annotation[]): string {
  return jsonText({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    label,
    total: annotations.length,
    first: { type: 'AnnotationPage', startIndex: 0, items: annotations.map(annotationJson) },
  });
}

function annotationJson({ guid, source, exact, prefix, suffix, start, end, description, tags }: Annotation) {
  return {
    id: `urn:uuid:${guid}`,
    type: 'Annotation',
    motivation: 'classifying',
    body: [textualBody(description, 'describing'), ...tags.map((tag) => textualBody(tag, 'tagging'))],
    target: {
      source,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  };
}

function textualBody(value: string, purpose: string) {
  return { type: 'TextualBody', value, format: 'text/plain', purpose };
}
