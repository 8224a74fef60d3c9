import type { Actor } from '../../../model/reading/actor.ts';
import type { Span } from '../../../model/span.ts';
import { indexAt } from '../../../text/span-search.ts';
import { overlaps } from '../../../text/spans.ts';
import {
  ANY_BODY,
  APPOSITION_BEHIND,
  BODY_BY_NOUN,
  BODY_NAME,
  bodyKind,
  DESCRIBED_RIGHT_BEFORE,
  DESCRIBES_ANOTHER,
  IS_AGE_ALONE,
  OPENS_DOMAIN,
  OPENS_WITH_THE,
  roleClass,
  singular,
  TELLS_NOTHING_OF_SOMEBODY,
  type BodyKind,
} from '../../../language/language.ts';
import type { Phrase } from '../noun-phrases.ts';
import type { Referent, ResolvedSource } from '../referent.ts';
import type { ReportContext } from '../report-context.ts';
import type { SourceContext } from '../source-context.ts';

/** How many sentences before "the group" its name may stand, those of the paragraph before included. */
const MAX_SENTENCES_BACK = 4;

/** So many code units around a name may hold what it is described as. */
const MAX_DESCRIPTION_CHARS = 90;

/**
 * "The group" behind "the Salt Growers' Alliance", "the company" behind "quarry owner Stenmark AB": the body of that kind that stands
 * before it, where there is but one. With two, one side's words could come into the other's mouth.
 */
export function bodyNamedBefore(context: SourceContext, phrase: Phrase): NamedBody | null {
  const { report } = context;
  const found = bodiesBefore(report, phrase);
  const nearest = found.findIndex(({ names, rivals }) => names.length > 0 || rivals.length > 0);
  const [name] = found[nearest]?.names ?? [];
  if (!name || found[nearest]?.rivals.some((noun) => !isNounOf(report.text, name, noun))) return null;
  const isSame = (one: Span): boolean => keyOf(report, one) === keyOf(report, name);
  if (!found.every(({ names }) => names.every(isSame)) || isNamedInWords(context, name)) return null;
  return knownAt(report, name) ?? report.bodies.named(report.text.slice(name.start, name.end), null, name);
}

/** Whether "the group" could be one of several named before, so that nobody can tell which. */
export function isOneOfSeveral({ report }: SourceContext, phrase: Phrase): boolean {
  const names = bodiesBefore(report, phrase).flatMap((one) => one.names);
  return ANY_BODY.test(phrase.head?.core ?? '') && names.some((one) => keyOf(report, one) !== keyOf(report, names[0] ?? one));
}

/** The bodies that "the group" could be, sentence by sentence, the nearest first. */
function bodiesBefore(report: ReportContext, phrase: Phrase): NamesOfKind[] {
  const kind = isShort(report.text, phrase) ? bodyKind(singular(phrase.head?.core ?? '')) : null;
  return kind ? sentencesBefore(report, phrase.span).map((sentence) => namesOfKind(report, sentence, kind)) : [];
}

type NamedBody = Pick<Actor, 'id' | 'name' | 'party'>;

/**
 * "The company", which the codebook has as a name of a party, right behind another company: that one, unless the party is named by a name
 * of its own in between.
 */
export function otherBodyBefore(context: SourceContext, phrase: Phrase, listed: string): NamedBody | null {
  const { report } = context;
  const [last, first] = [sentencesBefore(report, phrase.span)[0], sentencesBefore(report, phrase.span).at(-1)];
  const isNamed = report.names.some(
    ({ span, sense }) =>
      sense.actor === listed &&
      span.start >= (first?.start ?? 0) &&
      span.end <= (last?.end ?? 0) &&
      /\p{Lu}/u.test(report.text.slice(span.start, span.end)),
  );
  const found = isNamed ? null : bodyNamedBefore(context, phrase);
  return found?.id === listed ? null : found;
}

/** "The group" and no more: what is said of it besides may tell of another. */
function isShort(text: string, { core, definite, plural, span, isNew }: Phrase): boolean {
  const words = text.slice(core.start, core.end);
  return definite && !plural && !isNew && /^the [\p{L}-]+$/iu.test(words) && text.slice(core.end, span.end).trim() === '';
}

/** The sentences before a place, the nearest first: what stands before it in its own one too. */
function sentencesBefore(report: ReportContext, { start }: Span): Span[] {
  const here = indexAt(report.sentences, start);
  const paragraph = indexAt(report.paragraphs, start);
  const from = report.paragraphs[Math.max(0, paragraph - 1)]?.start ?? 0;
  const before = report.sentences.slice(Math.max(0, here - MAX_SENTENCES_BACK), here + 1).filter((one) => one.start >= from);
  return before.map((one) => ({ start: one.start, end: Math.min(one.end, start) })).reverse();
}

interface NamesOfKind {
  readonly names: readonly Span[];
  /** Nouns in lower case that name a body without its name. */
  readonly rivals: readonly string[];
}

function namesOfKind(report: ReportContext, sentence: Span, kind: BodyKind): NamesOfKind {
  const { text } = report;
  const names = namesIn(text, sentence).filter((name) => isOfKind(report, name, kind));
  const rivals = [...text.slice(sentence.start, sentence.end).matchAll(BODY_BY_NOUN)].flatMap((match) => {
    const noun = match.groups?.['noun'] ?? '';
    const end = sentence.start + match.index + match[0].length;
    const isItsOwn = names.some((name) => name.start >= end && name.start <= end + 2) || isApposition(text, names, end);
    return kind.described.test(noun) && !isItsOwn ? [noun] : [];
  });
  return { names, rivals };
}

