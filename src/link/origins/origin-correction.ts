import { dayNumber, isStatedDay } from '../clustering/day-numbers.ts';
import { isInPublic, outermostAttribution, speakerName, dayKey } from './mention-origin.ts';
import type { MentionOrigin, MentionWithOrigin } from './mention-origin.ts';
import { byReportTime } from '../statements/statement-merging.ts';
import type { StatementMention } from '../statements/statement-mentions.ts';

/** A report that tells again what was first told so many days earlier tells it from what was published, not from the speaker. */
const MAX_FRESH_DAYS = 2;
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

/** Corrects what single mentions show by what their statements show over all reports. */
export function correctOrigins(withOrigins: readonly (readonly MentionWithOrigin[])[]): MentionWithOrigin[][] {
  const quoted = withOneOriginPerQuotedReport(withNamedDocuments(withOrigins));
  const occasions = publicOccasions(quoted);
  const corrected = withFirstHandOrigins(
    quoted.map((mentions) => withOriginsOfLaterRepeats(withSpeechOrigins(withStrongestPerReport(mentions), occasions))),
  );
  return withHeadlineOrigins(corrected);
}

/** A headline rests on what the report under it rests on where it tells the same, else on what it tells first. */
function withHeadlineOrigins(withOrigins: readonly (readonly MentionWithOrigin[])[]): MentionWithOrigin[][] {
  const first = new Map<number, MentionWithOrigin>();
  for (const each of withOrigins.flat()) {
    const known = first.get(each.mention.reportIndex);
    if (each.mention.place === 'body' && (!known || contentStart(each) < contentStart(known)))
      first.set(each.mention.reportIndex, each);
  }
  return withOrigins.map((mentions) =>
    mentions.map(({ mention, origin }) => {
      if (mention.place === 'body' || origin.kind !== 'own reporting') return { mention, origin };
      const same = mentions.find((other) => other.mention.reportIndex === mention.reportIndex && other.mention.place === 'body');
      return { mention, origin: (same ?? first.get(mention.reportIndex))?.origin ?? origin };
    }),
  );
}

function contentStart({ mention }: MentionWithOrigin): number {
  return mention.attribution.content[0]?.start ?? 0;
}

/** "The communiqué" is the one document of that kind that the coverage tells of by its name. */
function withNamedDocuments(withOrigins: readonly (readonly MentionWithOrigin[])[]): MentionWithOrigin[][] {
  const named = namedDocuments(withOrigins);
  return withOrigins.map((mentions) =>
    mentions.map(({ mention, origin }) => {
      const kind = kindOfDocument(origin);
      const [one, ...others] = kind === null ? [] : [...(named.get(kind) ?? [])];
      return { mention, origin: one && others.length === 0 ? { ...origin, key: one[0], name: one[1] } : origin };
    }),
  );
}

/** "communiqué" for "the communiqué"; null for what has a name of its own. */
function kindOfDocument({ kind, name }: MentionOrigin): string | null {
  return kind === 'document' ? (/^the (\p{L}+)$/iu.exec(name)?.[1]?.toLowerCase() ?? null) : null;
}

/** Key and name of the documents with a name of their own, by each of its words. */
function namedDocuments(withOrigins: readonly (readonly MentionWithOrigin[])[]): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { origin } of withOrigins.flat()) {
    if (origin.kind !== 'document' || kindOfDocument(origin) !== null) continue;
    for (const word of origin.name.toLowerCase().split(/[^\p{L}]+/u))
      found.set(word, (found.get(word) ?? new Map<string, string>()).set(origin.key, origin.name));
  }
  return found;
}

/** What is told at second hand rests on what its teller's words rest on, unless a report has it at first hand. */
function withFirstHandOrigins(withOrigins: readonly (readonly MentionWithOrigin[])[]): MentionWithOrigin[][] {
  const corrected = new Map(
    withOrigins.flat().map(({ mention, origin }) => [attributionKey(mention.reportIndex, mention.attribution.id), origin]),
  );
  return withOrigins.map((mentions) => {
    const firstHand = mentions.find(({ mention }) => mention.attribution.within === null);
    return mentions.map(({ mention, origin }) => {
      if (mention.attribution.within === null) return { mention, origin };
      return {
        mention,
        origin: firstHand?.origin ?? corrected.get(attributionKey(mention.reportIndex, outermostAttribution(mention))) ?? origin,
      };
    });
  });
}

function attributionKey(report: number, attribution: number): string {
  return `${report} ${attribution}`;
}

/** Within one report, what stands in its headline or is said twice rests on what the better grounded mention rests on. */
function withStrongestPerReport(mentions: readonly MentionWithOrigin[]): MentionWithOrigin[] {
  // An unnamed source is one statement's only through one agency or outlet: then it is that one's source wherever it is told.
  const passedOn = mentions.find(({ origin }) => origin.kind === 'wire story' || origin.kind === 'quoted outlet')?.origin;
  return mentions.map(({ mention, origin }) => {
    if (origin.kind === 'unnamed source' && passedOn) return { mention, origin: passedOn };
    const strength = KINDS_WEAKEST_FIRST.indexOf(origin.kind);
    const better = mentions.find(
      (other) => other.mention.reportIndex === mention.reportIndex && KINDS_WEAKEST_FIRST.indexOf(other.origin.kind) > strength,
    );
    return { mention, origin: better?.origin ?? origin };
  });
}

