import { keptOf, keptWhile } from '../../text/kept-results.ts';
import { mapSame } from '../keeping/same-lists.ts';
import { keptInPlaceAbout } from '../keeping/kept-in-place.ts';
import { correctedBy, toldInEach, withOrigin, type Mentions } from './changed-mentions.ts';
import { outermostAttribution, publisherFamily } from './mention-origin.ts';
import type { MentionOrigin, MentionWithOrigin } from './mention-origin.ts';
import { isWordOfNamed, publicAmong, publicOccasions, withOriginsOfLaterRepeats, withSpeechOrigins } from './speech-origins.ts';

/** An outlet quoted by several reports within so many days is quoted for one report of its own. */
const MAX_SAME_QUOTED_REPORT_DAYS = 3;

/** What a mention rests on by default comes first, what its words or the text around it show comes last. */
const KINDS_WEAKEST_FIRST: readonly MentionOrigin['kind'][] = [
  'own reporting',
  'unnamed source',
  'quoted outlet',
  'shared text',
  'wire story',
];

/**
 * Corrects what single mentions show by what their statements show over all reports. The mentions of a statement of which nothing becomes
 * otherwise are the same list before and after.
 */
export const correctOrigins = keptOf((withOrigins: readonly Mentions[]): readonly Mentions[] => {
  const quoted = withOneOriginPerQuotedReport(withNamedDocuments(withOrigins));
  const occasions = occasionsOf(publicOccasions(quoted));
  return withHeadlineOrigins(withFirstHandOrigins(withOwnReportsOfQuoted(correctedIn(ofOneStatement(quoted, occasions)))));
});

const occasionsOf = keptOf((ofStatements: readonly (readonly string[])[]): ReadonlySet<string> => new Set(ofStatements.flat()));

/** Where a mention stands in its report, and what it rests on. */
interface PlacedOrigin {
  readonly report: string;
  readonly attribution: number;
  readonly start: number;
  readonly origin: MentionOrigin;
}

function placedOrigin(each: MentionWithOrigin): PlacedOrigin {
  const { reading, attribution } = each.mention;
  return { report: reading.report, attribution: attribution.id, start: contentStart(each), origin: each.origin };
}

/** A headline rests on what the report under it, or a named person in another, is cited for where that is the same, else on what its report tells first. */
function withHeadlineOrigins(withOrigins: readonly Mentions[]): readonly Mentions[] {
  return correctedHeadlines(withOrigins, firstInBodies(placesInBodies(withOrigins)));
}

const placesInBodies = toldInEach((each) => (each.mention.place === 'body' ? placedOrigin(each) : null));

/** By report, what the mention rests on that comes first in its body. */
const firstInBodies = keptOf((inEach: readonly (readonly PlacedOrigin[])[]): ReadonlyMap<string, PlacedOrigin> => {
  const first = new Map<string, PlacedOrigin>();
  for (const ofStatement of inEach)
    for (const each of ofStatement) {
      const known = first.get(each.report);
      if (!known || each.start < known.start) first.set(each.report, each);
    }
  return first;
});

const correctedHeadlines = correctedBy({
  isSo: ({ mention, origin }) => mention.place !== 'body' && origin.kind === 'own reporting',
  answerTo: ({ mention }, first: ReadonlyMap<string, PlacedOrigin>) => first.get(mention.reading.report)?.origin,
  change: (each, first, mentions) => {
    const { mention, origin } = each;
    const inBody = mentions.filter((other) => other.mention.place === 'body');
    const same = inBody.find((other) => other.mention.reading.report === mention.reading.report) ?? inBody.find(isWordOfNamed);
    return withOrigin(each, same?.origin ?? first ?? origin);
  },
});

function contentStart({ mention }: MentionWithOrigin): number {
  return mention.attribution.content[0]?.start ?? 0;
}

/** "The communiqué" is the one document of that kind that the coverage tells of by its name. */
function withNamedDocuments(withOrigins: readonly Mentions[]): readonly Mentions[] {
  return correctedDocuments(withOrigins, namedDocuments(documentsInEach(withOrigins)));
}

const documentsInEach = toldInEach(({ origin }) => (origin.kind === 'document' ? { origin } : null));

