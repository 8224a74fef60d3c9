import type { ToldReading } from '../keeping/told-reading.ts';
import { isMostlyInPassages } from '../statements/candidate-pairs.ts';
import { creditedAgencies } from '../text-reuse/reprints.ts';
import type { CopiedText } from '../text-reuse/reprints.ts';
import type { SharedPair } from '../text-reuse/shared-pairs.ts';
import { keptOf, keptWhile } from '../../text/kept-results.ts';
import { isMissingSource, quotedOutlet } from './quoted-outlets.ts';
import { citingSentence } from '../statements/citing-sentence.ts';
import type { StatementMention } from '../statements/statement-mentions.ts';
import {
  GOES_ON_AS_NAME,
  IN_A_STATEMENT,
  IN_WRITING,
  ON_PLATFORM,
  PERFECT_TENSE,
  PLATFORM_NAME,
  UNNAMED_REPORT,
} from '../../language/language.ts';
import {
  dateSuffix,
  dayKey,
  headNoun,
  originBase,
  outermostAttribution,
  outletName,
  ownReportingOrigin,
  publisherFamily,
  sameOriginKeeping,
  speakerName,
  type MentionOrigin,
} from './mention-origin.ts';

/** What is known of the coverage when origins are sought. */
export interface OriginEvidence {
  readonly readings: readonly ToldReading[];
  /** By the id of each report, its place in the order of time. */
  readonly placeOf: ReadonlyMap<string, number>;
  readonly copyOf: ReadonlyMap<number, CopiedText>;
  /** Shared passages by the place of each of their reports. */
  readonly pairsOf: ReadonlyMap<number, readonly SharedPair[]>;
  /** By the id of each copy, all that is concluded from, in words. */
  readonly wordsOf: ReadonlyMap<string, string>;
}

/** The place of a mention's report in the order of time. */
function placeIn({ placeOf }: Pick<OriginEvidence, 'placeOf'>, { reading }: StatementMention): number {
  return placeOf.get(reading.report) ?? -1;
}

const keptOrigin = keptWhile<MentionOrigin>();
const sameOrigin = sameOriginKeeping();

/** What a mention rests on; the same object where words of the same place rest on the same as before. */
export function originOfMention(mention: StatementMention, known: OriginEvidence): MentionOrigin {
  const outer = outermostMention(mention);
  return sameOrigin(outer.attribution.content, foundOrigin(outer, known));
}

function foundOrigin(outer: StatementMention, known: OriginEvidence): MentionOrigin {
  const evidence = known.wordsOf.get(outer.reading.report);
  if (evidence === undefined) return originWithoutCopy(outer);
  return keptOrigin(
    outer,
    evidence,
    () =>
      documentOrigin(outer) ??
      toldOutletOrigin(outer, known) ??
      copiedPassageOrigin(outer, known) ??
      relayedOrigin(outer, known) ??
      creditedTextOrigin(outer, known) ??
      unnamedSourceOrigin(outer) ??
      ownReportingOrigin(outer.reading),
  );
}

/** All that what a copy rests on is concluded from, put into words: the text it is a copy of, and what it shares with others of it. */
export function evidenceInWords(
  at: number,
  copy: CopiedText,
  { readings, pairsOf, copyOf }: Pick<OriginEvidence, 'readings' | 'copyOf' | 'pairsOf'>,
): string {
  const first = readings[copy.own ?? copy.reports[0] ?? at];
  const shared = (pairsOf.get(at) ?? []).flatMap((pair) => {
    if (copyOf.get(pair.earlier) !== copyOf.get(pair.later)) return [];
    const other = readings[pair.earlier === at ? pair.later : pair.earlier];
    const { start, end } = spanInReport(pair, at);
    return `${start} ${end} ${other ? outletName(other) : ''}`;
  });
  const text = first ? [first.report, outletName(first), publisherFamily(first), dateSuffix(first)] : [];
  return [copy.agency, copy.own === at, copy.own === null, copy.credited.has(at), ...text, ...shared].join('\n');
}

