import type { Brief, ChangeLine, MoveLine, OneSidedLine, RoundLine } from '../../model/brief.ts';
import { commonYear, dayWords, type DayWords } from './day-phrases.ts';
import { gridBlock } from './state-of-play-section.ts';
import { decisionsSection } from './decisions-section.ts';
import { disputeSection, disputeSummary } from './dispute-section.ts';
import { doubtsSection, gapsSection, reportsSection, sharedOrigins, sharedText } from './report-sections.ts';
import { framingSection } from './framing-section.ts';
import { LINE, type Block, type Line, type Page, type Section } from './page.ts';
import { possibleSection } from './possible-section.ts';
import { statementLine } from './statement-line.ts';
import * as wording from './fact-phrases.ts';

type SectionMaker = (brief: Brief, days: DayWords) => readonly Section[];

/** What makes each section, by the id of the section, in the order of the page. */
const SECTION_MAKERS: readonly (readonly [id: string, make: SectionMaker])[] = [
  ['decided', decisionsSection],
  ['since', (brief, days) => [changesSection(brief, days)]],
  ['state', (brief, days) => [stateOfPlaySection(brief, days)]],
  ['moves', (brief, days) => [movesSection(brief, days)]],
  ['red-lines', (brief, days) => [redLinesSection(brief, days)]],
  ['one-sided', (brief, days) => [oneSidedSection(brief, days)]],
  ['disputed', (brief, days) => [disputeSection(brief, days)]],
  ['rounds', (brief, days) => [roundsSection(brief, days)]],
  ['possible', (brief) => [possibleSection(brief)]],
  ['said', (brief, days) => [statementsSection(brief, days)]],
  ['origins', (brief) => [sharedOrigins(brief)]],
  ['wordings', (brief, days) => [framingSection(brief, days)]],
  ['shared', (brief) => [sharedText(brief)]],
  ['gaps', (brief) => [gapsSection(brief)]],
  ['doubts', (brief) => [doubtsSection(brief)]],
  ['reports', (brief, days) => [reportsSection(brief, days)]],
  ['codebook', codebookHint],
];

/**
 * Lays out the brief as sections of lines, in words. Every form of it is made from these, so that they say the same. With ids, only the
 * sections that have one of them are made.
 */
export function pageOf(brief: Brief, only: readonly string[] | null = null): Page {
  const days = dayWords(commonYear(brief.coverage.first, brief.coverage.last));
  const wanted = SECTION_MAKERS.filter(([id]) => only === null || only.includes(id));
  const facts = [...coverageFacts(brief, days), `read ${days.day(brief.read)}, ${brief.read.slice(11, 16)}`];
  const sections = wanted.flatMap(([, make]) => make(brief, days));
  return { title: brief.title, facts, sections: sections.filter((section) => mayBeShown(brief, section)) };
}

/** What follows from positions alone. */
const OF_POSITIONS: ReadonlySet<string> = new Set(['moves', 'red-lines', 'one-sided', 'possible', 'gaps']);

/** Where no codebook names issues, that nothing follows from positions is told once, under the state of play. */
function mayBeShown({ grid }: Brief, { id, blocks }: Section): boolean {
  return grid.length > 0 || blocks.length > 0 || !OF_POSITIONS.has(id);
}

/** The last line of a brief without issues: how to come to positions. */
function codebookHint({ grid }: Brief): Section[] {
  if (grid.length > 0) return [];
  return [
    {
      id: 'codebook',
      title: 'To see where each party stands',
      intro: '',
      blocks: [],
      empty: 'Positions need a codebook: readout add REPORTS..., then readout codebook propose drafts one',
    },
  ];
}

/** Reports, outlets, days. On how many origins all of it rests helps nobody: each line says it of itself. */
export function coverageFacts({ coverage }: Brief, days: DayWords): string[] {
  const { first, last } = coverage;
  const year = commonYear(first, last);
  return [
    ...outletWords(coverage),
    first === null || last === null ? 'no report is dated' : `${days.range(first, last)}${year === null ? '' : ` ${year}`}`,
    ...(coverage.undated > 0 ? [`${coverage.undated} undated: lines without a day rest on them`] : []),
  ];
}

