import type { CodebookParty } from '../../model/codebook.ts';
import type { Actor, Mention } from '../../model/reading/actor.ts';
import type { Code } from '../../model/reading/code.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Position } from '../../model/coverage/position.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import type { Span } from '../../model/span.ts';
import { GOES_BY_NAME, HAS_FINITE_VERB, isOfficeWord, SOME_BEFORE_NAME } from '../../language/language.ts';
import { contains, cut } from '../../text/spans.ts';
import { isOf } from './line-tellers.ts';
import { speakerWords } from './line-sourcing.ts';
import { areAllOf, isFormOf, memberName, partyOf } from './members-named.ts';
import type { NumberedCoverage } from '../numbered-coverage.ts';

/**
 * Whom of the holder the reports name where they tell a stand by themselves, or cite it among others: one of its people, a member or a body of it by a
 * name of its own. Of a group of states, or a camp, it may be one of many. Empty where the holder is told of by its name.
 */
export function holdersTold(coverage: NumberedCoverage, position: Position, statements: readonly Statement[]): string[] {
  if (position.seen !== true && position.mode === 'declared' && !isOfWholeParty(position, statements)) return [];
  const named = statements.flatMap(({ codes }) =>
    codes
      .filter(({ code }) => isOf(code, position))
      .flatMap(({ report, code }) => {
        const reading = coverage.reading(report);
        const isTold = reading && (position.seen === true || position.mode === 'declared' || isCitedIn(reading, code));
        return isTold ? namedIn(coverage, reading, code.attribution, position.holder) : [];
      }),
  );
  return [...new Set(named)];
}

/** Declared by the party or by those who speak beside others, and by none of its people alone. */
function isOfWholeParty({ holder }: Position, statements: readonly Statement[]): boolean {
  const isPerson = ({ party, speaker }: Statement): boolean =>
    party === holder && !(speaker.kind === 'actor' && speaker.actor === holder);
  return !statements.some(isPerson);
}

/** "Officials said that Ada Holt wanted it": what others tell of the holder, in whose words one of its own is cited. */
function isCitedIn({ attributions, voices }: Reading, { attribution, holder }: Code): boolean {
  return voices[attribution]?.party === holder && (attributions[attribution]?.source.length ?? 0) > 0;
}

function namedIn(coverage: NumberedCoverage, reading: Reading, attribution: number, holder: string): string[] {
  const told = reading.attributions[attribution];
  const voice = reading.voices[attribution];
  const party = partyOf(coverage, holder);
  if (!told || !party) return [];
  const isCited = told.source.length > 0;
  const spans = isCited ? told.source : told.content.slice(0, 1);
  const inside = reading.mentions.filter(({ span }) => spans.some((one) => contains(one, span)));
  const acting = inside.filter(({ span, actor }) => actor === holder || !isActedOn(reading.text, span));
  const isOwn = ({ actor }: Mention): boolean => actor === holder || coverage.actors.get(actor)?.party === holder;
  const named = firstOfHolder(coverage, reading, party, isCited || !acting.some(isOwn) ? inside : acting);
  if (named.length > 0 || voice?.party !== holder || voice.speaker.kind !== 'actor') return named;
  const name = speakerWords(coverage, { speaker: voice.speaker, renditions: [{ report: reading.report, attribution }] });
  return name === party.name ? [] : [name];
}

/** The first of the holder that a sentence names: a person, or members of it, of which it may name several. */
function firstOfHolder(
  { actors }: NumberedCoverage,
  reading: Reading,
  party: CodebookParty,
  inside: readonly Mention[],
): string[] {
  const own = inside.filter(({ actor }) => actor === party.id || actors.get(actor)?.party === party.id);
  const [first] = own;
  if (first === undefined || GOES_BY_NAME.test(reading.text.slice(first.span.end, first.span.end + MAX_BODY_CHARS))) return [];
  if (first.actor !== party.id) return ownName(actors.get(first.actor), party);
  const titled = own.find((one) => one.actor !== party.id && isTitleOf(reading.text, first, one));
  if (titled) return ownName(actors.get(titled.actor), party);
  const some = someBefore(reading.text, first);
  if (some !== null) return [some];
  const members = own.filter(({ actor }) => actor === party.id).map(({ span }) => memberName(party, cut(reading.text, span)));
  return members.every((name) => name !== null) && !areAllOf(party, members) ? members : [];
}

/** "Harbour Board spokesman Karl Fenn": the party stands in the title of one of its people. */
function isTitleOf(text: string, { span: { end } }: Mention, { span: { start } }: Mention): boolean {
  const words = start - end > MAX_TITLE_CHARS ? [] : text.slice(end, start).trim().split(/\s+/u);
  return words.length <= MAX_TITLE_WORDS && isOfficeWord(words.at(-1) ?? '');
}

/** A title between a body and a name is no longer. */
const MAX_TITLE_CHARS = 50;
const MAX_TITLE_WORDS = 4;

/** "Some donors", of the party that goes by "donors", in the words of the report. */
function someBefore(text: string, { span }: Mention): string | null {
  const found = SOME_BEFORE_NAME.exec(text.slice(Math.max(0, span.start - MAX_SOME_CHARS), span.start));
  if (found === null) return null;
  const words = found[0].trimStart() + cut(text, span);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** So far before a name stands what tells that only some of them are meant. */
const MAX_SOME_CHARS = 40;

/** So far behind a person's name stands the noun of a body that goes by it. */
const MAX_BODY_CHARS = 40;

/** "Ahead of the vote, Mills will succeed Mr. Holt": who is named behind the verb need not be whose stand it is. */
function isActedOn(text: string, { start }: Span): boolean {
  const before =
    text
      .slice(Math.max(0, start - MAX_VERB_CHARS), start)
      .split(/[.!?“”]\s|\n/u)
      .at(-1) ?? '';
  return HAS_FINITE_VERB.test(before);
}

/** So far before a name its verb is looked for. */
const MAX_VERB_CHARS = 160;

/** The name of a person, or of a body that is not named after its party: "General Motors Corp." is all of General Motors. */
function ownName(actor: Actor | undefined, party: CodebookParty): string[] {
  const isParty =
    actor === undefined || actor.name === party.name || (actor.kind !== 'person' && isFormOf(party.name, actor.name));
  return isParty ? [] : [actor.name];
}
