import { designations, tellingVerb } from '../language/language.ts';
import { toldReading, type ToldAttribution, type ToldReading } from '../link/keeping/told-reading.ts';
import { keptInPlaceAbout } from '../link/keeping/kept-in-place.ts';
import { keptOf, keptOfList, keptWhile } from '../text/kept-results.ts';
import type { FramingDifference, FramingVariant } from '../model/coverage/framing.ts';
import type { Rendition, Statement } from '../model/coverage/statement.ts';
import type { ReportId } from '../model/original.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Span } from '../model/span.ts';
import { cutAll } from '../text/spans.ts';
import { MIN_SURE_CONFIDENCE } from './sure-confidence.ts';

/** Code units in front of a cue that are looked at. */
const MAX_CUE_LOOKBACK_CHARS = 40;

/** Words of one report, and what tells them from those of another: reports with one key in common word it the same way. */
interface WordedMention {
  readonly report: ReportId;
  readonly spans: readonly Span[];
  readonly keys: ReadonlySet<string>;
}

/** Where reports of one statement differ in the verb that cites it, or in what they call its speaker. */
export function framingDifferences(statements: readonly Statement[], readings: Readings): readonly FramingDifference[] {
  return differencesIn(framedInEach(statements, readings));
}

type Readings = ReadonlyMap<ReportId, Reading>;

/** How a statement is worded in the readings that it stands in; of none where one report tells it, since there is nothing to differ. */
interface Framed {
  readonly readings: readonly Reading[];
  readonly differences: readonly FramingDifference[];
}

const framedInEach = keptInPlaceAbout<Statement, Framed, Readings>(
  ({ id, renditions }, _, all) => {
    if (renditions.every(({ report }) => report === renditions[0]?.report)) return IN_ONE_REPORT;
    const readings = renditions.flatMap(({ report }) => all.get(report) ?? []);
    const sure = renditions.filter((rendition) => isSure(rendition, all));
    const told = readings.map(toldReading);
    const differences = keptDifferences(asOne([renditions, ...told]), [id, ...sure.map(inWords)].join(' '), () =>
      differencesOf(id, sure, new Map(told.map((reading) => [reading.report, reading]))),
    );
    return { readings, differences };
  },
  { isStill: ({ readings }, _, __, all) => readings.every((reading) => all.get(reading.report) === reading) },
);

const IN_ONE_REPORT: Framed = { readings: [], differences: [] };

const differencesIn = keptOf((all: readonly Framed[]) => all.flatMap(({ differences }) => differences));

/** Of the renditions of a statement, then the readings that it stands in. */
const asOne = keptOfList<object, object>(() => ({}), { most: 1 });
const keptDifferences = keptWhile<readonly FramingDifference[]>();

function inWords({ report, attribution }: Rendition): string {
  return `${report} ${attribution}`;
}

/** Of the renditions that the machine is sure of. */
function differencesOf(
  statement: string,
  sure: readonly Rendition[],
  readings: ReadonlyMap<ReportId, ToldReading>,
): readonly FramingDifference[] {
  const verbs = differingVariants(wordedMentions(sure, readings, verbOf));
  const names = differingVariants(onePerReport(wordedMentions(sure, readings, nameOf)));
  return verbs.length + names.length > 0 ? [{ statement, verbs, names }] : [];
}

type Part = (
  reading: ToldReading,
  attribution: ToldAttribution,
) => { readonly spans: readonly Span[]; readonly keys: ReadonlySet<string> };

function verbOf({ text }: ToldReading, { cue }: ToldAttribution): ReturnType<Part> {
  const start = cue[0]?.start ?? 0;
  const before = text.slice(Math.max(0, start - MAX_CUE_LOOKBACK_CHARS), start);
  const verb = tellingVerb(cutAll(text, cue), before);
  return { spans: cue, keys: new Set(verb === null ? [] : [verb]) };
}

function nameOf({ text }: ToldReading, { source }: ToldAttribution): ReturnType<Part> {
  return { spans: source, keys: designations(cutAll(text, source)) };
}

/** A part of each rendition, the fullest first; those that nothing can be told of are left out. */
function wordedMentions(
  renditions: readonly Rendition[],
  readings: ReadonlyMap<ReportId, ToldReading>,
  part: Part,
): WordedMention[] {
  return renditions.flatMap(({ report, attribution: id }) => {
    const reading = readings.get(report);
    const attribution = reading?.attributions[id];
    if (!reading || !attribution) return [];
    const { spans, keys } = part(reading, attribution);
    return keys.size > 0 && spans.length > 0 ? [{ report, spans, keys }] : [];
  });
}

function isSure({ report, attribution: id }: Rendition, readings: Readings): boolean {
  const reading = readings.get(report);
  return Math.min(reading?.attributions[id]?.confidence ?? 0, reading?.voices[id]?.confidence ?? 0) >= MIN_SURE_CONFIDENCE;
}

/** A report that calls a speaker by two names in turn does so for variety: it has them all. */
function onePerReport(all: readonly WordedMention[]): WordedMention[] {
  const byReport = new Map<ReportId, WordedMention>();
  for (const one of all) {
    const known = byReport.get(one.report);
    byReport.set(one.report, known ? { ...known, keys: new Set([...known.keys, ...one.keys]) } : one);
  }
  return [...byReport.values()];
}

/** The ways of wording it; none when every report words it as the others do. */
function differingVariants(all: readonly WordedMention[]): FramingVariant[] {
  const groups = groupByKeys(all);
  const reports = new Set(all.map(({ report }) => report));
  if (groups.every(({ members }) => new Set(members.map(({ report }) => report)).size === reports.size)) return [];
  return groups.map(({ members }) => ({ words: members.map(({ report, spans }) => ({ report, spans })) }));
}

interface WordingGroup {
  readonly keys: ReadonlySet<string>;
  readonly members: readonly WordedMention[];
}

/** Words with a key in common stand together, also by way of others. */
function groupByKeys(all: readonly WordedMention[]): WordingGroup[] {
  let groups: readonly WordingGroup[] = [];
  for (const one of all) {
    const shares = ({ keys }: WordingGroup): boolean => [...one.keys].some((key) => keys.has(key));
    const same = groups.filter(shares);
    const joined = {
      keys: new Set([...same.flatMap(({ keys }) => [...keys]), ...one.keys]),
      members: [...same.flatMap(({ members }) => members), one],
    };
    groups = [...groups.filter((group) => !shares(group)), joined];
  }
  return [...groups];
}
