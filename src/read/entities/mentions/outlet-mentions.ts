import type { Outlet } from '../../../model/reading/reading.ts';
import type { Span } from '../../../model/span.ts';
import { Gazetteer, type Hit } from '../known/gazetteer.ts';
import type { Knowledge } from '../known/known-names.ts';
import { mastheads, type OutletName } from '../known/citable-outlets.ts';
import { AFTER_CITING_OUTLET, AMBIGUOUS_MASTHEAD, BEFORE_CITED_OUTLET, roleClass } from '../../../language/language.ts';

/** The outlets and platforms that a text names, the report's own outlet under any short form of its name. */
export function outletsIn(text: string, passages: readonly Span[], known: Knowledge, own: Outlet | null): Hit<OutletName>[] {
  const ownNames = new Gazetteer<OutletName>();
  if (own) for (const name of shortForms(own.name)) ownNames.add(name, { name: own.name, platform: false });
  return passages.flatMap((passage) => {
    const mine = own ? ownNames.find(text, passage.start, passage.end).filter((hit) => isOwn(text, hit, own.name)) : [];
    const others = known.outlets.find(text, passage.start, passage.end);
    const free = others.filter((hit) => !mine.some((one) => one.span.start < hit.span.end && hit.span.start < one.span.end));
    const listed = [...mine, ...free];
    return [...listed, ...unlisted(text, passage, listed)].sort((a, b) => a.span.start - b.span.start);
  });
}

/** Names that read like an outlet's, where the words around cite it: "the Harbour Post reported". */
function unlisted(text: string, passage: Span, listed: readonly Hit<OutletName>[]): Hit<OutletName>[] {
  return mastheads(text.slice(passage.start, passage.end)).flatMap((one) => {
    const span = { start: passage.start + one.start, end: passage.start + one.end };
    const taken = listed.some((hit) => hit.span.start < span.end && span.start < hit.span.end);
    const before = text.slice(Math.max(0, span.start - 12), span.start);
    const cited = BEFORE_CITED_OUTLET.test(before) || AFTER_CITING_OUTLET.test(text.slice(span.end, span.end + 24));
    const name = text.slice(span.start, span.end).replace(/^The\s+/, '');
    return taken || !cited ? [] : [{ span, sense: { name, platform: false } }];
  });
}

/** A short form is only meant behind "the": for the Bay News, "Harbour News" is another outlet. */
function isOwn(text: string, hit: Hit<OutletName>, name: string): boolean {
  return (
    hit.span.end - hit.span.start >= name.replace(/^the\s+/i, '').length ||
    /\bthe\s+$/i.test(text.slice(Math.max(0, hit.span.start - 6), hit.span.start))
  );
}

/** "The Harbour Trumpet" calls itself "the Trumpet". A short form needs its article, so that "Post" alone is no paper. */
function shortForms(name: string): string[] {
  const last = name.split(' ').at(-1) ?? '';
  const short =
    /^\p{Lu}\p{L}{3,}$/u.test(last) && /\s/.test(name) && (roleClass(last) === null || AMBIGUOUS_MASTHEAD.test(last))
      ? [last]
      : [];
  return [name, ...short];
}
