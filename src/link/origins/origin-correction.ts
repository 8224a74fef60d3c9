import { keptOf, keptWhile } from '../../text/kept-results.ts';
import { mapSame } from '../keeping/same-lists.ts';
import { keptInPlace } from '../keeping/kept-in-place.ts';
import { changedWhere, mentionKind, mentionsOfKind, withOrigin, type Mentions } from './changed-mentions.ts';
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

const HEADLINES = mentionKind(({ mention, origin }) => mention.place !== 'body' && origin.kind === 'own reporting');

/** A headline rests on what the report under it, or a named person in another, is cited for where that is the same, else on what its report tells first. */
function withHeadlineOrigins(withOrigins: readonly Mentions[]): readonly Mentions[] {
  const asked = new Set(mentionsOfKind(withOrigins, HEADLINES).map(({ mention }) => mention.reading.report));
  const first = firstInBodies(withOrigins, asked);
  return changedWhere(withOrigins, HEADLINES, (each, mentions) => {
    const { mention, origin } = each;
    const inBody = mentions.filter((other) => other.mention.place === 'body');
    const same = inBody.find((other) => other.mention.reading.report === mention.reading.report) ?? inBody.find(isWordOfNamed);
    return withOrigin(each, (same ?? first.get(mention.reading.report))?.origin ?? origin);
  });
}

/** Of each of these reports, the mention that comes first in its body. */
function firstInBodies(withOrigins: readonly Mentions[], reports: ReadonlySet<string>): ReadonlyMap<string, MentionWithOrigin> {
  const first = new Map<string, MentionWithOrigin>();
  for (const mentions of withOrigins)
    for (const each of mentions) {
      const { report } = each.mention.reading;
      if (each.mention.place !== 'body' || !reports.has(report)) continue;
      const known = first.get(report);
      if (!known || contentStart(each) < contentStart(known)) first.set(report, each);
    }
  return first;
}

function contentStart({ mention }: MentionWithOrigin): number {
  return mention.attribution.content[0]?.start ?? 0;
}

const DOCUMENTS = mentionKind(({ origin }) => origin.kind === 'document');

/** "The communiqué" is the one document of that kind that the coverage tells of by its name. */
function withNamedDocuments(withOrigins: readonly Mentions[]): readonly Mentions[] {
  const named = namedDocuments(withOrigins);
  return changedWhere(withOrigins, DOCUMENTS, (each) => {
    const kind = kindOfDocument(each.origin);
    const [one, ...others] = kind === null ? [] : [...(named.get(kind) ?? [])];
    return one && others.length === 0 ? withOrigin(each, namedAs(each.origin, one)) : each;
  });
}

const keptNamed = keptWhile<MentionOrigin>();

function namedAs(origin: MentionOrigin, [key, name]: readonly [string, string]): MentionOrigin {
  return keptNamed(origin, `${key}\n${name}`, () => ({ ...origin, key, name }));
}

/** "communiqué" for "the communiqué"; null for what has a name of its own. */
function kindOfDocument({ kind, name }: MentionOrigin): string | null {
  return kind === 'document' ? (/^the (\p{L}+)$/iu.exec(name)?.[1]?.toLowerCase() ?? null) : null;
}

/** Key and name of the documents with a name of their own, by each of its words. */
function namedDocuments(withOrigins: readonly Mentions[]): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { origin } of mentionsOfKind(withOrigins, DOCUMENTS)) {
    if (kindOfDocument(origin) !== null) continue;
    for (const word of origin.name.toLowerCase().split(/[^\p{L}]+/u))
      found.set(word, (found.get(word) ?? new Map<string, string>()).set(origin.key, origin.name));
  }
  return found;
}

const PASSED_ON = mentionKind(({ mention }) => mention.attribution.within !== null);

/** What is told at second hand rests on what its teller's words rest on, unless a report has it at first hand. */
function withFirstHandOrigins(withOrigins: readonly Mentions[]): readonly Mentions[] {
  const ofTellers = tellersIn(withOrigins);
  return changedWhere(withOrigins, PASSED_ON, (each, mentions) => {
    const { mention, origin } = each;
    const firstHand = mentions.find((other) => !PASSED_ON.isSo(other));
    const outer = ofTellers.get(mention.reading.report)?.get(outermostAttribution(mention));
    return withOrigin(each, firstHand?.origin ?? outer ?? origin);
  });
}

/** By report and attribution, what the words around those that are passed on rest on. */
function tellersIn(withOrigins: readonly Mentions[]): ReadonlyMap<string, ReadonlyMap<number, MentionOrigin | null>> {
  const found = new Map<string, Map<number, MentionOrigin | null>>();
  for (const { mention } of mentionsOfKind(withOrigins, PASSED_ON)) {
    const ofReport = found.get(mention.reading.report) ?? new Map<number, MentionOrigin | null>();
    found.set(mention.reading.report, ofReport.set(outermostAttribution(mention), null));
  }
  for (const mentions of withOrigins)
    for (const { mention, origin } of mentions) {
      const ofReport = found.get(mention.reading.report);
      if (ofReport?.has(mention.attribution.id) === true) ofReport.set(mention.attribution.id, origin);
    }
  return found;
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

const QUOTED = mentionKind(({ origin }) => origin.kind === 'quoted outlet');
/** What a report has by itself, as far as nothing else shows. */
const OF_OWN_REPORT = mentionKind(({ origin }) => origin.kind === 'own reporting' || origin.kind === 'shared text');

/** A report of the outlet itself from which others quote it is what they quote: all that it has of its own is of that origin. */
function withOwnReportsOfQuoted(withOrigins: readonly Mentions[]): readonly Mentions[] {
  const quotedIn = new Map(
    mentionsOfKind(withOrigins, QUOTED)
      .filter(({ mention, origin }) => publisherFamily(mention.reading) === origin.family)
      .map(({ mention, origin }) => [mention.reading.report, origin] as const),
  );
  if (quotedIn.size === 0) return withOrigins;
  return changedWhere(withOrigins, OF_OWN_REPORT, (each) =>
    withOrigin(each, quotedIn.get(each.mention.reading.report) ?? each.origin),
  );
}

/** Several reports that quote one outlet at one time quote one report of it. */
function withOneOriginPerQuotedReport(withOrigins: readonly Mentions[]): readonly Mentions[] {
  const days = new Map<string, number[]>();
  for (const { origin } of mentionsOfKind(withOrigins, QUOTED)) {
    const known = days.get(origin.key);
    if (known) known.push(origin.day ?? 0);
    else days.set(origin.key, [origin.day ?? 0]);
  }
  for (const [key, list] of days)
    days.set(
      key,
      [...new Set(list)].sort((a, b) => a - b),
    );
  return changedWhere(withOrigins, QUOTED, (each) =>
    withOrigin(each, ofSeries(each.origin, startOfSeries(days.get(each.origin.key) ?? [], each.origin.day ?? 0))),
  );
}

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

const ofOneStatement = keptInPlace(
  (mentions: Mentions, _, occasions: ReadonlySet<string>): CorrectedStatement => {
    const strongest = withStrongestPerReport(mentions);
    const known = publicAmong(strongest, occasions);
    return { strongest, known, corrected: withOriginsOfLaterRepeats(withSpeechOrigins(strongest, known)) };
  },
  { isStill: ({ strongest, known }, _, __, occasions) => publicAmong(strongest, occasions) === known },
);

const correctedIn = keptOf((all: readonly CorrectedStatement[]) => all.map(({ corrected }) => corrected));
