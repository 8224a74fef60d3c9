import type { Outlet } from '../../model/reading.ts';
import type { Span } from '../../model/span.ts';
import { Gazetteer, type Hit } from '../known/gazetteer.ts';
import type { Knowledge } from '../known/knowledge.ts';
import type { OutletName } from '../known/outlets.ts';
import { roleClass } from '../phrases/offices.ts';

/** The outlets and platforms that a text names, the report's own outlet under any short form of its name. */
export function outletsIn(text: string, passages: readonly Span[], known: Knowledge, own: Outlet | null): Hit<OutletName>[] {
  const ownNames = new Gazetteer<OutletName>();
  if (own) for (const name of shortForms(own.name)) ownNames.add(name, { name: own.name, platform: false });
  return passages.flatMap((passage) => {
    const mine = own ? ownNames.find(text, passage.start, passage.end).filter((hit) => isOwn(text, hit, own.name)) : [];
    const others = known.outlets.find(text, passage.start, passage.end);
    const free = others.filter((hit) => !mine.some((one) => one.span.start < hit.span.end && hit.span.start < one.span.end));
    return [...mine, ...free].sort((a, b) => a.span.start - b.span.start);
  });
}

/** A short form is only meant behind "the", or where nobody else can be meant. */
function isOwn(text: string, hit: Hit<OutletName>, name: string): boolean {
  return (
    hit.span.end - hit.span.start >= name.length - 4 ||
    /\bthe\s+$/i.test(text.slice(Math.max(0, hit.span.start - 6), hit.span.start))
  );
}

/** "The Harbour Trumpet" calls itself "the Trumpet". A short form needs its article, so that "Post" alone is no paper. */
function shortForms(name: string): string[] {
  const last = name.split(' ').at(-1) ?? '';
  const short = /^\p{Lu}\p{L}{3,}$/u.test(last) && /\s/.test(name) && roleClass(last) === null ? [last] : [];
  return [name, ...short];
}