const correctedDocuments = correctedBy({
  isSo: ({ origin }) => origin.kind === 'document',
  /** The document that it means; null where it has a name itself, or may mean several. */
  answerTo: ({ origin }, named: NamedDocuments) => {
    const kind = kindOfDocument(origin);
    const [one, ...others] = kind === null ? [] : (named.get(kind)?.values() ?? []);
    return one && others.length === 0 ? one : null;
  },
  change: (each, named) => (named === null ? each : withOrigin(each, namedAs(each.origin, named))),
});

const keptNamed = keptWhile<MentionOrigin>();

function namedAs(origin: MentionOrigin, { key, name }: NamedDocument): MentionOrigin {
  return keptNamed(origin, `${key}\n${name}`, () => ({ ...origin, key, name }));
}

/** "communiqué" for "the communiqué"; null for what has a name of its own. */
function kindOfDocument({ kind, name }: MentionOrigin): string | null {
  return kind === 'document' ? (/^the (\p{L}+)$/iu.exec(name)?.[1]?.toLowerCase() ?? null) : null;
}

type NamedDocument = Pick<MentionOrigin, 'key' | 'name'>;
/** The documents with a name of their own by each of its words, then by key. */
type NamedDocuments = ReadonlyMap<string, ReadonlyMap<string, NamedDocument>>;

const namedDocuments = keptOf((inEach: readonly (readonly Pick<MentionWithOrigin, 'origin'>[])[]): NamedDocuments => {
  const found = new Map<string, Map<string, NamedDocument>>();
  for (const { origin } of inEach.flat()) {
    if (kindOfDocument(origin) !== null) continue;
    for (const word of origin.name.toLowerCase().split(/[^\p{L}]+/u))
      found.set(word, (found.get(word) ?? new Map<string, NamedDocument>()).set(origin.key, origin));
  }
  return found;
});

/** What is told at second hand rests on what its teller's words rest on, unless a report has it at first hand. */
function withFirstHandOrigins(withOrigins: readonly Mentions[]): readonly Mentions[] {
  return correctedPassedOn(withOrigins, placesByAttribution(placesInEach(withOrigins)));
}

const placesInEach = toldInEach(placedOrigin);

/** By report, then by attribution, what the words rest on. */
type OriginsByAttribution = ReadonlyMap<string, ReadonlyMap<number, MentionOrigin>>;

const placesByAttribution = keptOf((inEach: readonly (readonly PlacedOrigin[])[]): OriginsByAttribution => {
  const found = new Map<string, Map<number, MentionOrigin>>();
  for (const ofStatement of inEach)
    for (const { report, attribution, origin } of ofStatement) {
      const ofReport = found.get(report);
      if (ofReport) ofReport.set(attribution, origin);
      else found.set(report, new Map([[attribution, origin]]));
    }
  return found;
});

const correctedPassedOn = correctedBy({
  isSo: isPassedOn,
  answerTo: ({ mention }, origins: OriginsByAttribution) =>
    origins.get(mention.reading.report)?.get(outermostAttribution(mention)),
  change: (each, ofTeller, mentions) => {
    const firstHand = mentions.find((other) => !isPassedOn(other));
    return withOrigin(each, firstHand?.origin ?? ofTeller ?? each.origin);
  },
});

function isPassedOn({ mention }: MentionWithOrigin): boolean {
  return mention.attribution.within !== null;
}

/** Within one report, what stands in its headline or is said twice rests on what the better grounded mention rests on. */
function withStrongestPerReport(mentions: Mentions): Mentions {
  // An unnamed source is one statement's only through one agency or outlet: then it is that one's source wherever it is told.
  const passedOn = mentions.find(({ origin }) => origin.kind === 'wire story' || origin.kind === 'quoted outlet')?.origin;
  return mapSame(mentions, (each) => {
    const { mention, origin } = each;
    if (passedOn && isOfUnnamedSource(each, passedOn)) return withOrigin(each, passedOn);
    const strength = KINDS_WEAKEST_FIRST.indexOf(origin.kind);
    const better = mentions.find(
      (other) =>
        other.mention.reading.report === mention.reading.report && KINDS_WEAKEST_FIRST.indexOf(other.origin.kind) > strength,
    );
    return withOrigin(each, better?.origin ?? origin);
  });
}

