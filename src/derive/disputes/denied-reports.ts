import type { ActVerb } from '../../model/reading/code.ts';
import type { ToldAttribution, ToldReading, ToldVoice } from '../../link/keeping/told-reading.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import { keptInPlace } from '../../link/keeping/kept-in-place.ts';
import { keptOf } from '../../text/kept-results.ts';
import type { Contradiction } from './contradiction.ts';
import { statementAt } from '../../link/statements/statement-places.ts';
import type { MergedStatement } from '../../link/statements/statement-merging.ts';
import type { StatementMention } from '../../link/statements/statement-mentions.ts';
import {
  BELIEVING_CUE,
  DISPUTING_CUE,
  EARLIER_REPORT_REFERENCE,
  HAS_FINITE_VERB,
  NAMING_CUE,
  NEGATION,
  NOT_SO,
  OPENS_CONCESSION,
  PUBLISHED_REPORT_REFERENCE,
  REJECTING_CUE,
  SAID_RIGHT_BEFORE,
  SAYING_OF_OTHERS,
  sentenceAround,
  UNCONVINCING,
  VENTING_CUE,
  VIEW_OF_OTHERS,
} from '../../language/language.ts';
import { contains, cutAll } from '../../text/spans.ts';

/** So far before the denial, in code units, stands what it points back at: in its own paragraph or the one above. */
const MAX_LOOKBACK_CHARS = 700;

/**
 * "Did not recognise the conversation as described", "called that a distortion": a denial without a topic of its own denies what
 * stands before it in the report.
 */
export function deniedReports(merged: readonly MergedStatement[], readings: readonly Reading[]): Contradiction[] {
  const pointing = pointingInEach(merged).flat();
  const asked = new Set(pointing.map(({ mention }) => mention.reading.report));
  const codesOf = new Map(readings.flatMap(({ report, codes }) => (asked.has(report) ? [[report, codes] as const] : [])));
  return pointing.flatMap(({ statement, mention, isWhole, beside }) => {
    const { report } = mention.reading;
    const answered = isWhole ? earlierAttributions(mention, codesOf.get(report) ?? []) : beside;
    return answered.flatMap((attribution) => {
      const asserted = statementAt(merged, report, attribution)?.statement;
      if (!asserted || asserted.id === statement.id || asserted.act === 'deny') return [];
      if (answered === beside && STEPS.has(asserted.act)) return [];
      return [
        {
          kind: 'denied' as const,
          topic: `report ${statement.id}`,
          issue: asserted.codes[0]?.code.issue ?? null,
          about: contentOf(mention, attribution),
          asserted: asserted.id,
          denied: statement.id,
          ...eventOf(asserted, statement),
        },
      ];
    });
  });
}

/** A mention that denies what stands before it in its report. */
interface PointingMention {
  readonly statement: Statement;
  readonly mention: StatementMention;
  /** It denies the nearest words of another, whatever they are. */
  readonly isWhole: boolean;
  /** Else the attributions that it is set against. */
  readonly beside: readonly number[];
}

const pointingInEach = keptInPlace(({ statement, mentions }: MergedStatement): readonly PointingMention[] => {
  const isDenial = (statement.act === 'deny' || statement.act === 'reject') && statement.codes.length === 0;
  const found = mentions.flatMap((mention) => {
    const beside = statement.codes.length === 0 ? answersBeside(mention) : [];
    const isWhole = (isDenial && pointsBack(mention)) || isCalledFalse(mention);
    return isWhole || beside.length > 0 ? [{ statement, mention, isWhole, beside }] : [];
  });
  return found.length > 0 ? found : NOTHING_POINTED_AT;
});

const NOTHING_POINTED_AT: readonly PointingMention[] = [];

/** Who rejects what another wants or grants takes a stand, and denies nothing. */
const STEPS: ReadonlySet<ActVerb> = new Set(['demand', 'offer', 'accept', 'concede']);

/** What an outlet wrote on a day, and who denies it. */
function eventOf(asserted: Statement, denied: Statement): { event?: string } {
  const { speaker, said } = asserted;
  if (speaker.kind !== 'outlet' || speaker.name === null || said === null || said.bounds || denied.party === null) return {};
  return { event: `written ${speaker.name} ${said.days.last} denied ${denied.party}` };
}

const pointsBack = keptOf(({ content }: StatementMention): boolean => EARLIER_REPORT_REFERENCE.test(content));

/** So long, in code units, are the words that only call another's untrue; longer ones say something themselves. */
const MAX_CALLED_FALSE_CHARS = 120;

/** "Called that a distortion", "is disputing the figure", "calling the leaflet misleading". */
const isCalledFalse = keptOf(({ attribution, reading, content, voice }: StatementMention): boolean => {
  if (voice.party === null || content.length > MAX_CALLED_FALSE_CHARS || !SAYING_OF_OTHERS.test(content)) return false;
  const cue = cutAll(reading.text, attribution.cue);
  return DISPUTING_CUE.test(cue) || (NAMING_CUE.test(cue) && NOT_SO.test(content));
});

/**
 * The nearest attribution above by another speaker, with what the speaker says himself within it. A published report is denied for what it says on unnamed word: first of
 * all of the party that denies, or else right above.
 */
