import type { Span } from '../../model/span.ts';
import type { NameSense } from '../entities/known/known-names.ts';
import { DOCUMENT_AUTHORS, PAPER, PAPER_REPORTS, singular, standsForSide } from '../../language/language.ts';
import { phraseOf, type Phrase } from './noun-phrases.ts';
import type { Ask } from './source-context.ts';
import { body, documentSource, outletRole, ownDocument, ownSide, sideBefore, sideItself } from './collective-sources.ts';
import { headPerson, named, outletNamed, possessive, unknownName } from './named-sources.ts';
import { pronoun } from './pronouns.ts';
import { codebookOffice, definiteRole, officeHolder } from './office-holders.ts';
import type { Resolved } from './referent.ts';
import { sideOf } from './source-side.ts';
import { spokesperson } from './spokespeople.ts';
import { oneOfGroup, part, unnamed } from './unnamed-sources.ts';

/** A source longer than this is no noun phrase; its beginning says who it is. */
const MAX_SOURCE_CHARS = 400;

/** Who the words of a source are. */
export function speakerOf(ask: Ask, span: Span): Resolved {
  const phrase = phraseOf(ask.scene.text, { start: span.start, end: Math.min(span.end, span.start + MAX_SOURCE_CHARS) });
  if (phrase.pronoun !== null) return pronoun(ask, phrase, phrase.pronoun, speakerOf);
  if (phrase.partOf || phrase.elliptic)
    return (phrase.plural ? null : headPerson(ask, phrase)) ?? part(ask, phrase, phrase.partOf);
  return (
    possessive(ask, phrase) ??
    named(ask, phrase) ??
    outletNamed(ask, phrase) ??
    role(ask, phrase) ??
    codebookOffice(ask, phrase) ??
    unknownName(ask, phrase) ??
    unnamed(ask, phrase, sideOf(ask, phrase))
  );
}

/** A phrase whose head is a role: an official, a source, a ministry, a document. */
function role(ask: Ask, phrase: Phrase): Resolved | null {
  const head = phrase.head?.core;
  if (!phrase.role || head === undefined) return null;
  const side = sideOf(ask, phrase);
  if (!side && phrase.plural && ask.scene.document && DOCUMENT_AUTHORS.test(head))
    return ownDocument(ask, phrase, ask.scene.document);
  if (standsForSide(head)) return wholeSide(ask, phrase, side);
  if (phrase.role === 'outlet' || isPaper(ask, head)) return outletRole(ask, phrase);
  if (phrase.role === 'document') return documentSource(ask, phrase, side);
  return phrase.role === 'body' && !phrase.plural ? body(ask, phrase, side) : person(ask, phrase, side);
}

function wholeSide(ask: Ask, phrase: Phrase, side: NameSense | null): Resolved {
  if (side) return sideItself(ask, phrase, side);
  return ownSide(ask, phrase) ?? collective(ask, phrase) ?? unnamed(ask, phrase, null);
}

/** "Paper reports" in a headline is a newspaper. */
function isPaper(ask: Ask, head: string): boolean {
  const cue = ask.attribution.cue[0];
  return PAPER.test(head) && cue !== undefined && PAPER_REPORTS.test(ask.scene.text.slice(cue.start, cue.end));
}

/** One person or several by their role. */
function person(ask: Ask, phrase: Phrase, side: NameSense | null): Resolved {
  if (singular(phrase.head?.core ?? '').startsWith('spokes')) return spokesperson(ask, phrase, side);
  const pointsBack = !phrase.fresh && (phrase.definite || phrase.possessor !== null || !phrase.plural);
  const known = pointsBack ? (definiteRole(ask, phrase, side) ?? officeHolder(ask, phrase, side)) : null;
  return known ?? (pointsBack ? oneOfGroup(ask, phrase) : null) ?? unnamed(ask, phrase, side);
}

/** "The government" with no side in the words: a body named before, or the side in question. */
function collective(ask: Ask, phrase: Phrase): Resolved | null {
  const head = phrase.head?.core ?? '';
  if (phrase.plural || phrase.number !== 1) return null;
  if (phrase.definite && ask.scene.bodies.endingIn(head, phrase.span.start, null)) return body(ask, phrase, null);
  return sideBefore(ask, phrase) ?? body(ask, phrase, null);
}
