import type { Brief, ChangeLine, DisputeLine, MoveLine, OneSidedLine, RoundLine, StatementLine } from '../../model/brief.ts';
import { commonYear, dayWords, type DayWords } from './days.ts';
import { gridBlock } from './grid.ts';
import { doubts, notCovered, reports, sharedOrigins, sharedText } from './lists.ts';
import { wordings } from './wordings.ts';
import type { Block, Flag, Line, Page, Section, Side } from './page.ts';
import * as wording from './wording.ts';

/** Lays out the brief as sections of lines, in words. Every form of it is made from these, so that they say the same. */
export function pageOf(brief: Brief): Page {
  const days = dayWords(commonYear(brief.coverage.first, brief.coverage.last));
  return {
    title: brief.title,
    facts: facts(brief, days),
    sections: [
      since(brief, days),
      stateOfPlay(brief, days),
      moves(brief, days),
      redLines(brief, days),
      oneSided(brief, days),
      disputed(brief, days),
      rounds(brief, days),
      said(brief, days),
      sharedOrigins(brief),
      wordings(brief, days),
      sharedText(brief),
      notCovered(brief),
      doubts(brief),
      reports(brief, days),
    ],
  };
}

const LINE: Omit<Line, 'runs'> = { mark: '', notes: [], flags: [], cites: [], reports: [], under: [] };

function facts({ coverage, read }: Brief, days: DayWords): string[] {
  const { first, last } = coverage;
  const year = commonYear(first, last);
  return [
    ...outletWords(coverage),
    wording.originWords(coverage.origins),
    first === null || last === null ? 'no report is dated' : `${days.range(first, last)}${year === null ? '' : ` ${year}`}`,
    ...(coverage.undated > 0 ? [`${coverage.undated} undated`] : []),
    `read ${days.day(read)}, ${read.slice(11, 16)}`,
  ];
}

/** How many reports from how many outlets; those that do not name theirs may be of one of them, or of others. */
function outletWords({ reports: all, outlets, withoutOutlet }: Brief['coverage']): string[] {
  const counted = wording.counted(all, 'report');
  if (withoutOutlet === 0) return [`${counted} from ${wording.counted(outlets, 'outlet')}`];
  const none = withoutOutlet === 1 ? '1 report names no outlet' : `${withoutOutlet} reports name no outlet`;
  return [outlets === 0 ? counted : `${counted} from ${wording.counted(outlets, 'known outlet')}`, none];
}

function since(brief: Brief, days: DayWords): Section {
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
      brief.since === null ? 'no report is dated, so nothing can be called new' : `nothing new since ${days.day(brief.since)}`,
  };
}

function changeLine(brief: Brief, change: ChangeLine, days: DayWords): Line {
  if (change.kind === 'move') return { ...moveLine(brief, change.move, days), mark: '~' };
  if (change.kind === 'one-sided') return { ...oneSidedLine(brief, change.oneSided, days), mark: '!' };
  if (change.kind === 'dispute') return { ...disputeSummary(change.dispute), mark: '≠' };
  if (change.kind === 'round') return { ...roundLine(brief, change.round, days), mark: '+' };
  const { position, holder, issue } = change;
  const head = [wording.strong(wording.partyName(brief, holder)), wording.plain(` on ${wording.issueTitle(brief, issue)}: `)];
  return { ...positionLine(position, days), runs: [...head, ...wording.stanceRuns(position)], mark: '·' };
}

function positionLine(position: MoveLine['to'], days: DayWords): Line {
  return {
    ...LINE,
    runs: wording.stanceRuns(position),
    notes: wording.groundNotes(position.grounds, days, { speaker: true }),
    flags: wording.positionFlags(position),
    cites: position.grounds.evidence,
  };
}

function stateOfPlay(brief: Brief, days: DayWords): Section {
  return {
    id: 'state',
    title: 'State of play',
    intro: 'What each party stands for now. What others say of it stands apart, marked as ascribed.',
    blocks: brief.grid.length > 0 ? [gridBlock(brief, days)] : [],
    empty: 'the codebook names no issue',
  };
}

