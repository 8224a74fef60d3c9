import { Correction, correctionIn, type Told } from '../../model/correction.ts';
import { isDecided, type Code } from '../../model/reading/code.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Voice } from '../../model/reading/speaker.ts';
import type { Review } from '../../model/review.ts';
import type { Span } from '../../model/span.ts';
import { applyReviews, reviewsInForce } from '../apply-reviews.ts';
import { areSameWords, attributionAround } from '../attribution-around.ts';

/** What a coder can decide about words. Alternative, stance and holder are decided for each issue. */
export const VARIABLES = ['statement', 'speaker', 'party', 'date', 'issue', 'alternative', 'stance', 'holder'] as const;
export type Variable = (typeof VARIABLES)[number] | keyof Told;

/** One value that one coder gave one variable of some words. */
export interface Verdict {
  readonly variable: Variable;
  /** The issue it is about; null for what is decided once for the words. */
  readonly issue: string | null;
  readonly value: string;
}

/** All that one coder has decided about some words, and when last. */
export interface CoderVerdicts {
  readonly who: string;
  /** ISO 8601. */
  readonly at: string;
  readonly verdicts: readonly Verdict[];
}

/** Words that at least one coder has decided on. */
export interface CodedWords {
  readonly report: string;
  /** Empty where the decisions are about the report as a whole. */
  readonly words: string;
  /** In the order of their last decisions. */
  readonly coders: readonly CoderVerdicts[];
  /** What the machine makes of the same words, of all that coders have decided on. */
  readonly machine: readonly Verdict[];
}

/** What is said of words that stand for nothing. No id can be it: an alternative may well be called "none". */
export const NONE = '(none)';

interface DecidedSpan {
  readonly review: Review;
  readonly span: Span;
}

/**
 * What each coder has decided about a report, whatever the others have. `machine` is the report as nobody has looked at it; of its codes those
 * are taken for what the machine says that `isShown`.
 */
export function codedWordsOf(machine: Reading, reviews: readonly Review[], isShown: (code: Code) => boolean): CodedWords[] {
  const standing = reviewsInForce(reviews).filter(({ anchor }) => anchor.report === machine.report);
  const readings = new Map<string, Reading>();
  const decided: DecidedSpan[] = [];
  for (const who of new Set(standing.map((review) => review.who))) {
    const own = applyReviews(
      machine,
      standing.filter((review) => review.who === who),
    );
    readings.set(who, own.reading);
    decided.push(...own.decided);
  }
  const order = new Map(standing.map(({ id }, at) => [id, at]));
  decided.sort((a, b) => (order.get(a.review.id) ?? 0) - (order.get(b.review.id) ?? 0));
  const told = wordsOfReport(standing, machine.report);
  const shown = { ...machine, codes: machine.codes.filter((code) => isShown(code)) };
  const words = grouped(decided).map((group): CodedWords => {
    const { issues, span, ...own } = codedWords(group, machine, readings);
    return { ...own, machine: machineVerdicts(shown, span, issues) };
  });
  return [...(told ? [told] : []), ...words];
}