/** What a mention rests on whose report is no copy: its report alone shows it. */
const originWithoutCopy = keptOf((mention: StatementMention): MentionOrigin => {
  const alone: OriginEvidence = { readings: [], placeOf: new Map(), copyOf: new Map(), pairsOf: new Map(), wordsOf: new Map() };
  return (
    documentOrigin(mention) ??
    relayedOrigin(mention, alone) ??
    unnamedSourceOrigin(mention) ??
    ownReportingOrigin(mention.reading)
  );
});

/** Words told at second hand rest on whoever tells them. */
const outermostMention = keptOf((mention: StatementMention): StatementMention => {
  const id = outermostAttribution(mention);
  const [attribution, voice] = [mention.reading.attributions[id], mention.reading.voices[id]];
  return attribution && voice ? { ...mention, attribution, voice } : mention;
});

/** The text is the agency's own, or stands at this place in another report of the same wire. */
function copiedPassageOrigin(mention: StatementMention, known: OriginEvidence): MentionOrigin | null {
  const { copyOf, pairsOf, readings } = known;
  const place = placeIn(known, mention);
  const copy = copyOf.get(place);
  if (!copy) return null;
  if (copy.own === place) return originOfCopy(copy, mention, readings, 'the report is the agency’s own');
  const pairs = (pairsOf.get(place) ?? []).filter(({ earlier, later }) => copyOf.get(earlier) === copyOf.get(later));
  const shared = pairs.find((pair) => isMostlyInPassages(mention, [spanInReport(pair, place)]));
  if (!shared) return null;
  const other = readings[shared.earlier === place ? shared.later : shared.earlier];
  const credit = copy.credited.has(place) ? 'credited' : 'not credited here';
  return originOfCopy(
    copy,
    mention,
    readings,
    `the same words stand in the report of ${other ? outletName(other) : 'another outlet'}; ${credit}`,
  );
}

/** The report credits an agency whose own report is not in the coverage: nothing shows which part is the paper's. */
function creditedTextOrigin(mention: StatementMention, known: OriginEvidence): MentionOrigin | null {
  const { copyOf, readings } = known;
  const place = placeIn(known, mention);
  const copy = copyOf.get(place);
  if (!copy?.credited.has(place) || copy.own !== null) return null;
  return originOfCopy(copy, mention, readings, `the report credits ${copy.agency}`);
}

function originOfCopy(copy: CopiedText, mention: StatementMention, readings: readonly ToldReading[], why: string): MentionOrigin {
  const first = readings[copy.own ?? copy.reports[0] ?? -1] ?? mention.reading;
  const agency = copy.agency;
  return {
    ...originBase(mention),
    kind: agency ? 'wire story' : 'shared text',
    key: `copy ${first.report}`,
    name: `${agency ?? outletName(first)}${dateSuffix(first)}`,
    why,
    family: agency ?? publisherFamily(first),
  };
}

function relayedOrigin(mention: StatementMention, known: OriginEvidence): MentionOrigin | null {
  const { copyOf, readings } = known;
  const { reading } = mention;
  const name = quotedOutlet(mention);
  if (name === null) return publishedStatementOrigin(mention);
  if (PLATFORM_NAME.test(name)) return publishedStatementOrigin(mention, name);
  const place = placeIn(known, mention);
  const copy = copyOf.get(place);
  if (copy?.agency && (copy.agency === name || (copy.credited.has(place) && creditedAgencies(reading).includes(name))))
    return originOfCopy(copy, mention, readings, `${outletName(reading)} has it from ${name}`);
  return {
    ...originBase(mention),
    kind: 'quoted outlet',
    key: `quoted ${name}`,
    name,
    why: `${outletName(reading)} has it from ${name}`,
    family: name,
  };
}

