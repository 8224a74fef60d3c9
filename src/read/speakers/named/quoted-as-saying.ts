import { AS_SAYING, CITES_SPEAKER } from '../../../language/language.ts';
import type { Span } from '../../../model/span.ts';
import { addPlace, type ResolvedSource } from '../referent.ts';
import type { SourceContext } from '../source-context.ts';
import { speakerOf } from '../source-resolution.ts';

/**
 * "State television quoted Ada Mills as saying": whoever stands between the two parts of the verb speaks, and not who hands it on. Null where the words
 * tell of nobody quoted so.
 */
export function quotedAsSaying(context: SourceContext, teller: ResolvedSource): ResolvedSource | null {
  const span = quotedBetween(context);
  const [place] = context.attribution.source;
  if (!span || !place) return null;
  const found = speakerOf(context, span);
  addPlace(found.referent, span);
  const { speaker } = teller.referent;
  const through = speaker.kind === 'outlet' && speaker.name !== null ? [{ name: speaker.name, span: place }] : [];
  return { ...found, why: `${found.why} Quoted by another.`, through: [...(found.through ?? []), ...through] };
}

function quotedBetween({ report: { text }, attribution: { cue } }: SourceContext): Span | null {
  const [cites, as] = [cue[0], cue.at(-1)];
  if (!cites || !as || cites.end >= as.start) return null;
  if (!CITES_SPEAKER.test(text.slice(cites.start, cites.end)) || !AS_SAYING.test(text.slice(as.start, as.end))) return null;
  const words = text.slice(cites.end, as.start);
  const start = cites.end + words.length - words.trimStart().length;
  const end = start + words.trim().replace(/,$/u, '').length;
  return end > start ? { start, end } : null;
}