function earlierAttributions({ reading, attribution, voice, content }: StatementMention, codes: Reading['codes']): number[] {
  const place = attribution.content[0]?.start ?? 0;
  const published = PUBLISHED_REPORT_REFERENCE.test(content);
  const above = reading.attributions
    .filter(({ id, within, content: [first] }) => {
      const [start, other] = [first?.start ?? 0, reading.voices[id]];
      if (!other || within !== null || start >= place || isOneSide(other, voice) || isOnlyFelt(reading, id)) return false;
      return published ? isUnnamedWord(reading, id, codes) : place - start < MAX_LOOKBACK_CHARS;
    })
    .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
  if (!published && deniesOwnSentence(reading, attribution, above)) return [];
  const meant = (published ? above.find((one) => namesParty(reading, one, voice.party)) : null) ?? above.at(-1);
  if (!meant) return [];
  const held = reading.attributions.filter(
    ({ id, within }) => within === meant.id && reading.voices[id]?.sourcing !== 'second hand',
  );
  return [meant.id, ...held.map(({ id }) => id)];
}

/** "Expressed their disdain for the plan": a feeling for a thing is no claim, and nobody denies it. */
function isOnlyFelt({ text, attributions }: ToldReading, id: number): boolean {
  const { cue = [], content = [] } = attributions[id] ?? {};
  return VENTING_CUE.test(cutAll(text, cue)) && !HAS_FINITE_VERB.test(cutAll(text, content));
}

/** "The hills are held by Norland, although Osmar disputes this": what the report itself tells before it in the sentence is denied, and nobody's word above. */
function deniesOwnSentence({ text }: ToldReading, { source, cue }: ToldAttribution, above: readonly ToldAttribution[]): boolean {
  const first = Math.min(...[...source, ...cue].map(({ start }) => start));
  const start = sentenceAround(text, { start: first, end: first })?.start ?? first;
  const isTold = above.some(({ content }) => content.some((span) => span.end > start && span.start < first));
  return OPENS_CONCESSION.test(text.slice(start, first)) && !isTold;
}

/**
 * What somebody sets himself against by "that notion" or "Holt's concerns": it stands in the same sentence or the one before, and is of whom the words
 * name.
 */
const answersBeside = keptOf((mention: StatementMention): readonly number[] => {
  const { attribution, reading, voice, content } = mention;
  const first = attribution.content[0];
  if (!first || voice.party === null || content.length > MAX_CALLED_FALSE_CHARS || !isSetAgainst(mention)) return [];
  const from = startOfSentenceBefore(reading.text, first);
  const owner = VIEW_OF_OTHERS.test(content) ? ownerOf(mention) : null;
  const above = reading.attributions
    .filter(({ id, within, source, cue, content: said }) => {
      const other = reading.voices[id];
      const end = Math.max(...[...source, ...cue, ...said].map((span) => span.end));
      if (!other || within !== null || end <= from || end > first.start || isOneSide(other, voice)) return false;
      if (BELIEVING_CUE.test(cutAll(reading.text, cue))) return false;
      return owner === null || other.party === owner || (other.speaker.kind === 'actor' && other.speaker.actor === owner);
    })
    .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
  const last = above.at(-1);
  return last ? [last.id] : [];
});

function startOfSentenceBefore(text: string, { start }: Span): number {
  const sentence = sentenceAround(text, { start, end: start })?.start ?? start;
  const last = text.slice(0, sentence).trimEnd().length - 1;
  return sentenceAround(text, { start: last, end: last })?.start ?? sentence;
}

function isSetAgainst({ attribution, reading, content }: StatementMention): boolean {
  const cue = cutAll(reading.text, attribution.cue);
  if (SAID_RIGHT_BEFORE.test(content)) return REJECTING_CUE.test(cue);
  return VIEW_OF_OTHERS.test(content) && (DISPUTING_CUE.test(cue) || (NAMING_CUE.test(cue) && UNCONVINCING.test(content)));
}

/** Whose concerns they are, by name: his party, or he himself where he is of none. */
function ownerOf({ attribution, reading }: StatementMention): string | null {
  const [first] = attribution.content;
  const named =
    first && reading.mentions.find(({ span }) => contains(first, span) && /^[’']/u.test(reading.text.slice(span.end)));
  return named ? (reading.actors.find(({ id }) => id === named.actor)?.party ?? named.actor) : null;
}

function namesParty({ actors, mentions }: ToldReading, { content }: ToldAttribution, party: string | null): boolean {
  if (party === null) return false;
  const own = new Set([party, ...actors.filter((actor) => actor.party === party).map(({ id }) => id)]);
  return mentions.some(({ actor, span }) => own.has(actor) && content.some((words) => contains(words, span)));
}

/** One speaker, or two of one party. */
function isOneSide(one: ToldVoice, other: ToldVoice): boolean {
  if (one.party !== null && one.party === other.party) return true;
  return JSON.stringify(one.speaker) === JSON.stringify(other.speaker);
}

/** On the word of unnamed people or of an outlet, and itself no denial. */
function isUnnamedWord({ text, voices, attributions }: ToldReading, id: number, codes: Reading['codes']): boolean {
  const kind = voices[id]?.speaker.kind;
  const words = attributions[id]?.content.map(({ start, end }) => text.slice(start, end)).join(' ') ?? '';
  const denying = codes.some((code) => code.attribution === id && !code.asserted);
  return (kind === 'unnamed' || kind === 'outlet') && !denying && !NEGATION.test(words);
}

function contentOf({ reading }: StatementMention, attribution: number): string {
  const content = reading.attributions[attribution]?.content ?? [];
  return content.map(({ start, end }) => reading.text.slice(start, end)).join(' … ');
}