/** How many reports from how many outlets; those that do not name theirs may be of one of them, or of others. */
function outletWords({ reports: all, outlets, withoutOutlet }: Brief['coverage']): string[] {
  const counted = wording.countPhrase(all, 'report');
  if (withoutOutlet === 0) return [`${counted} from ${wording.countPhrase(outlets, 'outlet')}`];
  const none = withoutOutlet === 1 ? '1 report names no outlet' : `${withoutOutlet} reports name no outlet`;
  return [outlets === 0 ? counted : `${counted} from ${wording.countPhrase(outlets, 'known outlet')}`, none];
}

function changesSection(brief: Brief, days: DayWords): Section {
  const title = brief.since === null ? 'New' : `Since ${days.day(brief.since)}`;
  return {
    id: 'since',
    title,
    intro: [
      ...(brief.sinceChosen && brief.since !== null ? ['What came in from two days before the latest report on.'] : []),
      ...(brief.coverage.undated > 0 ? ['What only undated reports tell is not counted as new.'] : []),
    ].join(' '),
    blocks: brief.changes.map((change): Block => ({ kind: 'line', line: changeLine(brief, change, days) })),
    empty:
      brief.since === null
        ? 'no report is dated, so nothing can be called new'
        : `nothing said or done since ${days.day(brief.since)} was found`,
  };
}

function changeLine(brief: Brief, change: ChangeLine, days: DayWords): Line {
  if (change.kind === 'move') return { ...moveLine(brief, change.move, days), mark: '~' };
  if (change.kind === 'one-sided') return { ...oneSidedLine(brief, change.oneSided, days), mark: '!' };
  if (change.kind === 'dispute') return { ...disputeSummary(change.dispute), mark: '≠' };
  if (change.kind === 'round') return { ...roundLine(brief, change.round, days), mark: '+' };
  if (change.kind === 'heard') return heardLine(brief, change, days);
  const { position, holder, issue } = change;
  const head = [
    wording.strongRun(wording.partyName(brief, holder)),
    wording.plainRun(` on ${wording.issueTitle(brief, issue)}: `),
  ];
  return { ...positionLine(position, days), runs: [...head, ...wording.stanceRuns(position)], mark: '·' };
}

/** What was said on an issue, each party's name before its words; on anything, the speaker's. */
function heardLine(brief: Brief, { issue, statements, more }: Extract<ChangeLine, { kind: 'heard' }>, days: DayWords): Line {
  const said = statements.map((statement) => {
    const party = statement.party === null ? '' : wording.partyName(brief, statement.party);
    const name = issue === null ? wording.listPhrase(statement.grounds.by) : party;
    const speaker = issue !== null && statement.grounds.by.some((one) => one !== name);
    const line = statementLine(statement, days, { speaker });
    return { ...line, runs: [wording.strongRun(name), wording.plainRun(' '), ...line.runs] };
  });
  const rest = more > 0 ? [{ ...LINE, runs: [wording.plainRun(`and ${wording.countPhrase(more, 'statement')} more`)] }] : [];
  const head =
    issue === null
      ? [wording.plainRun('said, what most reports carry first')]
      : [wording.plainRun('said on '), wording.strongRun(wording.issueTitle(brief, issue))];
  return { ...LINE, mark: '·', runs: head, under: [...said, ...rest] };
}

/** Whom of the holder the words name, where who is cited does not say it already. */
function namedBeside({ named = [], grounds }: MoveLine['to']): string[] {
  const others = named.filter((name) => !grounds.by.some((one) => one.startsWith(name)));
  return others.length > 0 ? [wording.listPhrase(others)] : [];
}

function positionLine(position: MoveLine['to'], days: DayWords): Line {
  return {
    ...LINE,
    runs: wording.stanceRuns(position),
    notes: [...namedBeside(position), ...wording.sourcingNotes(position.grounds, days, { speaker: true })],
    flags: wording.positionFlags(position),
    cites: position.grounds.evidence,
  };
}

function stateOfPlaySection(brief: Brief, days: DayWords): Section {
  return {
    id: 'state',
    title: 'State of play',
    intro: 'What each party stands for now. What others say of it stands apart, marked as ascribed.',
    blocks: brief.grid.length > 0 ? [gridBlock(brief, days)] : [],
    empty: 'no position was coded, because no codebook names what is on the table; the last line tells how to get one',
  };
}

