import type { Code, Stance } from '../../model/reading/code.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import { mentionCodes } from '../../link/statements/statement-mentions.ts';
import type { CodedStatement, StatementTable } from '../../network/statements/coded-statement.ts';
import { MS_A_SECOND } from '../../network/windows/calendar-units.ts';
import { ANALYST } from '../../review/code-decisions.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { issueAsked } from '../lists/list-facts.ts';
import { speakerName } from '../lists/list-wording.ts';
import type { StatementSource } from './statement-source.ts';

/** Whose statements are joined: those of everybody who speaks for a party, or those of each person and body by itself. */
export type ActorKind = 'party' | 'actor';

/** Which codes of a record are statements of a network. */
export interface StatementChoice {
  readonly by: ActorKind;
  /** Least confidence of a code that nobody has reviewed, from 0 to 1. */
  readonly minConfidence: number;
  /** Only codes of statements that an analyst has accepted, corrected or added. */
  readonly reviewedOnly: boolean;
}

/** Why a code is no statement of the network. */
const LEFT_OUT = [
  'ascribed by others',
  'denied',
  'on no alternative',
  'of nobody with a name',
  'not sure enough',
  'not reviewed',
  'without a date',
] as const;
type LeftOut = (typeof LEFT_OUT)[number];

/** Stances as points of a scale: who is open to something is half-way between who supports it and who opposes it. */
const HEIGHT: Readonly<Record<Stance, number>> = { opposes: -1, open: 0, supports: 1 };

/** What a code says, with all that its place in a table depends on. */
interface Candidate {
  readonly code: Code;
  readonly statement: Statement;
  readonly actor: string | null;
  readonly day: string | null;
  readonly isReviewed: boolean;
}

/**
 * Each position that a statement declares, once however many reports carry it. A code of the machine weighs as much as it is likely to
 * be right; one that an analyst has looked at weighs 1.
 */
export function recordStatements(coverage: Coverage, choice: StatementChoice): StatementSource {
  const reports = new Map(coverage.readings.map(({ report }, at) => [report, at + 1]));
  const leftOut = new Map<LeftOut, number>();
  const statements: CodedStatement[] = [];
  const reviewed = new Set<number>();
  for (const candidate of candidates(coverage, choice.by)) {
    const reason = reasonToLeaveOut(candidate, choice);
    if (reason !== null) leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
    else {
      const id = statements.length + 1;
      if (candidate.isReviewed) reviewed.add(id);
      statements.push(codedStatement(id, candidate, coverage, reports));
    }
  }
  const { codebook } = coverage;
  return {
    table: tableOf(statements),
    actor: 'actor',
    concept: 'concept',
    stance: 'stance',
    reviewed,
    leftOut,
    levelName: stanceAt,
    partyOf: (actor) => (choice.by === 'party' ? actor : partyOfActor(actor, coverage)),
    conceptsOf: (asked) => {
      const issue = codebook.issues.find(({ id }) => id === issueAsked(asked, codebook));
      return issue?.alternatives.map(({ id }) => conceptName({ issue: issue.id, alternative: id }, codebook)) ?? [];
    },
  };
}

function stanceAt(height: string): string {
  return Object.entries(HEIGHT).find(([, at]) => String(at) === height)?.[0] ?? height;
}

/** The party that somebody with this name belongs to. */
function partyOfActor(actor: string, { links, codebook }: Coverage): string | null {
  const party = links.actors.find(({ name }) => name === actor)?.party ?? null;
  return party === null ? null : partyName(party, codebook);
}

function candidates(coverage: Coverage, by: ActorKind): Candidate[] {
  return coverage.links.statements.flatMap((statement) => {
    const codes = strongest(codesOf(statement, coverage));
    const day = dayOf(statement, coverage);
    const isSeen = coverage.reviewed.has(statement.id);
    // Where an analyst has coded a statement, what the machine coded beside it has not been looked at.
    const isCodedByHand = codes.some((code) => code.by === ANALYST);
    return codes.map((code) => ({
      code,
      statement,
      day,
      actor: actorOf(statement, code, by, coverage),
      isReviewed: isSeen && (!isCodedByHand || code.by === ANALYST),
    }));
  });
}