/** Decisions about the same words, as far as half of them are common. */
function grouped(decided: readonly DecidedSpan[]): DecidedSpan[][] {
  const groups: DecidedSpan[][] = [];
  for (const one of decided) {
    const same = groups.find(([first]) => first && areSameWords(first.span, one.span));
    if (same) same.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** What coders have decided about the same words, and the issues of it. */
function codedWords(
  group: readonly DecidedSpan[],
  machine: Reading,
  readings: ReadonlyMap<string, Reading>,
): Omit<CodedWords, 'machine'> & { readonly issues: ReadonlySet<string>; readonly span: Span } {
  const span = group[0]?.span ?? { start: 0, end: 0 };
  const byCoder = lastOfEach(group);
  const issues = new Set<string>();
  const coders = byCoder.map(([who, own]): CoderVerdicts => {
    const reading = readings.get(who) ?? machine;
    const about = issuesDecided(own, reading, machine, span);
    for (const issue of about) issues.add(issue);
    return { who, at: own.at(-1)?.review.at ?? '', verdicts: verdictsOf(own, reading, span, about) };
  });
  const { report, text } = machine;
  return { report, words: text.slice(span.start, span.end), coders, issues, span };
}

/** The decisions of each coder, the coders in the order of their last one. */
function lastOfEach(group: readonly DecidedSpan[]): (readonly [who: string, own: readonly DecidedSpan[]])[] {
  const byCoder = new Map<string, DecidedSpan[]>();
  for (const one of group) {
    const own = byCoder.get(one.review.who) ?? [];
    // Put at the end again, so that who decided last comes last.
    byCoder.delete(one.review.who);
    byCoder.set(one.review.who, [...own, one]);
  }
  return [...byCoder];
}

/** The issues that the codes are of which a coder has decided on. */
function issuesDecided(own: readonly DecidedSpan[], reading: Reading, machine: Reading, span: Span): Set<string> {
  const found = new Set<string>();
  for (const one of own.filter(isOfCode)) {
    const { of, code, decided = [] } = correctionIn(one.review);
    const named = [of?.issue, code?.issue, ...decided.map(({ issue }) => issue)].filter((issue) => issue !== undefined);
    const all = one.review.decision === 'reject' ? codesAt(machine, span) : codesAt(reading, span).filter(isDecided);
    for (const issue of named.length > 0 ? named : all.map((each) => each.issue)) found.add(issue);
  }
  return found;
}

/** Whoever accepts words with one code, or corrects a code, has decided on that code; whoever accepts words alone has not. */
function isOfCode(one: DecidedSpan): boolean {
  const { of, decided = [] } = correctionIn(one.review);
  return one.review.target === 'code' || of !== undefined || decided.length > 0;
}

function codesAt(reading: Reading, span: Span): Code[] {
  const at = attributionAround(reading, span);
  return reading.codes.filter(({ attribution }) => attribution === at);
}

function verdictsOf(own: readonly DecidedSpan[], reading: Reading, span: Span, issues: ReadonlySet<string>): Verdict[] {
  const at = attributionAround(reading, span);
  const voice = at === null ? undefined : reading.voices[at];
  if (!voice) return [{ variable: 'statement', issue: null, value: 'no' }];
  const kept = own.filter(({ review }) => review.decision !== 'reject');
  const seesVoice = kept.some((one) => one.review.target !== 'code' || correctionIn(one.review).speaker !== undefined);
  const dated = kept.some((one) => correctionIn(one.review).said !== undefined);
  return [
    { variable: 'statement', issue: null, value: 'yes' },
    ...(seesVoice ? voiceVerdicts(voice) : []),
    ...(dated && voice.said ? [{ variable: 'date' as const, issue: null, value: daysOf(voice.said.days) }] : []),
    ...codeVerdicts(codesAt(reading, span).filter(isDecided), issues),
  ];
}

function machineVerdicts(machine: Reading, span: Span, issues: ReadonlySet<string>): Verdict[] {
  const at = attributionAround(machine, span);
  const voice = at === null ? undefined : machine.voices[at];
  if (!voice) return [{ variable: 'statement', issue: null, value: 'no' }];
  return [
    { variable: 'statement', issue: null, value: 'yes' },
    ...voiceVerdicts(voice),
    ...(voice.said ? [{ variable: 'date' as const, issue: null, value: daysOf(voice.said.days) }] : []),
    ...codeVerdicts(codesAt(machine, span), issues),
  ];
}

function voiceVerdicts({ speaker, party }: Voice): Verdict[] {
  const words = speaker.kind === 'actor' ? speaker.actor : speaker.kind === 'outlet' ? 'the outlet' : speaker.words;
  return [
    { variable: 'speaker', issue: null, value: words },
    { variable: 'party', issue: null, value: party ?? NONE },
  ];
}

function daysOf({ first, last }: { readonly first: string; readonly last: string }): string {
  return first === last ? first : `${first}/${last}`;
}

/** Which issues the words are of, and what they say on each that was decided on. */
function codeVerdicts(codes: readonly Code[], issues: ReadonlySet<string>): Verdict[] {
  if (issues.size === 0) return [];
  const about = joined(codes.map(({ issue }) => issue));
  return [
    { variable: 'issue', issue: null, value: about },
    ...[...issues].sort().flatMap((issue) => {
      const own = codes.filter((code) => code.issue === issue);
      const alternative = joined(own.map((code) => code.alternative ?? 'no alternative'));
      if (own.length === 0) return [{ variable: 'alternative' as const, issue, value: alternative }];
      const stance = joined(own.map((code) => (code.asserted ? code.stance : `not ${code.stance}`)));
      return [
        { variable: 'alternative' as const, issue, value: alternative },
        { variable: 'stance' as const, issue, value: stance },
        { variable: 'holder' as const, issue, value: joined(own.map(({ holder }) => holder)) },
      ];
    }),
  ];
}

function joined(values: readonly string[]): string {
  return values.length === 0 ? NONE : [...new Set(values)].sort().join(' + ');
}

/** What coders have told of a report itself; null where none has. */
function wordsOfReport(standing: readonly Review[], report: string): CodedWords | null {
  const byCoder = new Map<string, { told: Told; at: string }>();
  for (const { who, at, target, correction } of standing) {
    const parsed = target === 'report' ? Correction.safeParse(correction) : null;
    if (!parsed?.success) continue;
    const told = { ...byCoder.get(who)?.told, ...parsed.data.report };
    byCoder.delete(who);
    byCoder.set(who, { told, at });
  }
  if (byCoder.size === 0) return null;
  const coders = [...byCoder].map(([who, { told, at }]): CoderVerdicts => {
    const fields = Object.entries(told) as [keyof Told, string][];
    return { who, at, verdicts: fields.map(([variable, value]) => ({ variable, issue: null, value })) };
  });
  return { report, words: '', coders, machine: [] };
}
