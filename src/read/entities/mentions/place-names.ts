import type { Hit } from '../known/gazetteer.ts';
import type { NameSense } from '../known/known-names.ts';

const LOCATIVE =
  /(?:^|[\s(“"])(?:in|at|near|outside|inside|around|across|throughout|into|towards?|from|left|leaving|leave|visit|visited|visiting|reached|via|arrived in|arriving in|north of|south of|east of|west of|trip to|trips to|visit to|visits to|travel to|travell?ed to|travell?ing to|flew to|flown to|fly to|flight to|went to|go to|going to|gone to|back to|returned to|return to|drove to|invited to|capital(?: city)? of|city of|town of)(?: the)?\s+(?:[\p{L}-]+ern )?$/iu;
const EVENT =
  /^['’]?s?\s+(?:talks|meetings?|summit|round|rounds|conference|negotiations|session|sessions|forum|airport|hotel|agreement|accords?|declaration|protocol|process|venue|visit|trip)\b/i;
const DATELINE = /^(?:\s*[,/]\s*[\p{L}. ]{0,20})?[,.]?\s*(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2})?\s*(?:\([^)]{0,30}\))?\s*[—–-]\s/u;

/** Words after which "at" points to nobody's place: "could look at the Union's inspectors". */
const LOOKING = /\b(?:look|aim|direct|point)\w* at(?: the)?\s+$/i;

/** Whether a name is used for the place rather than for who governs there: "talks in Berlin", "the Berlin talks". */
export function isPlace(text: string, hit: Hit<NameSense>): boolean {
  const { form } = hit.sense;
  if (form === 'adjective') return false;
  const before = text.slice(Math.max(0, hit.span.start - 40), hit.span.start);
  const after = text.slice(hit.span.end, hit.span.end + 40);
  if (form === 'capital' && EVENT.test(after)) return true;
  if (form === 'capital' && /(?:^|\n)\s*$/.test(before) && DATELINE.test(after)) return true;
  if (/\bfrom(?: the)?\s+$/i.test(before))
    return (
      form === 'capital' &&
      /\b(?:return|returned|back|travel\p{L}*|flew|arriv\p{L}*|live|reporting|leav\p{L}*)\b[^.]*$/iu.test(before)
    );
  return LOCATIVE.test(before) && !LOOKING.test(before);
}
