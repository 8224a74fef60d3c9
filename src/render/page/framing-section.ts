import type { Brief, Wording, WordingLine } from '../../model/brief.ts';
import type { DayWords } from './day-phrases.ts';
import type { Block, Line, Run, Section } from './page.ts';
import { countPhrase, sourcingFlags, sourcingNotes, listPhrase, plainRun, quotedRun, verb } from './fact-phrases.ts';

/** Forms of one wording that are shown. */
const MAX_FORMS_SHOWN = 3;

/** How reports word one statement: each wording on a line of its own, with the reports that have it. */
export function framingSection(brief: Brief, days: DayWords): Section {
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
    runs: [quotedRun(statement.words)],
    notes: sourcingNotes(grounds, days, { speaker: true }),
    flags: sourcingFlags(grounds),
    cites: grounds.evidence,
    reports: [],
    under: [
      ...verbs.map((one) => formsLine(brief, one, [verb(shownForms(one, ' / '))])),
      ...names.map((one) =>
        formsLine(brief, one, [plainRun('called '), ...one.words.slice(0, MAX_FORMS_SHOWN).flatMap(formRuns)]),
      ),
    ],
  };
}

function formRuns(words: string, at: number): Run[] {
  return [...(at > 0 ? [plainRun(', ')] : []), quotedRun(words)];
}

function shownForms({ words }: Wording, between: string): string {
  return words.slice(0, MAX_FORMS_SHOWN).join(between);
}

function formsLine({ reports }: Brief, { evidence }: Wording, runs: readonly Run[]): Line {
  const outlets = evidence.map(({ report }) => reports.find(({ number }) => number === report)?.outlet ?? 'outlet not known');
  return {
    mark: '',
    runs,
    notes: [listPhrase([...new Set(outlets)]), ...(evidence.length > 1 ? [countPhrase(evidence.length, 'report')] : [])],
    flags: [],
    cites: evidence,
    reports: [],
    under: [],
  };
}
