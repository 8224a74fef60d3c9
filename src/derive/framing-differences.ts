import { designations, tellingVerb } from '../language/language.ts';
import { readingWithoutCodes, type ReadingWithoutCodes } from '../link/keeping/reading-without-codes.ts';
import { keptOfList } from '../text/kept-results.ts';
import type { FramingDifference, FramingVariant } from '../model/coverage/framing.ts';
import type { Statement } from '../model/coverage/statement.ts';
import type { ReportId } from '../model/original.ts';
import type { Attribution } from '../model/reading/attribution.ts';
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
export function framingDifferences(
  statements: readonly Statement[],
  readings: ReadonlyMap<ReportId, Reading>,
): FramingDifference[] {
  return statements.flatMap((statement) => {
    // Where one report tells it, there is nothing to differ.
    if (statement.renditions.every(({ report }) => report === statement.renditions[0]?.report)) return [];
    const own = statement.renditions.flatMap(({ report }) => readings.get(report) ?? []);
    return keptDifferences([statement, ...own.map(readingWithoutCodes)]);
  });
}

/** Of a statement and the readings that it stands in. */
const keptDifferences = keptOfList(([first, ...own]: readonly (Statement | ReadingWithoutCodes)[]): FramingDifference[] => {
  const statement = first as Statement;
  const readings = new Map((own as ReadingWithoutCodes[]).map((reading) => [reading.report, reading]));
  const verbs = differingVariants(wordedMentions(statement, readings, verbOf));
  const names = differingVariants(onePerReport(wordedMentions(statement, readings, nameOf)));
  return verbs.length + names.length > 0 ? [{ statement: statement.id, verbs, names }] : [];
});

type Part = (
  reading: ReadingWithoutCodes,
  attribution: Attribution,
) => { readonly spans: readonly Span[]; readonly keys: ReadonlySet<string> };

function verbOf({ text }: ReadingWithoutCodes, { cue }: Attribution): ReturnType<Part> {
  const start = cue[0]?.start ?? 0;
  const before = text.slice(Math.max(0, start - MAX_CUE_LOOKBACK_CHARS), start);
  const verb = tellingVerb(cutAll(text, cue), before);
  return { spans: cue, keys: new Set(verb === null ? [] : [verb]) };
}

function nameOf({ text }: ReadingWithoutCodes, { source }: Attribution): ReturnType<Part> {
  return { spans: source, keys: designations(cutAll(text, source)) };
}

/** A part of each rendition, the fullest first; those that nothing can be told of are left out, and those the machine is unsure of. */
function wordedMentions(
  { renditions }: Statement,
  readings: ReadonlyMap<ReportId, ReadingWithoutCodes>,
  part: Part,
): WordedMention[] {
  return renditions.flatMap(({ report, attribution: id }) => {
    const reading = readings.get(report);
    const attribution = reading?.attributions[id];
    if (!reading || !attribution || isUncertain(reading, attribution)) return [];
    const { spans, keys } = part(reading, attribution);
    return keys.size > 0 && spans.length > 0 ? [{ report, spans, keys }] : [];
  });
}

function isUncertain({ voices }: ReadingWithoutCodes, { id, confidence }: Attribution): boolean {
  return Math.min(confidence, voices[id]?.confidence ?? 0) < MIN_SURE_CONFIDENCE;
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
