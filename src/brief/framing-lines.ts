import type { Evidence, Wording, WordingLine } from '../model/brief.ts';
import type { Attribution } from '../model/reading/attribution.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/coverage/statement.ts';
import { cutAll } from '../text/spans.ts';
import type { NumberedCoverage } from './numbered-coverage.ts';
import { clipEnd } from './excerpts.ts';
import { MIN_SURE_CONFIDENCE } from './line-sourcing.ts';
import { statementLine } from './brief-lines.ts';
import { designations, tellingVerb } from '../language/language.ts';

/** Code units after which the words of a wording are cut. */
const MAX_WORDING_CHARS = 120;
/** Code units in front of a cue that are looked at. */
const MAX_CUE_LOOKBACK_CHARS = 40;

/** Words of one report, and what tells them from those of another: reports with one key in common word it the same way. */
interface WordedMention {
  readonly words: string;
  readonly keys: ReadonlySet<string>;
  readonly evidence: Evidence;
}

/** Where reports of one statement differ in the verb that cites it, or in what they call its speaker. */
export function wordingLines(coverage: NumberedCoverage): WordingLine[] {
  return coverage.input.comparison.statements.flatMap((statement) => {
    const verbs = differingWordings(wordedMentions(coverage, statement, verbOf));
    const names = differingWordings(onePerReport(wordedMentions(coverage, statement, nameOf)));
    const line = verbs.length + names.length > 0 ? statementLine(coverage, statement) : null;
    return line ? [{ statement: line, verbs, names }] : [];
  });
}

type Part = (
  reading: Reading,
  attribution: Attribution,
) => { readonly spans: readonly Span[]; readonly keys: ReadonlySet<string> };

function verbOf({ text }: Reading, { cue }: Attribution): ReturnType<Part> {
  const start = cue[0]?.start ?? 0;
  const before = text.slice(Math.max(0, start - MAX_CUE_LOOKBACK_CHARS), start);
  const verb = tellingVerb(cutAll(text, cue), before);
  return { spans: cue, keys: new Set(verb === null ? [] : [verb]) };
}

function nameOf({ text }: Reading, { source }: Attribution): ReturnType<Part> {
  return { spans: source, keys: designations(cutAll(text, source)) };
}

/** A part of each rendition, the fullest first; those that nothing can be told of are left out, and those the machine is unsure of. */
function wordedMentions(coverage: NumberedCoverage, { renditions }: Statement, part: Part): WordedMention[] {
  return renditions.flatMap(({ report, attribution: id }) => {
    const reading = coverage.reading(report);
    const attribution = reading?.attributions[id];
    if (!reading || !attribution || isUncertain(reading, attribution)) return [];
    const { spans, keys } = part(reading, attribution);
    const excerpt = keys.size > 0 ? coverage.excerpts(reading)(spans) : null;
    if (!excerpt) return [];
    return [
      { words: clipEnd(excerpt.quote, MAX_WORDING_CHARS), keys, evidence: { report: coverage.numberOf(report), ...excerpt } },
    ];
  });
}

function isUncertain({ voices }: Reading, { id, confidence }: Attribution): boolean {
  return Math.min(confidence, voices[id]?.confidence ?? 0) < MIN_SURE_CONFIDENCE;
}

/** A report that calls a speaker by two names in turn does so for variety: it has them all. */
function onePerReport(all: readonly WordedMention[]): WordedMention[] {
  const byReport = new Map<number, WordedMention>();
  for (const one of all) {
    const known = byReport.get(one.evidence.report);
    byReport.set(one.evidence.report, known ? { ...known, keys: new Set([...known.keys, ...one.keys]) } : one);
  }
  return [...byReport.values()];
}

/** The wordings of a part, those of most reports first; none when every report words it as the others do. */
function differingWordings(all: readonly WordedMention[]): Wording[] {
  const groups = groupWordings(all);
  const reports = new Set(all.map(({ evidence }) => evidence.report));
  if (groups.every(({ members }) => new Set(members.map(({ evidence }) => evidence.report)).size === reports.size)) return [];
  return groups
    .map(({ members }) => wordingOf(members))
    .sort((a, b) => b.evidence.length - a.evidence.length || firstReport(a) - firstReport(b));
}

interface WordingGroup {
  readonly keys: ReadonlySet<string>;
  readonly members: readonly WordedMention[];
}

/** Words with a key in common stand together, also by way of others. */
function groupWordings(all: readonly WordedMention[]): WordingGroup[] {
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

/** Reprints with the same words are one wording of several reports. Each form that is shown is one that is cited. */
function wordingOf(members: readonly WordedMention[]): Wording {
  const cited = new Map<number, WordedMention>();
  for (const one of members) if (!cited.has(one.evidence.report)) cited.set(one.evidence.report, one);
  const inOrder = [...cited.values()].sort((a, b) => a.evidence.report - b.evidence.report);
  const forms = new Map([...inOrder].reverse().map(({ words }) => [words.toLowerCase(), words]));
  return { words: [...forms.values()].reverse(), evidence: inOrder.map(({ evidence }) => evidence) };
}

function firstReport({ evidence }: Wording): number {
  return evidence[0]?.report ?? 0;
}