/** Whether words that end at a place only tell who is named right before: "Blue Shelf, a charity". */
function isApposition(text: string, names: readonly Span[], end: number): boolean {
  return names.some((name) => {
    const found = APPOSITION_BEHIND.exec(text.slice(name.end, name.end + MAX_DESCRIPTION_CHARS));
    return found !== null && name.end + found[0].length === end;
  });
}

function namesIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(BODY_NAME)].map((match) => {
    const words = match[0].replace(/(?:['’]s|[.'’])$/, '');
    const from = start + match.index + (OPENS_WITH_THE.exec(words)?.[0].length ?? 0);
    return withoutOffice(text, { start: from, end: start + match.index + words.length });
  });
}

/** "President of the Growers' Alliance": the body behind the office. */
function withoutOffice(text: string, name: Span): Span {
  const words = text.slice(name.start, name.end);
  const office = /^\p{Lu}[\p{L}-]* (?:of|for) (?:the )?/u.exec(words)?.[0];
  const isOffice = office !== undefined && roleClass(office.split(' ')[0] ?? '') === 'official';
  return isOffice ? { start: name.start + office.length, end: name.end } : name;
}

function isOfKind(report: ReportContext, name: Span, kind: BodyKind): boolean {
  const { text } = report;
  const named = report.people.filter(({ mentions }) => mentions.some((span) => overlaps(span, name)));
  if (named.some(({ known }) => known !== null)) return false;
  if (nounsOf(text, name).some((noun) => kind.described.test(noun))) return true;
  if (named.length > 0) return false;
  if (kind.inName.test(text.slice(name.start, name.end))) return true;
  return knownAt(report, name)?.names.some((one) => /^\p{Lu}/u.test(one) && kind.inName.test(one)) ?? false;
}

/** What a name is described as, right before it or behind a comma. */
function nounsOf(text: string, { start, end }: Span): string[] {
  const before = DESCRIBED_RIGHT_BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.groups?.['noun'];
  const behind = APPOSITION_BEHIND.exec(text.slice(end, end + MAX_DESCRIPTION_CHARS))?.groups;
  const apposed = behind && !DESCRIBES_ANOTHER.test(behind['words'] ?? '') ? behind['noun'] : undefined;
  return [before, apposed].filter((noun) => noun !== undefined);
}

/** A body of the codebook that the words name, or whose name ends where they end. */
function knownAt(report: ReportContext, name: Span): Actor | null {
  const words = report.text.slice(name.start, name.end);
  for (const { span, sense } of report.names) {
    const actor = overlaps(span, name) ? report.known.actors.get(sense.actor) : undefined;
    if (actor && (actor.names.includes(words) || (span.end === name.end && sense.state === null))) return actor;
  }
  return null;
}

function keyOf(report: ReportContext, name: Span): string {
  return knownAt(report, name)?.id ?? report.text.slice(name.start, name.end);
}

/** Who is named in what somebody says is seldom who says it. */
function isNamedInWords({ report: { text }, attribution }: SourceContext, { start, end }: Span): boolean {
  const name = text.slice(start, end);
  return attribution.content.some((piece) => text.slice(piece.start, piece.end).includes(name));
}

function isNounOf(text: string, name: Span, noun: string): boolean {
  return text.slice(name.start, name.end).toLowerCase().includes(noun.toLowerCase());
}

/**
 * "The mogul" behind "the shipping mogul Aldo Kern" or "Aldo Kern, a shipping mogul": the one person whom the report has described by that
 * noun so far, or who is named there and holds an office of that noun.
 */
export function personDescribedBefore(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  const { report, discourse } = context;
  const noun = phrase.head?.core ?? '';
  if (IS_AGE_ALONE.test(phrase.words)) return personOfSentenceBefore(context, phrase);
  if (!isDescription(report.text, phrase)) return null;
  const isMeant = ({ human, plural, speaker, places, roles }: Referent): boolean => {
    const holds = roles.some((office) => !OPENS_DOMAIN.test(office) && office.toLowerCase().split(' ').at(-1) === noun);
    const isSo = (place: Span): boolean =>
      isDescribed(report, place, noun, phrase.span.start) || (holds && place.end <= phrase.span.start);
    return human && !plural && speaker.kind === 'actor' && places.some(isSo);
  };
  const [only, another] = discourse.referents.filter(isMeant);
  return only && !another
    ? { referent: only, confidence: 0.75, why: `“${phrase.words}”: the only one described so before.` }
    : null;
}

/** "The 34-year-old": the one person whom the sentence before names. */
function personOfSentenceBefore({ report, discourse }: SourceContext, { span, words }: Phrase): ResolvedSource | null {
  const before = report.sentences[indexAt(report.sentences, span.start) - 1];
  const isNamedThere = ({ human, plural, speaker, places }: Referent): boolean =>
    human && !plural && speaker.kind === 'actor' && before !== undefined && places.some((place) => overlaps(place, before));
  const [only, another] = discourse.referents.filter(isNamedThere);
  return only && !another
    ? { referent: only, confidence: 0.75, why: `“${words}”: the only person of the sentence before.` }
    : null;
}

function isDescription(text: string, phrase: Phrase): boolean {
  const { definite, plural, isNew, head, core, span } = phrase;
  if (!definite || plural || isNew || !head || head.capital || TELLS_NOTHING_OF_SOMEBODY.test(head.core)) return false;
  return OPENS_WITH_THE.test(text.slice(core.start, core.end)) && text.slice(core.end, span.end).trim() === '';
}

function isDescribed({ text }: ReportContext, place: Span, noun: string, before: number): boolean {
  return place.end <= before && /^\p{Lu}/u.test(text.slice(place.start, place.end)) && nounsOf(text, place).includes(noun);
}
