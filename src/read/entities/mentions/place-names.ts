import type { Hit } from '../known/gazetteer.ts';
import type { NameSense } from '../known/known-names.ts';
import { DIRECTED_AT, EVENT_AFTER_PLACE, LOCATIVE, TRAVELS } from '../../../language/language.ts';

const DATELINE =
  /^(?:\s{0,9}[,/]\s{0,9}[\p{L}. ]{0,20})?[,.]?\s{0,9}(?:[A-Z][a-z]{2,8}\.?\s{1,9}\d{1,2})?\s{0,9}(?:\([^)]{0,30}\))?\s{0,9}[—–-]\s/u;

/** Whether a name is used for the place rather than for who governs there: "talks in Aldersund", "the Aldersund talks". */
export function isPlace(text: string, hit: Hit<NameSense>): boolean {
  const { form } = hit.sense;
  if (form === 'adjective') return false;
  const before = text.slice(Math.max(0, hit.span.start - 40), hit.span.start);
  const after = text.slice(hit.span.end, hit.span.end + 40);
  if (form === 'capital' && EVENT_AFTER_PLACE.test(after)) return true;
  if (form === 'capital' && /(?:^|\n)\s{0,40}$/.test(before) && DATELINE.test(after)) return true;
  if (/\bfrom(?: the)?\s+$/i.test(before)) return form === 'capital' && TRAVELS.test(before);
  return LOCATIVE.test(before) && !DIRECTED_AT.test(before);
}