/** Several reports that quote one outlet at one time quote one report of it. */
function withOneOriginPerQuotedReport(withOrigins: readonly (readonly MentionWithOrigin[])[]): MentionWithOrigin[][] {
  const days = new Map<string, number[]>();
  for (const { origin } of withOrigins.flat())
    if (origin.kind === 'quoted outlet') days.set(origin.key, [...(days.get(origin.key) ?? []), origin.day ?? 0]);
  for (const list of days.values()) list.sort((a, b) => a - b);
  return withOrigins.map((mentions) =>
    mentions.map(({ mention, origin }) => {
      if (origin.kind !== 'quoted outlet') return { mention, origin };
      const start = startOfSeries(days.get(origin.key) ?? [], origin.day ?? 0);
      return { mention, origin: { ...origin, key: `${origin.key} ${start}` } };
    }),
  );
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

/** Speaker and day of each speech: what one person said on the record where many listened, or what two newsrooms have each for themselves. */
function publicOccasions(withOrigins: readonly (readonly MentionWithOrigin[])[]): Set<string> {
  const found = new Set<string>();
  for (const mentions of withOrigins) {
    const own = mentions.filter(isHeardFromSpeaker);
    if (isHeardByTwoNewsrooms(mentions) || own.some(({ mention }) => isInPublic(mention)))
      for (const { mention } of own) if (isStatedDay(mention.voice.said) || isInPublic(mention)) found.add(occasionKey(mention));
  }
  return found;
}

function isHeardByTwoNewsrooms(mentions: readonly MentionWithOrigin[]): boolean {
  const fresh = mentions.filter((each) => isHeardByNewsroom(each) && !isLateRepeat(each.mention, mentions));
  return new Set(fresh.map(({ origin }) => origin.family)).size > 1;
}

function isHeardFromSpeaker({ mention, origin }: MentionWithOrigin): boolean {
  return origin.kind === 'own reporting' && mention.voice.speaker.kind === 'actor' && mention.voice.sourcing !== 'second hand';
}

/** Heard by a newsroom: the paper's own, or that of an agency. */
function isHeardByNewsroom(withOrigins: MentionWithOrigin): boolean {
  return isHeardFromSpeaker(withOrigins) || withOrigins.origin.kind === 'wire story';
}

function occasionKey(mention: StatementMention): string {
  const { speaker } = mention.voice;
  return `${speaker.kind === 'actor' ? speaker.actor : speaker.kind} ${dayKey(mention)}`;
}

function withSpeechOrigins(mentions: readonly MentionWithOrigin[], occasions: ReadonlySet<string>): MentionWithOrigin[] {
  const release = mentions.find(({ origin }) => origin.kind === 'press release' || origin.kind === 'document')?.origin;
  const own = isHeardByTwoNewsrooms(mentions) ? mentions.filter(isHeardFromSpeaker).map(({ mention }) => mention) : [];
  // Two newsrooms have one sentence of one person: one occasion, though no text tells its day.
  const [earliest] = own.length > 1 ? own.sort(byReportTime) : [];
  const unnamedDay = earliest && occasionKey(earliest);
  const byDay = [...mentions].sort(
    (a, b) => Number(isStatedDay(b.mention.voice.said)) - Number(isStatedDay(a.mention.voice.said)),
  );
  const known = byDay.map(({ mention }) => occasionKey(mention)).find((each) => occasions.has(each));
  return mentions.map((withOrigins) => {
    if (!isHeardFromSpeaker(withOrigins) || isLateRepeat(withOrigins.mention, mentions)) return withOrigins;
    if (release) return { mention: withOrigins.mention, origin: release };
    const occasion = known ?? unnamedDay;
    return occasion ? { mention: withOrigins.mention, origin: speechOrigin(occasion, withOrigins) } : withOrigins;
  });
}

function speechOrigin(occasion: string, { mention, origin }: MentionWithOrigin): MentionOrigin {
  const day = mention.voice.said?.days.last;
  return {
    ...origin,
    kind: 'speech',
    key: `speech ${occasion}`,
    name: `${speakerName(mention)}${day ? `, ${day}` : ''}`,
    why: isInPublic(mention) ? 'said where many listened' : 'said on one occasion, on the record',
  };
}

/** A later report that tells it again, without a new occasion, rests on what the first report rested on. */
function withOriginsOfLaterRepeats(mentions: readonly MentionWithOrigin[]): MentionWithOrigin[] {
  const first = [...mentions].sort((a, b) => a.mention.reportIndex - b.mention.reportIndex)[0];
  return mentions.map((withOrigins) => {
    const { mention, origin } = withOrigins;
    if (!first || origin.kind !== 'own reporting' || !isLateRepeat(mention, mentions)) return withOrigins;
    return { mention, origin: { ...first.origin, why: 'told again later, without a source of its own' } };
  });
}

function isLateRepeat(mention: StatementMention, mentions: readonly MentionWithOrigin[]): boolean {
  const day = dayNumber(mention.reading.published.date);
  const first = Math.min(...mentions.map((other) => dayNumber(other.mention.reading.published.date) ?? Infinity));
  return day !== null && day - first > MAX_FRESH_DAYS;
}