function moves(brief: Brief, days: DayWords): Section {
  return {
    id: 'moves',
    title: 'Moves',
    intro: 'Steps between what one party declared and what it declared later.',
    blocks: [...brief.moves.filter(isStep), ...brief.moves.filter((move) => !isStep(move))].map((move): Block => ({
      kind: 'line',
      line: moveLine(brief, move, days),
    })),
    empty: 'no move found',
  };
}

/** A restatement is no step; it stands after them. */
function isStep({ kind }: MoveLine): boolean {
  return kind !== 'restated';
}

function moveLine(brief: Brief, { holder, issue, kind, from, to }: MoveLine, days: DayWords): Line {
  const head = [
    wording.strong(wording.partyName(brief, holder)),
    wording.plain(' '),
    wording.verb(wording.MOVE_WORDS[kind]),
    wording.plain(` on ${wording.issueTitle(brief, issue)}: `),
  ];
  const steps =
    from === null || kind === 'restated'
      ? wording.stanceRuns(to)
      : [
          ...wording.stanceRuns(from),
          wording.plain(` (${days.grounds(from.grounds)})`),
          wording.plain(' → '),
          ...wording.stanceRuns(to),
        ];
  const earlier = kind === 'restated' ? [] : (from?.grounds.evidence ?? []);
  return { ...positionLine(to, days), runs: [...head, ...steps], cites: [...earlier, ...to.grounds.evidence] };
}

function redLines(brief: Brief, days: DayWords): Section {
  return {
    id: 'red-lines',
    title: 'Red lines',
    intro: 'Positions that the words themselves call a red line or not negotiable.',
    blocks: brief.redLines.map(({ holder, issue, position }): Block => {
      const head = [wording.strong(wording.partyName(brief, holder)), wording.plain(` on ${wording.issueTitle(brief, issue)}: `)];
      return { kind: 'line', line: { ...positionLine(position, days), runs: [...head, ...wording.stanceRuns(position)] } };
    }),
    empty: 'nobody calls anything a red line',
  };
}

