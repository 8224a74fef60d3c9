import type { Span } from '../../model/span.ts';
import type { Hit } from '../entities/known/gazetteer.ts';
import type { NameSense } from '../entities/known/known-names.ts';
import { roleClass, singular } from '../../language/en/role-nouns.ts';
import type { Phrase } from './noun-phrases.ts';
import type { Ask } from './source-context.ts';

/** Names of states, parties and bodies in some words. */
export function sensesIn(ask: Ask, span: Span): Hit<NameSense>[] {
  return ask.scene.known.names.find(ask.scene.text, span.start, span.end);
}

/**
 * The side that a source belongs to: the state or party named before the head, or behind "for", "of", "in" and "close to". Not the one
 * whose thinking a source is only familiar with.
 */
export function sideOf(ask: Ask, phrase: Phrase): NameSense | null {
  const inCore = sensesIn(ask, phrase.core).map((hit) => hit.sense);
  if (inCore[0])
    return inCore.every((sense) => sense.actor === inCore[0]?.actor || sense.party === inCore[0]?.party) ? inCore[0] : null;
  const rest = { start: phrase.core.end, end: phrase.span.end };
  const words = ask.scene.text.slice(rest.start, rest.end);
  if (!/^\s*,?\s*(?:for|of|from|at|in|inside|within|with|representing|close to)\b/i.test(words)) return null;
  if (/^\s*with (?:[\p{L}-]+ ){0,3}(?:knowledge|access|insight)/iu.test(words)) return null;
  return sensesIn(ask, rest).find((hit) => !/^\s*,?\s*in\b/.test(words) || isGoverned(hit.sense, phrase))?.sense ?? null;
}

/** "Officials in Hest" are officials of Norland; "diplomats in Hest" are from anywhere. */
function isGoverned(sense: NameSense, phrase: Phrase): boolean {
  const head = singular(phrase.head?.core ?? '');
  return sense.form !== 'capital' || !/^(?:diplomat|ambassador|envoy|source|person|correspondent)$/.test(head);
}

/** Officials by their role, or by what the source is called: "a government source". */
export function isOfficial(ask: Ask, phrase: Phrase): boolean {
  const head = phrase.head?.core ?? '';
  const kind = roleClass(head);
  if (kind === 'official' || kind === 'collective') return true;
  if (/^(?:member|insider)$/.test(singular(head)) && /\b(?:delegation|government|cabinet|team|mission)\b/i.test(phrase.words))
    return true;
  const core = ask.scene.text.slice(phrase.core.start, phrase.core.end);
  return /^(?:source|person|people|individual|insider)$/.test(singular(head)) && OFFICIAL_SOURCE.test(core);
}

const OFFICIAL_SOURCE =
  /\b(?:government|official|diplomatic|ministry|ministerial|military|presidential|administration|White House|palace|cabinet|intelligence|security|defen[cs]e)\b/i;
