import type { AlignedPiece, Brief, BriefReport, SharedLine } from '../../model/brief.ts';
import type { DayWords } from './day-phrases.ts';
import { LINE, type Block, type Line, type Section } from './page.ts';
import { counted, plain, quoted, strong } from './fact-phrases.ts';

/** The sections at the end of the brief, which tell of the reports themselves. */

export function sharedOrigins(brief: Brief): Section {
  return {
    id: 'origins',
    title: 'One origin, many reports',
    intro: 'Reports that rest on the same wire story, document, speech or person count as one.',
    blocks: brief.origins.map(({ kind, name, reports: numbers, why }): Block => {
      const runs = [strong(name), plain(`, ${kind}: ${counted(numbers.length, 'report')}, one origin`)];
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
      strong(outletOf(brief, later)),
      plain(` has ${counted(words, 'word')} in common with `),
      strong(outletOf(brief, earlier)),
      plain(`, in ${counted(passages.length, 'passage')}`),
    ],
    notes: [differenceWords(pieces)],
    reports: [later, earlier],
    under: numbers.map((piece) => ({
      ...LINE,
      runs: [plain('another number: '), quoted(piece.earlier), plain(' → '), quoted(piece.later)],
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

export function notCovered(brief: Brief): Section {
  return {
    id: 'gaps',
    title: 'Not covered',
    intro: 'Silence is not agreement.',
    blocks: brief.gaps.map((gap): Block => ({ kind: 'line', line: { ...LINE, runs: [plain(gap)] } })),
    empty: 'every party is quoted, and every issue is covered',
  };
}

export function doubts(brief: Brief): Section {
  return {
    id: 'doubts',
    title: 'Doubts about the reports',
    intro: 'What was odd in a report, and what was taken for granted because of it.',
    blocks: brief.doubts.map(({ report, seen, assumed, evidence }): Block => {
      const runs = [plain(seen), ...(evidence === null ? [] : [plain(': '), quoted(evidence.quote)])];
      const cites = evidence === null ? [] : [evidence];
      return { kind: 'line', line: { ...LINE, runs, notes: [`taken for granted: ${assumed}`], cites, reports: [report] } };
    }),
    empty: 'no doubt about any report',
  };
}

export function reports(brief: Brief, days: DayWords): Section {
  return {
    id: 'reports',
    title: 'Reports',
    intro: '',
    blocks: brief.reports.map((report): Block => ({ kind: 'line', line: reportLine(report, days) })),
    empty: 'no report was read',
  };
}

function reportLine({ number, title, outlet, wires, published, path }: BriefReport, days: DayWords): Line {
  const runs = [
    strong(outlet ?? 'outlet not known'),
    plain(`, ${published.date === null ? 'undated' : days.day(published.date)}: `),
  ];
  return {
    ...LINE,
    runs: [...runs, title === null ? plain('without a title') : quoted(title)],
    notes: [...(wires.length > 0 ? [`credits ${wires.join(', ')}`] : []), path].filter((note) => note !== ''),
    reports: [number],
  };
}
