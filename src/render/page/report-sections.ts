import type { AlignedPiece, Brief, BriefReport, SharedLine } from '../../model/brief.ts';
import type { DayWords } from './day-phrases.ts';
import { LINE, type Block, type Line, type Section } from './page.ts';
import { countPhrase, plainRun, quotedRun, strongRun } from './fact-phrases.ts';

/** As much of an id as the lists print. */
const SHORT_ID_LETTERS = 8;

/** The sections at the end of the brief, which tell of the reports themselves. */

export function sharedOrigins(brief: Brief): Section {
  return {
    id: 'origins',
    title: 'One origin, many reports',
    intro: 'Reports that rest on the same wire story, document, speech or person count as one.',
    blocks: brief.origins.map(({ kind, name, reports: numbers, why }): Block => {
      const runs = [strongRun(name), plainRun(`, ${kind}: ${countPhrase(numbers.length, 'report')}, one origin`)];
      return { kind: 'line', line: { ...LINE, runs, notes: why, reports: numbers } };
    }),
    empty: 'no two reports share an origin',
  };
}

export function sharedText(brief: Brief): Section {
  return {
    id: 'shared',
    title: 'Shared text',
    intro: 'What a report has in common with an earlier one, side by side: what it cut, put in and changed is marked.',
    blocks: brief.shared.map((shared): Block => ({ kind: 'aligned', line: sharedTextLine(brief, shared), shared })),
    empty: 'no two reports share a passage',
  };
}

function sharedTextLine(brief: Brief, { earlier, later, words, passages }: SharedLine): Line {
  const pieces = passages.flatMap((passage) => passage.pieces);
  const numbers = pieces.filter(({ kind }) => kind === 'number');
  return {
    ...LINE,
    runs: [
      strongRun(outletOf(brief, later)),
      plainRun(` has ${countPhrase(words, 'word')} in common with `),
      strongRun(outletOf(brief, earlier)),
      plainRun(`, in ${countPhrase(passages.length, 'passage')}`),
    ],
    notes: [differenceWords(pieces)],
    reports: [later, earlier],
    under: numbers.map((piece) => ({
      ...LINE,
      runs: [plainRun('another number: '), quotedRun(piece.earlier), plainRun(' → '), quotedRun(piece.later)],
      reports: [earlier, later],
    })),
  };
}

const DIFFERENCE_WORDS: Readonly<Record<Exclude<AlignedPiece['kind'], 'same'>, string>> = {
  cut: 'cut',
  added: 'put in',
  changed: 'changed',
  number: 'another number',
  'house style': 'spelt otherwise',
};

/** "3 cut, 1 put in": how often each kind of difference stands there. */
function differenceWords(pieces: readonly AlignedPiece[]): string {
  const counts = Object.entries(DIFFERENCE_WORDS).flatMap(([kind, words]) => {
    const many = pieces.filter((piece) => piece.kind === kind).length;
    return many > 0 ? [`${many} ${words}`] : [];
  });
  return counts.length > 0 ? counts.join(', ') : 'word for word';
}

function outletOf({ reports: all }: Brief, number: number): string {
  return all.find((report) => report.number === number)?.outlet ?? 'outlet not known';
}

export function gapsSection(brief: Brief): Section {
  return {
    id: 'gaps',
    title: 'Not covered',
    intro: 'Silence is not agreement.',
    blocks: brief.gaps.map((gap): Block => ({ kind: 'line', line: { ...LINE, runs: [plainRun(gap)] } })),
    empty: 'every party is quoted, and every issue is covered',
  };
}

export function doubtsSection(brief: Brief): Section {
  return {
    id: 'doubts',
    title: 'Doubts about the reports',
    intro: 'What was odd in a report, and what was taken for granted because of it.',
    blocks: brief.doubts.map(({ report, seen, assumed, evidence }): Block => {
      const runs = [plainRun(seen), ...(evidence === null ? [] : [plainRun(': '), quotedRun(evidence.quote)])];
      const cites = evidence === null ? [] : [evidence];
      return { kind: 'line', line: { ...LINE, runs, notes: [`taken for granted: ${assumed}`], cites, reports: [report] } };
    }),
    empty: 'no doubt about any report',
  };
}

export function reportsSection(brief: Brief, days: DayWords): Section {
  return {
    id: 'reports',
    title: 'Reports',
    intro: missingFacts(brief),
    blocks: brief.reports.map((report): Block => ({ kind: 'line', line: reportLine(report, days) })),
    empty: 'no report was read',
  };
}

/** What only a reader can know, where reports do not say it; everything that is said in them is dated by it. */
function missingFacts({ coverage: { undated, withoutOutlet } }: Brief): string {
  const missing = [
    ...(undated > 0 ? [`${countPhrase(undated, 'report')} without a day`] : []),
    ...(withoutOutlet > 0 ? [`${countPhrase(withoutOutlet, 'report')} without an outlet`] : []),
  ];
  if (missing.length === 0) return '';
  return `${missing.join(', ')}. Tell what you know: readout review REPORT correct --published YYYY-MM-DD --outlet NAME`;
}

function reportLine({ number, id, title, outlet, wires, published, path }: BriefReport, days: DayWords): Line {
  const runs = [
    strongRun(outlet ?? 'outlet not known'),
    plainRun(`, ${published.date === null ? 'undated' : days.day(published.date)}: `),
  ];
  return {
    ...LINE,
    runs: [...runs, title === null ? plainRun('without a title') : quotedRun(title)],
    notes: [
      ...(wires.length > 0 ? [`credits ${wires.join(', ')}`] : []),
      path,
      outlet === null || published.date === null ? `its id: ${id.slice(0, SHORT_ID_LETTERS)}` : '',
    ].filter((note) => note !== ''),
    reports: [number],
  };
}
