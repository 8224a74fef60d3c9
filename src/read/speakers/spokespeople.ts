import type { NameSense } from '../entities/known/known-names.ts';
import { phraseOf, type Phrase } from './noun-phrases.ts';
import type { Ask } from './source-context.ts';
import { body } from './collective-sources.ts';
import type { Resolved } from './referent.ts';
import { definiteRole } from './office-holders.ts';
import { unnamed } from './unnamed-sources.ts';

/**
 * A spokesman without a name speaks on the record for whom he is spokesman: "a spokesman for the ministry" is the ministry, "a Tarsian
 * spokesman" is Tarsia. Whose spokesman he is stays open where the words do not say.
 */
export function spokesperson(ask: Ask, phrase: Phrase, side: NameSense | null): Resolved {
  const known = phrase.fresh ? null : definiteRole(ask, phrase, side);
  if (known) return known;
  const rest = ask.scene.text.slice(phrase.core.end, phrase.span.end);
  const lead = /^\s+(?:for|of|from|at)\s+/.exec(rest);
  const whose = lead ? phraseOf(ask.scene.text, { start: phrase.core.end + lead[0].length, end: phrase.span.end }) : null;
  if (whose?.role === 'body' && !whose.plural) return spoken(body(ask, whose, side), phrase);
  const actor = side && ask.scene.known.actors.get(side.actor);
  if (actor) return spoken({ referent: ask.cast.actor(actor), confidence: 0.85, why: '' }, phrase);
  return unnamed(ask, phrase, side, 'named');
}

function spoken(resolved: Resolved, phrase: Phrase): Resolved {
  return { ...resolved, why: `“${phrase.words}” speaks for it.` };
}
