import type { Actor } from '../../src/model/reading/actor.ts';
import type { Attribution } from '../../src/model/reading/attribution.ts';
import type { ActVerb, Code } from '../../src/model/reading/code.ts';
import type { Links } from '../../src/model/coverage/links.ts';
import type { Dated } from '../../src/model/date.ts';
import type { Derived } from '../../src/model/coverage/derived.ts';
import type { Dispute } from '../../src/model/coverage/dispute.ts';
import type { Origin } from '../../src/model/coverage/origin.ts';
import type { Passage } from '../../src/model/reading/passage.ts';
import type { Move, Position } from '../../src/model/coverage/position.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import type { MeetingMention } from '../../src/model/coverage/round.ts';
import type { Sourcing, Speaker, Voice } from '../../src/model/reading/speaker.ts';
import type { SourcedCode, Statement } from '../../src/model/coverage/statement.ts';
import { QUOTE_IN_COURIER, sharedPassage, WIRE_IN_COURIER } from './shared-words.ts';
import { completeFacts, type FirstFacts } from '../../src/derive/derived-facts.ts';
import type { BriefInput } from '../../src/brief/brief-input.ts';
import {
  idOf,
  loadTruth,
  spanOf,
  spansOf,
  textOf,
  type Truth,
  type TrueCode,
  type TrueMove,
  type TruePosition,
  type TrueRendition,
  type TrueReport,
  type TrueStatement,
} from './marked-brief.ts';

/** The river talks as their truth tells them: what the stages before the brief would give if they made no mistake. */

const words = (name: string): string => name.replaceAll('-', ' ');

export function riverTalks(): BriefInput {
  const { truth, codebook } = loadTruth();
  const texts = new Map(Object.keys(truth.reports).map((name) => [name, textOf(name)]));
  const actors = truth.actors.map((actor): Actor => ({ ...actor, kind: 'person', certain: true, why: '' }));
  const statements: Statement[] = [];
  const attributions = new Map<string, Attribution[]>();
  const voices = new Map<string, Voice[]>();
  for (const one of truth.statements) {
    const statement = statementOf(one, truth, { texts, attributions, voices });
    if (statement) statements.push(statement);
  }
  const meetings = new Map<string, MeetingMention[]>();
  const positions = truth.positions.map(positionOf).sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  const rounds = roundsOf(truth, texts, meetings);
  const readings = Object.entries(truth.reports).map(([name, report]) =>
    readingOf(name, report, texts.get(name) ?? '', {
      actors,
      attributions: attributions.get(name) ?? [],
      voices: voices.get(name) ?? [],
      meetings: meetings.get(name) ?? [],
    }),
  );
  const links = linksOf(truth, actors, statements);
  return {
    readings,
    paths: new Map(Object.keys(truth.reports).map((name) => [idOf(name), `reports/${name}`])),
    links,
    derived: completeFacts(factsOf(truth, positions, rounds, statements), links, readings, codebook),
    codebook,
    reviewed: new Set(),
    since: null,
    now: '2031-05-30T08:10:00.000Z',
  };
}

/** The input with all that follows from its first facts, after one of them was changed. */
export function withFacts(input: BriefInput): BriefInput {
  const { derived, links, readings, codebook } = input;
  return { ...input, derived: completeFacts(derived, links, readings, codebook) };
}

function day(date: string): Dated {
  return { days: { first: date, last: date }, precision: 'day', bounds: false, evidence: 'truth', span: null };
}

interface Made {
  readonly texts: ReadonlyMap<string, string>;
  readonly attributions: Map<string, Attribution[]>;
  readonly voices: Map<string, Voice[]>;
}