/** All that the renditions of a statement were coded with, also what is not sure enough to be called a position: it weighs the less. */
function codesOf({ renditions }: Statement, { byReport }: Coverage): Code[] {
  return renditions.flatMap(({ report, attribution }) => {
    const reading = byReport.get(report);
    const told = reading?.attributions[attribution];
    return reading && told ? mentionCodes(reading, told) : [];
  });
}

/** Several renditions of one statement tell one thing once: the most confident code of each holder and alternative. */
function strongest(codes: readonly Code[]): Code[] {
  const best = new Map<string, Code>();
  for (const code of codes) {
    const key = JSON.stringify([code.holder, code.issue, code.alternative, code.asserted, code.declared]);
    if ((best.get(key)?.confidence ?? -1) < code.confidence) best.set(key, code);
  }
  return [...best.values()];
}

function actorOf(statement: Statement, { holder }: Code, by: ActorKind, coverage: Coverage): string | null {
  if (by === 'party') return partyName(holder, coverage.codebook);
  return statement.speaker.kind === 'actor' ? speakerName(statement.speaker, coverage) : null;
}

function partyName(id: string, { parties }: Codebook): string {
  return parties.find((party) => party.id === id)?.name ?? id;
}

/** The day it was said; where no report tells it, the day of the first report, before which it must have been said. */
function dayOf({ said, renditions }: Statement, { byReport }: Coverage): string | null {
  const published = renditions.flatMap(({ report }) => byReport.get(report)?.published.date ?? []);
  return said?.days.last ?? published.sort()[0] ?? null;
}

function reasonToLeaveOut({ code, actor, day, isReviewed }: Candidate, choice: StatementChoice): LeftOut | null {
  if (!code.declared) return 'ascribed by others';
  if (!code.asserted) return 'denied';
  if (code.alternative === null) return 'on no alternative';
  if (actor === null) return 'of nobody with a name';
  if (choice.reviewedOnly && !isReviewed) return 'not reviewed';
  if (!isReviewed && code.confidence < choice.minConfidence) return 'not sure enough';
  return day === null ? 'without a date' : null;
}

function codedStatement(
  id: number,
  { code, statement, actor, day, isReviewed }: Candidate,
  coverage: Coverage,
  reports: ReadonlyMap<string, number>,
): CodedStatement {
  return {
    id,
    ...placeOf(statement, coverage, reports),
    seconds: Date.parse(`${day ?? ''}T00:00:00Z`) / MS_A_SECOND,
    values: { actor: actor ?? '', concept: conceptName(code, coverage.codebook), stance: HEIGHT[code.stance] },
    weight: isReviewed ? 1 : code.confidence,
  };
}

/** Where the fullest rendition of a statement stands. */
function placeOf(
  { renditions }: Statement,
  { byReport }: Coverage,
  reports: ReadonlyMap<string, number>,
): Pick<CodedStatement, 'document' | 'start' | 'stop' | 'about'> {
  const [fullest] = renditions;
  const reading = fullest && byReport.get(fullest.report);
  if (!reading) return { document: 0, start: 0, stop: 0, about: {} };
  const content = reading.attributions[fullest.attribution]?.content ?? [];
  return {
    document: reports.get(fullest.report) ?? 0,
    start: content[0]?.start ?? 0,
    stop: content.at(-1)?.end ?? 0,
    about: { source: reading.outlet?.name ?? '', id: reading.report },
  };
}

/** An alternative by its title, after that of its issue. */
function conceptName({ issue, alternative }: Pick<Code, 'issue' | 'alternative'>, { issues }: Codebook): string {
  const found = issues.find(({ id }) => id === issue);
  const title = found?.alternatives.find(({ id }) => id === alternative)?.title ?? alternative ?? '';
  return `${found?.title ?? issue}: ${title}`;
}

function tableOf(statements: readonly CodedStatement[]): StatementTable {
  const times = statements.map(({ seconds }) => seconds).sort((a, b) => a - b);
  return {
    statements,
    types: { actor: 'text', concept: 'text', stance: 'integer' },
    scales: { stance: [HEIGHT.opposes, HEIGHT.supports] },
    documents: { first: times[0] ?? 0, last: times.at(-1) ?? 0 },
  };
}
