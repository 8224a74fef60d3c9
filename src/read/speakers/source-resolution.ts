import type { Span } from '../../model/span.ts';
import type { NameSense } from '../entities/known/known-names.ts';
import {
  DOCUMENT_AUTHORS,
  FIGURES_OF_A_FIELD,
  IS_WRITTEN_ORDER,
  PAPER,
  PAPER_REPORTS,
  singular,
  standsForSide,
  PRONOUN_AND_OTHERS,
  WHOSE,
} from '../../language/language.ts';
import { phraseOf, type Phrase } from './noun-phrases.ts';
import type { SourceContext } from './source-context.ts';
import { bodySource, documentSource, outletRole, ownSide, sideBefore, sideItself } from './collective-sources.ts';
import { headPerson, includedSource } from './named/named-people.ts';
import { namedSource, outletNamed, possessorSource, unknownName } from './named/named-sources.ts';
import { nounsBeforeThat, possessor, pronoun } from './pronouns.ts';
import { pairBefore } from './antecedents/pair-before.ts';
import { personDescribedBefore } from './antecedents/named-before.ts';
import { codebookOffice, definiteRole, officeHolder } from './offices/office-holders.ts';
import type { ResolvedSource } from './referent.ts';
import { sideOf } from './source-side.ts';
import { speakerBehindLead, spokenFor } from './named/spoken-for.ts';
import { spokesperson } from './spokespeople.ts';
import { actsForOwner, oneOfGroup, ownDocument, partOfGroup, unnamedSource } from './unnamed-sources.ts';

/** A source longer than this is no noun phrase; its beginning says who it is. */
const MAX_SOURCE_CHARS = 400;

/** Who the words of a source are. */
export function speakerOf(context: SourceContext, span: Span): ResolvedSource {
  const phrase = phraseOf(context.report.text, { start: span.start, end: Math.min(span.end, span.start + MAX_SOURCE_CHARS) });
  if (phrase.pronoun !== null) return pronoun(context, phrase, phrase.pronoun, speakerOf);
  const pointing = pronounLed(context, phrase);
  if (pointing) return pointing;
  if (phrase.partOf || phrase.elliptic)
    return (phrase.plural ? null : headPerson(context, phrase)) ?? partOfGroup(context, phrase, phrase.partOf);
  return (
    possessorSource(context, phrase) ??
    namedOrSpokenFor(context, phrase) ??
    outletNamed(context, phrase) ??
    includedSource(context, phrase) ??
    roleOrOrder(context, phrase) ??
    codebookOffice(context, phrase) ??
    unknownName(context, phrase) ??
    describedOrUnnamed(context, phrase)
  );
}

function namedOrSpokenFor(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  return spokenFor(context, phrase) ?? namedSource(context, phrase) ?? speakerBehindLead(context, phrase);
}

function describedOrUnnamed(context: SourceContext, phrase: Phrase): ResolvedSource {
  return (
    personDescribedBefore(context, phrase) ??
    unnamedSource(context, phrase, sideOf(context, phrase) ?? sideServed(context, phrase))
  );
}

function roleOrOrder(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  return orderSource(context, phrase) ?? roleSource(context, phrase);
}

/** "A court order": a document, which an order of monks is not. */
function orderSource(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  const core = context.report.text.slice(phrase.core.start, phrase.core.end);
  return IS_WRITTEN_ORDER.test(core) ? documentSource(context, phrase, sideOf(context, phrase)) : null;
}

/** "Its lawyers", "its buyers": who is hired to act for a body speaks for the side of the body. */
function sideServed(context: SourceContext, phrase: Phrase): NameSense | null {
  const party = actsForOwner(phrase) ? (possessor(context, phrase)?.party ?? null) : null;
  return party === null ? null : { actor: party, party, form: 'name', state: null };
}