function oneSided(brief: Brief, days: DayWords): Section {
  return {
    id: 'one-sided',
    title: 'Announced by one side',
    intro: 'Said to be agreed, but not by everybody whose agreement it needs.',
    blocks: brief.oneSided.map((one): Block => ({ kind: 'line', line: oneSidedLine(brief, one, days) })),
    empty: 'nothing is announced by one side alone',
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

function statementLine(statement: StatementLine, days: DayWords, shown: { readonly speaker: boolean }): Line {
  return {
    ...LINE,
    runs: wording.statementRuns(statement),
    notes: [...wording.groundNotes(statement.grounds, days, shown), ...wording.actNotes(statement)],
    flags: wording.groundFlags(statement.grounds),
    cites: statement.grounds.evidence,
  };
}

function disputed(brief: Brief, days: DayWords): Section {
  return {
    id: 'disputed',
    title: 'Disputed',
    intro: 'Statements that cannot both be true, side by side.',
    blocks: brief.disputes.map((dispute): Block => ({
      kind: 'sides',
      about: dispute.about,
      note: disputeNote(brief, dispute),
      sides: [disputeSide(brief, dispute, 'asserted', days), disputeSide(brief, dispute, 'denied', days)],
    })),
    empty: 'no dispute found',
  };
}

function disputeNote(brief: Brief, { kind, issue, takenBackBy }: DisputeLine): string {
  const kinds = {
    denied: 'denied',
    number: 'two numbers',
    date: 'two dates',
    'who took part': 'who took part',
    'agreed or not': 'agreed or not',
  };
  return [
    kinds[kind],
    ...(issue === null ? [] : [wording.issueTitle(brief, issue)]),
    ...(takenBackBy.length > 0 ? [`taken back by ${wording.listed(takenBackBy)}`] : []),
  ].join(' · ');
}

const SIDE_TITLES: Readonly<Record<DisputeLine['kind'], Readonly<Record<'asserted' | 'denied', string>>>> = {
  denied: { asserted: 'asserted', denied: 'denied' },
  'agreed or not': { asserted: 'asserted', denied: 'denied' },
  number: { asserted: 'one side', denied: 'the other' },
  date: { asserted: 'one side', denied: 'the other' },
  'who took part': { asserted: 'was there', denied: 'was not there' },
};

function disputeSide(brief: Brief, dispute: DisputeLine, side: 'asserted' | 'denied', days: DayWords): Side {
  const told = dispute.told.filter((one) => one.side === side);
  return {
    title: SIDE_TITLES[dispute.kind][side],
    lines: [
      ...dispute[side].map((one) => statementLine(one, days, { speaker: true })),
      ...told.map(({ outlet, evidence }) => ({
        ...LINE,
        runs: [wording.plain('tells: '), wording.quoted(evidence.quote)],
        notes: [`${outlet ?? 'an outlet not known'} in its own words`, ...creditsOf(brief, evidence.report)],
        cites: [evidence],
      })),
    ],
    empty: side === 'asserted' ? 'no report of the claim itself found' : 'no denial found',
  };
}

/** The agencies that a report credits: its own words may be theirs. */
function creditsOf({ reports: all }: Brief, number: number): string[] {
  const wires = all.find((report) => report.number === number)?.wires ?? [];
  return wires.length > 0 ? [`credits ${wires.join(', ')}`] : [];
}

function disputeSummary({ about, asserted, denied, told, takenBackBy }: DisputeLine): Line {
  const by = (side: 'asserted' | 'denied', statements: readonly StatementLine[]): string => {
    const outlets = told.filter((one) => one.side === side).map(({ outlet }) => outlet ?? 'an outlet not known');
    return wording.listed([...new Set([...statements.flatMap(({ grounds }) => grounds.by), ...outlets])], 2);
  };
  const [claimed, disclaimed] = [by('asserted', asserted), by('denied', denied)];
  const sides = [
    claimed === '' ? 'no report of the claim itself found' : `asserted by ${claimed}`,
    disclaimed === '' ? 'no denial found' : `${takenBackBy.length > 0 ? 'denied or taken back' : 'denied'} by ${disclaimed}`,
  ];
  return {
    ...LINE,
    runs: [wording.plain('disputed: '), wording.strong(about)],
    notes: sides,
    flags: disputeFlags(asserted, denied),
    cites: [...[...asserted, ...denied].flatMap(({ grounds }) => grounds.evidence), ...told.map(({ evidence }) => evidence)],
  };
}

/** A dispute is unsure when one side of it rests on nothing that is sure. */
function disputeFlags(asserted: readonly StatementLine[], denied: readonly StatementLine[]): Flag[] {
  const flags = [...asserted, ...denied].flatMap(({ grounds }) => wording.groundFlags(grounds));
  const isUnsure = [asserted, denied].some((side) => side.length > 0 && side.every(({ grounds }) => grounds.unsure));
  return [...new Set(flags)].filter((flag) => flag !== 'reviewed' && (flag !== 'unsure' || isUnsure));
}

function rounds(brief: Brief, days: DayWords): Section {
  return {
    id: 'rounds',
    title: 'Rounds',
    intro: 'Meetings and calls, held and planned.',
    blocks: brief.rounds.map((round): Block => ({ kind: 'line', line: roundLine(brief, round, days) })),
    empty: 'no report tells of a meeting',
  };
}

function roundLine(brief: Brief, round: RoundLine, days: DayWords): Line {
  return {
    ...LINE,
    runs: wording.roundRuns(brief, round, days),
    cites: round.evidence,
    under: round.outcomes.map((outcome) => ({
      ...LINE,
      runs: [wording.plain('outcome: '), wording.quoted(outcome.quote)],
      cites: [outcome],
    })),
  };
}

function said(brief: Brief, days: DayWords): Section {
  return {
    id: 'said',
    title: 'Who said what',
    intro: 'Every statement, counted once however many reports carry it.',
    blocks: brief.said.map(({ speaker, party, statements }): Block => ({
      kind: 'group',
      title: speaker,
      note: party === null ? 'of no party' : wording.partyName(brief, party),
      lines: statements.map((one) => statementLine(one, days, { speaker: false })),
    })),
    empty: 'nobody is cited',
  };
}