/** Words of an unnamed source; that they stand in two reports shows no copy where one of them has them from another outlet. */
function isOfUnnamedSource({ mention, origin }: MentionWithOrigin, passedOn: MentionOrigin): boolean {
  if (origin.kind === 'unnamed source') return true;
  return origin.kind === 'shared text' && passedOn.kind === 'quoted outlet' && mention.voice.speaker.kind === 'unnamed';
}

/** A report of the outlet itself from which others quote it is what they quote: all that it has of its own is of that origin. */
function withOwnReportsOfQuoted(withOrigins: readonly Mentions[]): readonly Mentions[] {
  return correctedOwnReports(withOrigins, quotedReports(ownReportsQuoted(withOrigins)));
}

/** Reports in which an outlet is quoted that is their own. */
const ownReportsQuoted = toldInEach(({ mention: { reading }, origin }) =>
  origin.kind === 'quoted outlet' && publisherFamily(reading) === origin.family ? { report: reading.report, origin } : null,
);

const quotedReports = keptOf(
  (inEach: readonly (readonly Pick<PlacedOrigin, 'report' | 'origin'>[])[]) =>
    new Map(inEach.flat().map(({ report, origin }) => [report, origin])),
);

const correctedOwnReports = correctedBy({
  /** What a report has by itself, as far as nothing else shows. */
  isSo: ({ origin }) => origin.kind === 'own reporting' || origin.kind === 'shared text',
  answerTo: ({ mention }, quoted: ReadonlyMap<string, MentionOrigin>) => quoted.get(mention.reading.report),
  change: (each, quoted) => withOrigin(each, quoted ?? each.origin),
});

/** Several reports that quote one outlet at one time quote one report of it. */
function withOneOriginPerQuotedReport(withOrigins: readonly Mentions[]): readonly Mentions[] {
  return correctedQuoted(withOrigins, daysQuoted(quotedInEach(withOrigins)));
}

const quotedInEach = toldInEach(({ origin: { kind, key, day } }) => (kind === 'quoted outlet' ? { key, day: day ?? 0 } : null));

/** The days on which each outlet is quoted, in their order. */
const daysQuoted = keptOf((inEach: readonly (readonly { readonly key: string; readonly day: number }[])[]) => {
  const days = new Map<string, Set<number>>();
  for (const { key, day } of inEach.flat()) days.set(key, (days.get(key) ?? new Set()).add(day));
  return new Map([...days].map(([key, of]) => [key, [...of].sort((a, b) => a - b)]));
});

const correctedQuoted = correctedBy({
  isSo: ({ origin }) => origin.kind === 'quoted outlet',
  answerTo: ({ origin }, days: ReadonlyMap<string, readonly number[]>) =>
    startOfSeries(days.get(origin.key) ?? [], origin.day ?? 0),
  change: (each, start) => withOrigin(each, ofSeries(each.origin, start)),
});

const keptOfSeries = keptWhile<MentionOrigin>();

function ofSeries(origin: MentionOrigin, start: number): MentionOrigin {
  return keptOfSeries(origin, String(start), () => ({ ...origin, key: `${origin.key} ${start}` }));
}

/** The first day of the unbroken series of days that a day belongs to. */
function startOfSeries(days: readonly number[], day: number): number {
  let [start, last] = [days[0] ?? day, days[0] ?? day];
  for (const next of days) {
    if (next > day) break;
    if (next - last > MAX_SAME_QUOTED_REPORT_DAYS) start = next;
    last = next;
  }
  return start;
}

/** What is found of the mentions of one statement, where one knows which occasions were public. */
interface CorrectedStatement {
  readonly strongest: Mentions;
  /** The public occasion on which it was said, where there is one. */
  readonly known: string | undefined;
  readonly corrected: Mentions;
}

const ofOneStatement = keptInPlaceAbout(
  (mentions: Mentions, _, occasions: ReadonlySet<string>): CorrectedStatement => {
    const strongest = withStrongestPerReport(mentions);
    const known = publicAmong(strongest, occasions);
    return { strongest, known, corrected: withOriginsOfLaterRepeats(withSpeechOrigins(strongest, known)) };
  },
  { isStill: ({ strongest, known }, _, __, occasions) => publicAmong(strongest, occasions) === known },
);

const correctedIn = keptOf((all: readonly CorrectedStatement[]) => all.map(({ corrected }) => corrected));