function movesSection(brief: Brief, days: DayWords): Section {
  return {
    id: 'moves',
    title: 'Moves',
    intro: 'Steps between what one party declared and what it declared later.',
    blocks: brief.moves.filter(isStep).map((move): Block => ({ kind: 'line', line: moveLine(brief, move, days) })),
    empty: 'none found in these reports: only a step between two coded stands of one party is told',
  };
}

/** A restatement is no step. */
function isStep({ kind }: MoveLine): boolean {
  return kind !== 'restated';
}

function moveLine(brief: Brief, { holder, issue, kind, from, to }: MoveLine, days: DayWords): Line {
  const head = [
    wording.strongRun(wording.partyName(brief, holder)),
    wording.plainRun(' '),
    wording.verb(wording.MOVE_WORDS[kind]),
    wording.plainRun(` on ${wording.issueTitle(brief, issue)}: `),
  ];
  const steps =
    from === null
      ? wording.stanceRuns(to)
      : [
          ...wording.stanceRuns(from),
          wording.plainRun(` (${days.grounds(from.grounds)})`),
          wording.plainRun(' → '),
          ...wording.stanceRuns(to),
        ];
  const earlier = from?.grounds.evidence ?? [];
  return { ...positionLine(to, days), runs: [...head, ...steps], cites: [...earlier, ...to.grounds.evidence] };
}

function redLinesSection(brief: Brief, days: DayWords): Section {
  return {
    id: 'red-lines',
    title: 'Red lines',
    intro: 'Positions that the words themselves call a red line or not negotiable.',
    blocks: brief.redLines.map(({ holder, issue, position }): Block => {
      const head = [
        wording.strongRun(wording.partyName(brief, holder)),
        wording.plainRun(` on ${wording.issueTitle(brief, issue)}: `),
      ];
      return { kind: 'line', line: { ...positionLine(position, days), runs: [...head, ...wording.stanceRuns(position)] } };
    }),
    empty: 'none found in these reports',
  };
}

function oneSidedSection(brief: Brief, days: DayWords): Section {
  return {
    id: 'one-sided',
    title: 'Announced by one side',
    intro: 'Said to be agreed, but not by everybody whose agreement it needs.',
    blocks: brief.oneSided.map((one): Block => ({ kind: 'line', line: oneSidedLine(brief, one, days) })),
    empty: 'none found in these reports',
  };
}

function oneSidedLine(brief: Brief, one: OneSidedLine, days: DayWords): Line {
  return {
    ...LINE,
    runs: wording.oneSidedRuns(brief, one),
    cites: one.statements.flatMap(({ grounds }) => grounds.evidence),
    under: one.statements.map((statement) => statementLine(statement, days, { speaker: true })),
  };
}

function roundsSection(brief: Brief, days: DayWords): Section {
  return {
    id: 'rounds',
    title: 'Rounds',
    intro: 'Meetings and calls, held and planned.',
    blocks: brief.rounds.map((round): Block => ({ kind: 'line', line: roundLine(brief, round, days) })),
    empty: 'none found in these reports',
  };
}

function roundLine(brief: Brief, round: RoundLine, days: DayWords): Line {
  return {
    ...LINE,
    runs: wording.roundRuns(brief, round, days),
    cites: round.evidence,
    under: round.outcomes.map((outcome) => ({
      ...LINE,
      runs: [wording.plainRun('outcome: '), wording.quotedRun(outcome.quote)],
      notes: outcome.by === null ? [] : [`told by ${outcome.by}`],
      cites: [outcome],
    })),
  };
}

function statementsSection(brief: Brief, days: DayWords): Section {
  return {
    id: 'said',
    title: 'Who said what',
    intro: 'Every statement, counted once however many reports carry it.',
    blocks: bySpeaker(brief, days),
    empty: 'no attributed statement was found',
  };
}

/** Whose a speaker is. Where parties are only guessed, that nobody's was guessed tells nothing of him. */
function noteOf(brief: Brief, party: string | null): string {
  if (party !== null) return wording.partyName(brief, party);
  return brief.grid.length === 0 ? '' : 'of no party';
}

/** What each speaker is cited for. */
function bySpeaker(brief: Brief, days: DayWords): Block[] {
  return brief.said.map(({ speaker, party, statements }) => ({
    kind: 'group',
    title: speaker,
    note: noteOf(brief, party),
    lines: statements.map((one) => statementLine(one, days, { speaker: false })),
  }));
}
