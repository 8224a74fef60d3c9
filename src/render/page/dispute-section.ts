import type { Brief, DisputeLine, StatementLine } from '../../model/brief.ts';
import type { DayWords } from './day-phrases.ts';
import { LINE, type Block, type Flag, type Line, type Section, type Side } from './page.ts';
import { statementLine } from './statement-line.ts';
import * as wording from './fact-phrases.ts';

/** What cannot both be true, side by side. */
export function disputeSection(brief: Brief, days: DayWords): Section {
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
    empty: 'none found in these reports',
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
    ...(takenBackBy.length > 0 ? [`taken back by ${wording.listPhrase(takenBackBy)}`] : []),
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
        runs: [wording.plainRun('tells: '), wording.quotedRun(evidence.quote)],
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

/** A dispute in one line: what it is about, and who stands on which side. */
export function disputeSummary({ about, asserted, denied, told, takenBackBy }: DisputeLine): Line {
  const by = (side: 'asserted' | 'denied', statements: readonly StatementLine[]): string => {
    const outlets = told.filter((one) => one.side === side).map(({ outlet }) => outlet ?? 'an outlet not known');
    return wording.listPhrase([...new Set([...statements.flatMap(({ grounds }) => grounds.by), ...outlets])], 2);
  };
  const [claimed, disclaimed] = [by('asserted', asserted), by('denied', denied)];
  const sides = [
    claimed === '' ? 'no report of the claim itself found' : `asserted by ${claimed}`,
    disclaimed === '' ? 'no denial found' : `${takenBackBy.length > 0 ? 'denied or taken back' : 'denied'} by ${disclaimed}`,
  ];
  return {
    ...LINE,
    runs: [wording.plainRun('disputed: '), wording.strongRun(about)],
    notes: sides,
    flags: disputeFlags(asserted, denied),
    cites: [...[...asserted, ...denied].flatMap(({ grounds }) => grounds.evidence), ...told.map(({ evidence }) => evidence)],
  };
}

/** A dispute is unsure when one side of it rests on nothing that is sure. */
function disputeFlags(asserted: readonly StatementLine[], denied: readonly StatementLine[]): Flag[] {
  const flags = [...asserted, ...denied].flatMap(({ grounds }) => wording.sourcingFlags(grounds));
  const isUnsure = [asserted, denied].some((side) => side.length > 0 && side.every(({ grounds }) => grounds.unsure));
  return [...new Set(flags)].filter((flag) => flag !== 'reviewed' && (flag !== 'unsure' || isUnsure));
}