/** "She and other lawmakers", "both", "whose leaders": a phrase that a pronoun leads, or one that stands for two. */
function pronounLed(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  const two = pairBefore(context, phrase);
  if (two) return two;
  const joined = PRONOUN_AND_OTHERS.exec(phrase.words)?.[1];
  if (joined !== undefined) return pronoun(context, phrase, joined.toLowerCase(), speakerOf);
  const nouns = phrase.words === 'that' ? nounsBeforeThat(context, phrase.span) : null;
  if (nouns) return { ...speakerOf(context, nouns), why: '“that” takes up the words before it.' };
  return WHOSE.test(phrase.words) ? whoseSource(context, phrase) : null;
}

/** "The porters, whose leaders said": leaders of the porters, whoever they are. */
function whoseSource(context: SourceContext, phrase: Phrase): ResolvedSource {
  const { referent } = pronoun(context, phrase, 'which', speakerOf);
  const { party } = referent;
  return unnamedSource(context, phrase, party === null ? null : { actor: party, party, form: 'name', state: null });
}

/** A phrase whose head is a role: an official, a source, a ministry, a document. */
function roleSource(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  const head = phrase.head?.core;
  if (!phrase.role || head === undefined) return null;
  const side = sideOf(context, phrase);
  if (!side && phrase.plural && context.report.document && DOCUMENT_AUTHORS.test(head))
    return ownDocument(context, phrase, context.report.document);
  if (standsForSide(head)) return wholeSide(context, phrase, side);
  if (phrase.role === 'outlet' || isPaper(context, head)) return outletRole(context, phrase);
  if (isDocument(phrase)) return documentSource(context, phrase, sideOfDocument(phrase, side));
  return phrase.role === 'body' && !phrase.plural ? bodySource(context, phrase, side) : personSource(context, phrase, side);
}

/** "The Hest Declaration" is called after where it was signed, and is no word of the government that sits there. */
function sideOfDocument({ head }: Phrase, side: NameSense | null): NameSense | null {
  return side?.form === 'capital' && head?.capital === true ? null : side;
}

function isDocument({ role, words }: Phrase): boolean {
  return role === 'document' && !FIGURES_OF_A_FIELD.test(words);
}

function wholeSide(context: SourceContext, phrase: Phrase, side: NameSense | null): ResolvedSource {
  if (side) return sideItself(context, phrase, side);
  return ownSide(context, phrase) ?? collectiveSource(context, phrase) ?? unnamedSource(context, phrase, null);
}

/** "Paper reports" in a headline is a newspaper. */
function isPaper(context: SourceContext, head: string): boolean {
  const cue = context.attribution.cue[0];
  return PAPER.test(head) && cue !== undefined && PAPER_REPORTS.test(context.report.text.slice(cue.start, cue.end));
}

/** One person or several by their role. */
function personSource(context: SourceContext, phrase: Phrase, side: NameSense | null): ResolvedSource {
  if (singular(phrase.head?.core ?? '').startsWith('spokes')) return spokesperson(context, phrase, side);
  const pointsBack = !phrase.isNew && (phrase.definite || phrase.possessor !== null || !phrase.plural);
  const known = pointsBack ? (definiteRole(context, phrase, side) ?? officeHolder(context, phrase, side)) : null;
  const described = known ?? (side ? null : personDescribedBefore(context, phrase));
  return described ?? oneOrUnnamed(context, phrase, side ?? sideServed(context, phrase), pointsBack);
}

function oneOrUnnamed(context: SourceContext, phrase: Phrase, side: NameSense | null, pointsBack: boolean): ResolvedSource {
  return (pointsBack ? oneOfGroup(context, phrase) : null) ?? unnamedSource(context, phrase, side);
}

/** "The government" with no side in the words: a body named before, or the side in question. */
function collectiveSource(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  const head = phrase.head?.core ?? '';
  if (phrase.plural || phrase.number !== 1) return null;
  if (phrase.definite && context.report.bodies.endingIn(head, phrase.span.start, null)) return bodySource(context, phrase, null);
  return sideBefore(context, phrase) ?? bodySource(context, phrase, null);
}
