import type { Brief, Wording, WordingLine } from '../../model/brief.ts';
import type { DayWords } from './day-phrases.ts';
import type { Block, Line, Run, Section } from './page.ts';
import { counted, groundFlags, groundNotes, listed, plain, quoted, verb } from './fact-phrases.ts';

/** Forms of one wording that are shown. */
const FORMS = 3;

/** How reports word one statement: each wording on a line of its own, with the reports that have it. */
export function wordings(brief: Brief, days: DayWords): Section {
  return {
    id: 'wordings',
    title: 'How outlets word it',
    intro:
      'One statement, cited with another verb or under another name for who said it. House style ("said", "told") is not shown, and the words of the statement are not compared here.',
    blocks: brief.wordings.map((one): Block => ({ kind: 'line', line: wordingLine(brief, one, days) })),
    empty: 'no statement is carried in different words for how it was said, or for who said it',
  };
}

function wordingLine(brief: Brief, { statement, verbs, names }: WordingLine, days: DayWords): Line {
  const { grounds } = statement;
  return {
    mark: '',
    runs: [quoted(statement.words)],
    notes: groundNotes(grounds, days, { speaker: true }),
    flags: groundFlags(grounds),
    cites: grounds.evidence,
    reports: [],
    under: [
      ...verbs.map((one) => formsLine(brief, one, [verb(forms(one, ' / '))])),
      ...names.map((one) => formsLine(brief, one, [plain('called '), ...one.words.slice(0, FORMS).flatMap(formRuns)])),
    ],
  };
}

function formRuns(words: string, at: number): Run[] {
  return [...(at > 0 ? [plain(', ')] : []), quoted(words)];
}

function forms({ words }: Wording, between: string): string {
  return words.slice(0, FORMS).join(between);
}

function formsLine({ reports }: Brief, { evidence }: Wording, runs: readonly Run[]): Line {
  const outlets = evidence.map(({ report }) => reports.find(({ number }) => number === report)?.outlet ?? 'outlet not known');
  return {
    mark: '',
    runs,
    notes: [listed([...new Set(outlets)]), ...(evidence.length > 1 ? [counted(evidence.length, 'report')] : [])],
    flags: [],
    cites: evidence,
    reports: [],
    under: [],
  };
}