/** Two papers that quote a third at length are no copy of each other: without an agency behind the copy, the outlet that is told counts. */
function toldOutletOrigin(mention: StatementMention, known: OriginEvidence): MentionOrigin | null {
  const place = placeIn(known, mention);
  const copy = known.copyOf.get(place);
  if (!copy || copy.agency || copy.own === place) return null;
  const told = relayedOrigin(mention, known);
  return told?.kind === 'quoted outlet' ? told : null;
}

function publishedStatementOrigin(mention: StatementMention, platform?: string): MentionOrigin | null {
  const { voice, reading, attribution } = mention;
  if (voice.speaker.kind !== 'actor') return null;
  const cue = attribution.cue.map(({ start, end }) => reading.text.slice(start, end)).join(' ');
  const given = attribution.cue.some(({ end }) => IN_A_STATEMENT.test(reading.text.slice(end, end + 30)));
  const posted = platform ?? ON_PLATFORM.exec(citingSentence(mention))?.[1];
  if (!posted && voice.sourcing !== 'official document' && !IN_WRITING.test(cue) && !given) return null;
  return {
    ...originBase(mention),
    kind: 'press release',
    key: `release ${voice.speaker.actor} ${releaseDay(mention)}`,
    name: `${speakerName(mention)}${posted ? ` on ${posted}` : ''}`,
    why: posted ? `posted on ${posted}` : 'given as a statement',
  };
}

/** What one person or side publishes within a day is one origin; where no text tells the day, it is taken for that of the report. */
function releaseDay(mention: StatementMention): string {
  const { voice, reading } = mention;
  const ofReport = voice.said === null || voice.said.bounds ? reading.published.date?.slice(0, 10) : undefined;
  return ofReport ?? dayKey(mention);
}

/** The document itself, or what parties say in a report that is one. */
const documentOrigin = keptOf((mention: StatementMention): MentionOrigin | null => {
  const { voice, reading } = mention;
  const isDocument = ({ speaker }: StatementMention['voice']): boolean => speaker.kind === 'document';
  const inDocument = isDocumentItself(reading) || reading.voices.every((each) => each.sourcing === 'official document');
  const document = isDocument(voice) ? voice : inDocument ? reading.voices.find(isDocument) : undefined;
  if (document?.speaker.kind !== 'document') return null;
  const { words } = document.speaker;
  if (UNNAMED_REPORT.test(words)) return null;
  return {
    ...originBase(mention),
    kind: 'document',
    key: `document ${words.toLowerCase()}`,
    name: words,
    why: 'the document is cited',
  };
});

/** The report is the document: its title is the name of the document that it cites. A headline goes on to tell what that document does. */
function isDocumentItself({ title, voices }: ToldReading): boolean {
  return title !== null && voices.some(({ speaker }) => speaker.kind === 'document' && isNamedBy(title, speaker.words));
}

function isNamedBy(title: string, words: string): boolean {
  const at = title.indexOf(words);
  return at >= 0 && GOES_ON_AS_NAME.test(title.slice(at + words.length));
}

function unnamedSourceOrigin(mention: StatementMention): MentionOrigin | null {
  const { speaker } = mention.voice;
  if (speaker.kind !== 'unnamed' || isMissingSource(speaker.words) || isCommonKnowledge(mention)) return null;
  return {
    ...originBase(mention),
    kind: 'unnamed source',
    key: `unnamed ${mention.reading.report} ${headNoun(speaker.words)} ${mention.voice.party}`,
    name: speaker.words,
    why: `unnamed; told ${outletName(mention.reading)}`,
  };
}

/** "Officials have long argued": what is told as known, not as said to anybody on an occasion. */
function isCommonKnowledge({ reading, attribution }: StatementMention): boolean {
  const [cue] = attribution.cue;
  return cue !== undefined && PERFECT_TENSE.test(reading.text.slice(cue.start, cue.end));
}

function spanInReport(pair: SharedPair, at: number): { start: number; end: number } {
  return pair.earlier === at ? pair.inEarlier : pair.inLater;
}