function statementOf(one: TrueStatement, truth: Truth, { texts, attributions, voices }: Made): Statement | null {
  const { actor, unnamed, number, document } = one.speaker;
  const speaker: Speaker =
    actor !== undefined
      ? { kind: 'actor', actor }
      : document !== undefined
        ? { kind: 'document', words: document }
        : { kind: 'unnamed', words: unnamed ?? '', number: number ?? null, closeness: null };
  const party = one.speaker.party ?? truth.actors.find(({ id }) => id === actor)?.party ?? null;
  const sourcing = words(one.sourcing) as Sourcing;
  const length = ({ content }: TrueRendition): number => JSON.stringify(content).length;
  const fullestFirst = [...one.renditions].sort((a, b) => length(b) - length(a));
  const renditions = fullestFirst.flatMap((rendition) => {
    const text = texts.get(rendition.report) ?? '';
    const content = spansOf(text, rendition.content);
    if (content.length === 0) return [];
    const list = attributions.get(rendition.report) ?? [];
    const quoted = content.map(({ start }) => /[“‘"]/.test(text.charAt(start)));
    const manner = quoted.every(Boolean) ? 'direct' : quoted.some(Boolean) ? 'mixed' : 'indirect';
    const id = list.length;
    list.push({
      id,
      source: spansOf(text, rendition.source),
      cue: spansOf(text, rendition.cue),
      content,
      manner,
      within: null,
      confidence: 0.9,
    });
    attributions.set(rendition.report, list);
    const relay = rendition.relay.map((name) => ({ name, span: { start: 0, end: 0 } }));
    const voice = {
      attribution: id,
      speaker,
      party,
      sourcing,
      relay,
      said: one.said === null ? null : day(one.said),
      confidence: 0.9,
      why: '',
    };
    voices.set(rendition.report, [...(voices.get(rendition.report) ?? []), voice]);
    return [{ report: idOf(rendition.report), attribution: id, name: rendition.report }];
  });
  if (renditions.length === 0) return null;
  return {
    id: one.id,
    speaker,
    party,
    sourcing,
    said: one.said === null ? null : day(one.said),
    renditions: renditions.map(({ report, attribution }) => ({ report, attribution })),
    origins: [one.origin],
    codes: one.codes.map((code) => codeOf(code, party, renditions, texts)),
    issue: one.codes[0]?.issue ?? null,
    act: words(one.act) as ActVerb,
    confidence: 0.9,
  };
}

function codeOf(
  code: TrueCode,
  party: string | null,
  renditions: readonly { readonly report: string; readonly attribution: number; readonly name: string }[],
  texts: ReadonlyMap<string, string>,
): SourcedCode {
  const shown =
    renditions.find(({ name }) => code.condition !== null && texts.get(name)?.includes(code.condition)) ?? renditions[0]!;
  const made: Code = {
    attribution: shown.attribution,
    issue: code.issue,
    alternative: code.alternative,
    holder: code.holder,
    stance: code.stance,
    declared: code.holder === party,
    asserted: code.asserted,
    condition: code.condition === null ? [] : spansOf(texts.get(shown.name) ?? '', [code.condition]),
    redLine: false,
    words: [],
    by: 'test',
    rival: null,
    confidence: 0.9,
  };
  return { report: shown.report, code: made };
}

function positionOf(one: TruePosition, at: number): Position {
  return {
    id: `position-${at + 1}`,
    holder: one.holder,
    issue: one.issue,
    alternative: one.alternative,
    stance: one.stance,
    asserted: true,
    mode: one.mode,
    conditional: one.condition !== null,
    redLine: one.redLine,
    when: day(one.date),
    statements: one.statements,
    confidence: 0.9,
  };
}

function dayOf({ when }: Position): string {
  return when?.days.last ?? '';
}

function factsOf(
  truth: Truth,
  positions: readonly Position[],
  rounds: Derived['rounds'],
  statements: readonly Statement[],
): FirstFacts {
  const known = new Map(statements.map((statement) => [statement.id, statement]));
  const ids = (all: readonly string[]): string[] => all.filter((id) => known.has(id));
  return {
    decisions: [],
    disputes: truth.disputes.map((dispute, at) => ({
      id: `dispute-${at + 1}`,
      kind: words(dispute.kind) as Dispute['kind'],
      issue: ids(dispute.asserted).flatMap((id) => known.get(id)?.codes.map(({ code }) => code.issue) ?? [])[0] ?? null,
      about: dispute.about,
      asserted: ids(dispute.asserted),
      denied: ids(dispute.denied),
      told: [],
    })),
    positions,
    moves: truth.moves.flatMap((move) => moveOf(move, positions) ?? []),
    oneSided: truth.announcedByOneSide.map(({ by, statements: said }) => ({
      by,
      unconfirmedBy: by === 'varesh' ? ['osmar'] : ['varesh'],
      statements: ids(said),
    })),
    rounds,
    gaps: truth.neverQuotedDirectly.map(({ party, issue }) => ({ kind: 'never quoted', party, issue })),
  };
}

function moveOf(
  { holder, issue, kind, from: before, to: after, statements }: TrueMove,
  positions: readonly Position[],
): Move | null {
  const own = positions.filter((one) => one.holder === holder && one.issue === issue && one.mode === 'declared');
  const to = own.findLast(
    (one) => after.startsWith(one.alternative ?? '') && one.statements.some((id) => statements.includes(id)),
  );
  const from = to && own.findLast((one) => before.startsWith(one.alternative ?? '') && dayOf(one) < dayOf(to));
  return to ? { holder, issue, kind: words(kind) as Move['kind'], from: from?.id ?? null, to: to.id } : null;
}

function roundsOf(truth: Truth, texts: ReadonlyMap<string, string>, meetings: Map<string, MeetingMention[]>): Derived['rounds'] {
  const told: Readonly<Record<string, readonly [string, string]>> = {
    'round-1': ['01-first-round.html', 'Two days of talks on a treaty for the river Selen'],
    'round-2': ['09-communique.txt', 'second round'],
    'round-3': ['14-after-the-third-round.html', 'third round'],
    'round-4': ['14-after-the-third-round.html', 'return to Halmos in the second half of June'],
  };
  return truth.rounds.flatMap((round) => {
    const [name = '', quote = ''] = told[round.id] ?? [];
    const span = spanOf(texts.get(name) ?? '', quote);
    if (!span) return [];
    const when =
      round.date === null ? null : { ...day(round.date), days: { first: round.date, last: round.endDate ?? round.date } };
    const { place, parties, mediator, planned } = round;
    const mention: MeetingMention = { span, kind: 'talks', when, place, parties, people: [], mediator, planned, outcome: null };
    const list = meetings.get(name) ?? [];
    meetings.set(name, [...list, mention]);
    return [
      {
        id: round.id,
        kind: 'talks',
        when,
        place,
        parties,
        people: [],
        mediator,
        planned,
        mentions: [{ report: idOf(name), meeting: list.length }],
      },
    ];
  });
}

function linksOf(truth: Truth, actors: readonly Actor[], statements: readonly Statement[]): Links {
  return {
    actors,
    statements,
    origins: truth.origins.map((origin) => ({
      id: origin.id,
      kind: words(origin.kind) as Origin['kind'],
      name: origin.name,
      reports: origin.reports.map(idOf),
      why: [origin.why],
      mayBe: origin.mayBe === undefined ? [] : [origin.mayBe],
    })),
    originCount: truth.originCounts,
    shared: [WIRE_IN_COURIER, QUOTE_IN_COURIER].map(sharedPassage),
  };
}

function readingOf(
  name: string,
  report: TrueReport,
  text: string,
  parts: Pick<Reading, 'actors' | 'attributions' | 'voices' | 'meetings'>,
): Reading {
  return {
    report: idOf(name),
    version: 'truth',
    given: {},
    text,
    passages: passagesOf(text, report),
    title: report.title,
    language: null,
    writers: [],
    outlet:
      report.outlet === null ? null : { name: report.outlet, family: report.family ?? report.outlet, evidence: '', span: null },
    wires: report.wire === null ? [] : [{ name: report.wire, span: { start: 0, end: 0 } }],
    published: { date: report.published.date, precision: report.published.precision, evidence: [] },
    dates: [],
    meetingWords: [],
    mentions: [],
    codes: [],
    acts: [],
    unlikely: [],
    topics: [],
    findings: report.findings.map((rule) => ({ rule, span: null, seen: `${words(rule)} in this report`, assumed: 'nothing' })),
    ...parts,
  };
}

function passagesOf(text: string, { furniture }: TrueReport): Passage[] {
  const out = new Set(furniture.map((quote) => (typeof quote === 'string' ? quote : quote.quote)));
  const found: Passage[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    found.push({ kind: out.has(line) ? 'furniture' : 'body', span: { start, end: start + line.length } });
    start += line.length + 1;
  }
  return found;
}
